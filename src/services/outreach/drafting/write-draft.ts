import type { DraftBrief } from '../../../domain/outreach/draft/draft-brief.ts';
import type { DraftOutcome } from '../../../domain/outreach/draft/draft-outcome.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

/** A language model at work within a brief; never throws for what a model does. */
export type WriteDraft = (
  brief: DraftBrief,
  context: Viewpoint & { signal?: AbortSignal | undefined },
) => Promise<DraftOutcome>;
