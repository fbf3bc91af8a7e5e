import { z } from 'zod';
import { previewReassign, reassignFollowUp } from '../services/follow-ups/reassign-follow-up.ts';
import { FollowUpNumber } from './follow-up-input.ts';
import type { Tool } from './tool.ts';

export const ReassignFollowUpInput = z
  .object({
    followUp: FollowUpNumber,
    to: z.string().min(1).max(200).describe('me, or a colleague’s e-mail address or name'),
  })
  .strict();
export type ReassignFollowUpInput = z.infer<typeof ReassignFollowUpInput>;

export const reassignFollowUpTool: Tool<ReassignFollowUpInput> = {
  description: 'Hands a follow-up over to a colleague who sees the customer, or takes it over.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: ReassignFollowUpInput,
  preview: previewReassign,
  run: reassignFollowUp,
};
