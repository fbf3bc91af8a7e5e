import { z } from 'zod';
import { OUTREACH_CHANNELS } from '../domain/outreach/channel.ts';
import { answerContactRights } from '../services/contact/contact-rights.ts';
import type { Tool } from './tool.ts';

export const ContactRightsInput = z
  .object({
    customer: z.string().min(1).max(200).describe('id or name'),
    channel: z.enum(OUTREACH_CHANNELS).optional(),
    purpose: z.enum(['marketing', 'service']).optional(),
  })
  .strict();
export type ContactRightsInput = z.infer<typeof ContactRightsInput>;

export const contactRightsTool: Tool<ContactRightsInput> = {
  description:
    'Whether one customer may be written to or called, by channel and purpose; why not, and from when on: consent, opt-outs, bounces, complaints, frequency, quiet hours.',
  effect: 'read',
  input: ContactRightsInput,
  run: answerContactRights,
};
