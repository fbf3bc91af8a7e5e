import type { Bilingual } from '../../locale.ts';
import type { Draft } from './draft.ts';
import type { DraftFlaw } from './draft-flaw.ts';

/** A draft that holds, with slots in the place of values; or why there is none, and templates are to be used. */
export type DraftOutcome = { draft: Draft; model: string } | { problem: DraftProblem };

type DraftProblem = {
  /** `flawed`, or how the model failed. */
  reason: string;
  text: Bilingual;
  flaws: readonly DraftFlaw[];
};
