import { z } from 'zod';
import { CONTACT_OUTCOMES } from '../domain/follow-ups/follow-up.ts';
import { previewContact, recordContact } from '../services/follow-ups/record-contact.ts';
import { CONTACT_DETAILS, CustomerName, FollowUpText } from './follow-up-input.ts';
import type { Tool } from './tool.ts';

export const RecordContactInput = z
  .object({
    customer: CustomerName,
    outcome: z.enum(CONTACT_OUTCOMES),
    because: FollowUpText.optional().describe('what is to be remembered'),
    ...CONTACT_DETAILS,
  })
  .strict();
export type RecordContactInput = z.infer<typeof RecordContactInput>;

export const recordContactTool: Tool<RecordContactInput> = {
  description:
    'Records that the asker contacted a customer without a follow-up and what came of it: writes the contact to the customer’s history and settles their line of the daily list.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: RecordContactInput,
  preview: previewContact,
  run: recordContact,
};
