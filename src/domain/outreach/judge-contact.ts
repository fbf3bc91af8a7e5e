import { daysBetween } from '../calendar-day.ts';
import { localDay } from '../period.ts';
import { CHANNEL_TRAITS } from './channel.ts';
import type { ContactFacts, ContactMessage, ContactVerdict } from './contact-gate.ts';
import type { ContactPolicy } from './contact-policy.ts';
import type { LeaveOutReason } from './outreach.ts';
import { endOfQuietHours } from './quiet-hours.ts';

/**
 * THE gate that every message to a customer passes, when its audience is planned and again right before it leaves: the first reason
 * against it in the order of LEAVE_OUT_REASONS, else the end of the customer's quiet hours, else that it may go.
 */
export function judgeContact(
  facts: ContactFacts,
  message: ContactMessage,
  policy: ContactPolicy,
  at: { now: Date; businessTimeZone: string },
): ContactVerdict {
  const reason = reasonAgainst(facts, message, policy, localDay(at.now, at.businessTimeZone));
  if (reason !== null) return { kind: 'leave_out', reason };
  // A letter disturbs nobody's sleep.
  const until = message.channel === 'letter' ? null : endOfQuietHours(at.now, facts.timeZone, policy.quietHours);
  return until === null ? { kind: 'send' } : { kind: 'wait', until };
}

function reasonAgainst(
  facts: ContactFacts,
  { channel, purpose, isProfiled, cadenceDays }: ContactMessage,
  { frequencyCaps }: ContactPolicy,
  today: string,
): LeaveOutReason | null {
  const isPromotion = purpose === 'marketing';
  if (facts.isErased) return 'erased';
  if (CHANNEL_TRAITS[channel].address !== null && facts.address === null) {
    return facts.isAddressBad ? 'bad_address' : 'no_address';
  }
  // Who unsubscribed wants no promotion; what they asked for or must know still comes.
  if (facts.suppressed !== null && (isPromotion || facts.suppressed !== 'unsubscribed')) return facts.suppressed;
  if (facts.consent !== 'granted') return `consent_${facts.consent}`;
  if (isProfiled && facts.refusesProfiling) return 'no_profiling';
  if (isPromotion && facts.openComplaints > 0) return 'open_complaint';
  if (isPromotion && isCapReached(facts.contactedOn, frequencyCaps, today)) return 'frequency_cap';
  const { playbookContactedOn: lastOn } = facts;
  return lastOn !== null && daysBetween(lastOn, today) < cadenceDays ? 'cadence' : null;
}

/** `days` local days are today and those before it. */
function isCapReached(contactedOn: readonly string[], caps: ContactPolicy['frequencyCaps'], today: string): boolean {
  return caps.some(
    ({ messages, days }) => contactedOn.filter((day) => daysBetween(day, today) < days).length >= messages,
  );
}
