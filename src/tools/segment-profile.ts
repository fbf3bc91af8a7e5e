import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { profileSegment } from '../services/discovery/profile-segment.ts';
import type { Tool } from './tool.ts';

export const SegmentProfileInput = z
  .object({
    segment: z.string().min(1).max(100).optional().describe('key of a segment'),
    rule: Rule.optional().describe('or a rule; with both, those who satisfy both'),
  })
  .strict();
export type SegmentProfileInput = z.infer<typeof SegmentProfileInput>;

export const segmentProfileTool: Tool<SegmentProfileInput> = {
  description:
    'Profiles a segment or rule: what distinguishes these customers from everybody else (attributes, products, times of ordering that are surely more or less common, with support), typical figures side by side, orders by month.',
  effect: 'read',
  input: SegmentProfileInput,
  run: profileSegment,
};
