import { z } from 'zod';
import { OUTREACH_CHANNELS } from '../domain/outreach/channel.ts';
import { Rule } from '../domain/rule/schema.ts';
import { draftOutreach } from '../services/outreach/draft-outreach.ts';
import { oneLine } from './one-line.ts';
import type { Tool } from './tool.ts';

const Name = z.string().min(1).max(200);

export const DraftOutreachInput = z
  .object({
    customer: Name.optional().describe('id or name; exactly one of customer, customers, segment and rule'),
    customers: z.array(Name).min(1).max(1_000).optional(),
    segment: Name.optional().describe('key or name'),
    rule: Rule.optional().describe('whoever satisfies it, within the asker’s own customers'),
    channel: z.enum(OUTREACH_CHANNELS).optional().describe('default: the first of the playbook that most agreed to'),
    written: z.literal(true).optional().describe('no call script, where another channel is open'),
    playbook: Name.optional().describe('key or name; default: by segment or situation'),
    offer: Name.optional().describe('key or name, or "none"; default: the first of the playbook that applies'),
    language: z.enum(['en', 'zh']).optional().describe('of everybody; default: each customer’s own'),
    instruction: oneLine({ shortest: 1, longest: 500 }).optional().describe('a wish such as "shorter" or 更口语一点'),
    sendAt: z.string().min(1).max(40).optional().describe('ISO 8601; without an offset the business time zone'),
    voice: oneLine({ shortest: 1, longest: 200 }).optional().describe('how the sender writes'),
  })
  .strict();
export type DraftOutreachInput = z.infer<typeof DraftOutreachInput>;

export const draftOutreachTool: Tool<DraftOutreachInput> = {
  description:
    'Drafts a message to a customer, a list, a segment or a rule, by e-mail, SMS, WeChat, WhatsApp, call script or letter: the text with the facts that it states, who would get it, who is left out and why. It reaches nobody before a person approves it.',
  effect: 'read',
  input: DraftOutreachInput,
  run: draftOutreach,
};
