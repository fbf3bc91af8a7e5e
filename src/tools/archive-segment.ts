import { z } from 'zod';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import { changeStatus, previewStatus } from '../services/segment-edits/change-status.ts';
import type { Tool } from './tool.ts';

export const ArchiveSegmentInput = z
  .object({
    segment: z.string().min(1).max(200).describe('its key or name'),
    restore: z.boolean().optional().describe('takes an archived one back into use instead'),
  })
  .strict();
export type ArchiveSegmentInput = z.infer<typeof ArchiveSegmentInput>;

export const archiveSegmentTool: Tool<ArchiveSegmentInput> = {
  description: 'Takes a segment out of use, keeping its history, or back into use.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: ArchiveSegmentInput,
  preview: previewStatus,
  run: changeStatus,
  afterwards: bringUpToDate,
};
