import { z } from 'zod';
import { showOutreach } from '../services/outreach/show-outreach.ts';
import { OutreachNumber } from './outreach-number.ts';
import type { Tool } from './tool.ts';

export const ShowOutreachInput = z
  .object({
    outreach: OutreachNumber,
    customer: z.string().min(1).max(200).optional().describe('the exact message of this one: id or name'),
    leftOut: z.literal(true).optional().describe('who is left out and why'),
    revision: z.number().int().min(1).optional().describe('an earlier text; default: the last'),
  })
  .strict();
export type ShowOutreachInput = z.infer<typeof ShowOutreachInput>;

export const showOutreachTool: Tool<ShowOutreachInput> = {
  description:
    'Shows an outreach by its number: state, text with the facts that it states, who is left out and why, or the exact message of any one recipient.',
  effect: 'read',
  input: ShowOutreachInput,
  run: showOutreach,
};
