import { z } from 'zod';
import { followMarked, markSent, previewMark } from '../services/outreach/handed/mark-sent.ts';
import { OutreachNumber } from './outreach-number.ts';
import type { Tool } from './tool.ts';

export const MarkOutreachSentInput = z
  .object({
    outreach: OutreachNumber,
    customer: z.string().min(1).max(200).optional().describe('id of one recipient; all that the asker has without it'),
  })
  .strict();
export type MarkOutreachSentInput = z.infer<typeof MarkOutreachSentInput>;

export const markOutreachSentTool: Tool<MarkOutreachSentInput> = {
  description:
    'Records that messages which leave by a person’s hand (WeChat, calls, letters …) were sent. Who may no longer be written to is withheld.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: MarkOutreachSentInput,
  preview: previewMark,
  run: markSent,
  afterwards: followMarked,
};
