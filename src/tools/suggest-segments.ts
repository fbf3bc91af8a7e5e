import { z } from 'zod';
import { FEWEST_GROUPS, MOST_GROUPS } from '../domain/discovery/choose-clusters.ts';
import { Rule } from '../domain/rule/schema.ts';
import { suggestSegments } from '../services/discovery/suggest-segments.ts';
import type { Tool } from './tool.ts';

export const SuggestSegmentsInput = z
  .object({
    segment: z.string().min(1).max(100).optional().describe('key of a segment to divide; default: all buyers'),
    rule: Rule.optional().describe('whom to divide'),
    groups: z
      .int()
      .min(FEWEST_GROUPS)
      .max(MOST_GROUPS)
      .optional()
      .describe('how many groups; default: as many as the data supports'),
  })
  .strict();
export type SuggestSegmentsInput = z.infer<typeof SuggestSegmentsInput>;

export const suggestSegmentsTool: Tool<SuggestSegmentsInput> = {
  description:
    'Suggests segments: groups of buyers who order alike (k-means), each with what distinguishes it, a rule that nearly finds it, its size and its share of revenue.',
  effect: 'read',
  input: SuggestSegmentsInput,
  run: suggestSegments,
};
