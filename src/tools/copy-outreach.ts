import { z } from 'zod';
import { copyOutreach } from '../services/outreach/copy-outreach.ts';
import type { Tool } from './tool.ts';

export const CopyOutreachInput = z
  .object({ outreach: z.number().int().positive().describe('number of the outreach to copy') })
  .strict();
export type CopyOutreachInput = z.infer<typeof CopyOutreachInput>;

export const copyOutreachTool: Tool<CopyOutreachInput> = {
  description:
    'Makes a new draft with the texts of another outreach, for the audience as it is now. It is never approved, whatever the other one was.',
  effect: 'read',
  input: CopyOutreachInput,
  run: copyOutreach,
};
