import { z } from 'zod';
import { OUTREACH_STATES } from '../domain/outreach/outreach.ts';
import { listOutreach } from '../services/outreach/list-outreach.ts';
import type { Tool } from './tool.ts';

export const ListOutreachInput = z
  .object({
    state: z.enum(OUTREACH_STATES).optional(),
    mine: z.literal(true).optional().describe('only what the asker wrote or what goes out in their name'),
    limit: z.number().int().min(1).max(1_000).optional(),
  })
  .strict();
export type ListOutreachInput = z.infer<typeof ListOutreachInput>;

export const listOutreachTool: Tool<ListOutreachInput> = {
  description: 'Lists drafts and sent outreach with playbook, channel, author, state and how many get it.',
  effect: 'read',
  input: ListOutreachInput,
  run: listOutreach,
};
