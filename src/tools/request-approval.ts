import { z } from 'zod';
import { askApprover } from '../services/outreach/approval/ask-approver.ts';
import { OutreachNumber } from './outreach-number.ts';
import type { Tool } from './tool.ts';

export const RequestApprovalInput = z
  .object({
    outreach: OutreachNumber,
    approver: z.string().min(1).max(200).optional().describe('name or e-mail of who is asked; who may without it'),
  })
  .strict();
export type RequestApprovalInput = z.infer<typeof RequestApprovalInput>;

export const requestApprovalTool: Tool<RequestApprovalInput> = {
  description:
    'Tells who may approve a drafted outreach, or asks one of them to by a direct message. It approves nothing.',
  effect: 'read',
  input: RequestApprovalInput,
  run: askApprover,
};
