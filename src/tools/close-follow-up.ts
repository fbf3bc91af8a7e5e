import { z } from 'zod';
import { FOLLOW_UP_OUTCOMES } from '../domain/follow-ups/follow-up.ts';
import { closeFollowUp, previewClosing } from '../services/follow-ups/close-follow-up.ts';
import { CONTACT_DETAILS, FollowUpNumber, FollowUpText } from './follow-up-input.ts';
import type { Tool } from './tool.ts';

export const CloseFollowUpInput = z
  .object({
    followUp: FollowUpNumber,
    outcome: z.enum(FOLLOW_UP_OUTCOMES),
    because: FollowUpText.optional().describe('why it was not useful (needed then), or what is to be remembered'),
    ...CONTACT_DETAILS,
  })
  .strict();
export type CloseFollowUpInput = z.infer<typeof CloseFollowUpInput>;

export const closeFollowUpTool: Tool<CloseFollowUpInput> = {
  description: 'Closes a follow-up with what came of it, and writes the contact to the customer’s history.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: CloseFollowUpInput,
  preview: previewClosing,
  run: closeFollowUp,
};
