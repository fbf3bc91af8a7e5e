import { z } from 'zod';
import { previewApproval } from '../services/outreach/approval/approval-preview.ts';
import { approveOutreach } from '../services/outreach/approval/approve-outreach.ts';
import { OutreachNumber } from './outreach-number.ts';
import type { Tool } from './tool.ts';

export const ApproveOutreachInput = z.object({ outreach: OutreachNumber }).strict();
export type ApproveOutreachInput = z.infer<typeof ApproveOutreachInput>;

export const approveOutreachTool: Tool<ApproveOutreachInput> = {
  description:
    'Approves a drafted outreach exactly as it stands: it leaves when its time of grace or sending comes. Any later change voids the approval.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: ApproveOutreachInput,
  preview: previewApproval,
  run: approveOutreach,
};
