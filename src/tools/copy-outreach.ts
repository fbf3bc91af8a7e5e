import { z } from 'zod';
import { copyOutreach } from '../services/outreach/copy-outreach.ts';
import { OutreachNumber } from './outreach-number.ts';
import type { Tool } from './tool.ts';

export const CopyOutreachInput = z.object({ outreach: OutreachNumber }).strict();
export type CopyOutreachInput = z.infer<typeof CopyOutreachInput>;

export const copyOutreachTool: Tool<CopyOutreachInput> = {
  description:
    'Makes a new draft with the texts of another outreach, for the audience as it is now. It is never approved, whatever the other one was.',
  effect: 'read',
  input: CopyOutreachInput,
  run: copyOutreach,
};
