import type { Locale } from '../../domain/locale.ts';

/** What a writing tool will do once its asker confirms exactly it. */
export type PendingAction = {
  tool: string;
  input: unknown;
  /** What the person was shown, in their language. */
  text: string;
  locale: Locale;
  /** Over tool, input and what was shown. */
  hash: string;
  /** The now that the question named; null: the clock. */
  asOf: Date | null;
};
