import { z } from 'zod';
import { Period } from '../domain/period.ts';
import { segmentChanges } from '../services/segment-members/segment-changes.ts';
import type { Tool } from './tool.ts';

export const SegmentChangesInput = z
  .object({
    segment: z.string().min(1).max(200).describe('its key or name'),
    period: Period.optional().describe('default: the last 30 days'),
  })
  .strict();
export type SegmentChangesInput = z.infer<typeof SegmentChangesInput>;

export const segmentChangesTool: Tool<SegmentChangesInput> = {
  description: 'Tells who entered and who left a segment in a time, by cause, with the value that came and went.',
  effect: 'read',
  input: SegmentChangesInput,
  run: segmentChanges,
};
