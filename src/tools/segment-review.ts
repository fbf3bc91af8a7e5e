import { z } from 'zod';
import { segmentReview } from '../services/segment-review/segment-review.ts';
import type { Tool } from './tool.ts';

export const SegmentReviewInput = z
  .object({ segment: z.string().min(1).max(200).optional().describe('key or name of one; default: all') })
  .strict();
export type SegmentReviewInput = z.infer<typeof SegmentReviewInput>;

export const segmentReviewTool: Tool<SegmentReviewInput> = {
  description:
    'Whether the rules of segments still mean whom they are to mean: size and members against 1 and 3 months ago, how alike members are, overlaps, parts of a rule that decide nothing, and what to do about it.',
  effect: 'read',
  roles: ['manager', 'admin'],
  input: SegmentReviewInput,
  run: segmentReview,
};
