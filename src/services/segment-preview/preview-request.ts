import type { Rule } from '../../domain/rule/schema.ts';

/** A rule to look at before it is saved: of a new segment, or in place of the rule of one that there is. */
export type PreviewRequest = { rule?: Rule | undefined; segment?: string | undefined };
