import { z } from 'zod';
import { segmentSummary } from '../services/segment-summary/segment-summary.ts';
import type { Tool } from './tool.ts';

export const SegmentSummaryInput = z
  .object({ segment: z.string().min(1).max(200).describe('its key or name') })
  .strict();
export type SegmentSummaryInput = z.infer<typeof SegmentSummaryInput>;

export const segmentSummaryTool: Tool<SegmentSummaryInput> = {
  description:
    'Sums up a saved segment: size, share, revenue, average order value, growth, satisfaction, complaints, members over time, and what distinguishes it.',
  effect: 'read',
  input: SegmentSummaryInput,
  run: segmentSummary,
};
