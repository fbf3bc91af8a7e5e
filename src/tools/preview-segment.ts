import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { previewSegment } from '../services/segment-preview/preview-segment.ts';
import type { Tool } from './tool.ts';

export const PreviewSegmentInput = z
  .object({
    rule: Rule.optional().describe('who would be in it; without it the segment’s present rule'),
    segment: z.string().min(1).max(200).optional().describe('key or name of the segment whose rule it would replace'),
  })
  .strict();
export type PreviewSegmentInput = z.infer<typeof PreviewSegmentInput>;

export const previewSegmentTool: Tool<PreviewSegmentInput> = {
  description:
    'Shows what a rule would do as a segment before it is saved: members before and after, who enters and leaves, revenue covered, overlap with other segments, consent by channel, load by owner, and a back-test.',
  effect: 'read',
  input: PreviewSegmentInput,
  run: previewSegment,
};
