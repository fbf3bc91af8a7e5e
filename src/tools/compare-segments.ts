import { z } from 'zod';
import { compareSegments } from '../services/segment-summary/compare-segments.ts';
import type { Tool } from './tool.ts';

export const CompareSegmentsInput = z
  .object({
    segments: z.array(z.string().min(1).max(200)).min(2).max(5).describe('their keys or names'),
  })
  .strict();
export type CompareSegmentsInput = z.infer<typeof CompareSegmentsInput>;

export const compareSegmentsTool: Tool<CompareSegmentsInput> = {
  description: 'Puts two or more saved segments side by side: size, worth, growth, satisfaction, and whom they share.',
  effect: 'read',
  input: CompareSegmentsInput,
  run: compareSegments,
};
