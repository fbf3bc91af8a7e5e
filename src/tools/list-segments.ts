import { z } from 'zod';
import { SEGMENT_TOPICS, type SegmentTopic } from '../domain/segments/preset.ts';
import { listSegmentsAnswer } from '../services/segment-members/list-answer.ts';
import type { Tool } from './tool.ts';

const TOPICS = Object.keys(SEGMENT_TOPICS) as [SegmentTopic, ...SegmentTopic[]];

export const ListSegmentsInput = z
  .object({
    topic: z.enum(TOPICS).optional(),
    archived: z.boolean().optional().describe('archived ones too'),
  })
  .strict();
export type ListSegmentsInput = z.infer<typeof ListSegmentsInput>;

export const listSegmentsTool: Tool<ListSegmentsInput> = {
  description: 'Lists the saved segments with their members, share, version, and how old the figures are.',
  effect: 'read',
  input: ListSegmentsInput,
  run: listSegmentsAnswer,
};
