import { z } from 'zod';
import { cancelFollowUp, previewCancel } from '../services/follow-ups/cancel-follow-up.ts';
import { FollowUpNumber, FollowUpText } from './follow-up-input.ts';
import type { Tool } from './tool.ts';

export const CancelFollowUpInput = z.object({ followUp: FollowUpNumber, because: FollowUpText.optional() }).strict();
export type CancelFollowUpInput = z.infer<typeof CancelFollowUpInput>;

export const cancelFollowUpTool: Tool<CancelFollowUpInput> = {
  description: 'Cancels a follow-up that need not be done, and those that would have come after it.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: CancelFollowUpInput,
  preview: previewCancel,
  run: cancelFollowUp,
};
