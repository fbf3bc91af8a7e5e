import { z } from 'zod';
import { previewSla, saveSla } from '../services/follow-ups/save-sla.ts';
import type { Tool } from './tool.ts';

export const SaveFollowUpSlaInput = z
  .object({
    segment: z.string().min(1).max(200).describe('key or name of a segment'),
    hours: z.int().min(1).max(8_760).nullable().describe('null takes it away'),
  })
  .strict();
export type SaveFollowUpSlaInput = z.infer<typeof SaveFollowUpSlaInput>;

export const saveFollowUpSlaTool: Tool<SaveFollowUpSlaInput> = {
  description: 'Sets within how many hours members of a segment are to be followed up.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: SaveFollowUpSlaInput,
  preview: previewSla,
  run: saveSla,
};
