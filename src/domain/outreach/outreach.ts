import { z } from 'zod';
import { Rule } from '../rule/schema.ts';

/** Whom a message is for. Segments by the version whose members are meant. */
export const Audience = z.union([
  z.object({ customers: z.array(z.string()).min(1).max(1_000) }).strict(),
  z.object({ segment: z.string(), version: z.number().int() }).strict(),
  z.object({ rule: Rule }).strict(),
]);
export type Audience = z.infer<typeof Audience>;

/** Whether somebody was chosen by what is known of them and not by name: then "no profiling" and a second person count. */
export function isProfiled(audience: Audience): boolean {
  return !('customers' in audience);
}

/**
 * draft → approved → sending → sent; a draft or an approved one may be cancelled, what is being sent stopped. `void`: it was changed
 * after its approval. `lapsed`: it was not sent in time.
 */
export const OUTREACH_STATES = ['draft', 'approved', 'sending', 'sent', 'cancelled', 'void', 'lapsed'] as const;
export type OutreachState = (typeof OUTREACH_STATES)[number];

/** Frozen when the audience is planned: who is to get it, who is held out, who is left out. */
export type Decision = 'send' | 'holdout' | 'left_out';

/**
 * Of a recipient who is to get it, from approval on. `handed`: in the hands of a person who marks it as sent; `waiting`: until quiet hours
 * end or a failed try may be repeated; `unknown`: a crash or time-out hides whether it left, so it is never repeated;
 * `withheld`: what was allowed at approval no longer was when it should have left.
 */
export const RECIPIENT_STATES = [
  'queued',
  'waiting',
  'sending',
  'handed',
  'sent',
  'failed',
  'unknown',
  'withheld',
  'cancelled',
] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** Why somebody gets nothing. */
export const LEAVE_OUT_REASONS = [
  'erased',
  'no_address',
  'bad_address',
  'same_address',
  'unsubscribed',
  'bounced',
  'spam_complaint',
  'consent_unknown',
  'consent_denied',
  'consent_withdrawn',
  'consent_expired',
  'no_profiling',
  'open_complaint',
  'frequency_cap',
  'cadence',
  'offer_limit',
  'missing_fact',
  'no_text',
] as const;
export type LeaveOutReason = (typeof LEAVE_OUT_REASONS)[number];
