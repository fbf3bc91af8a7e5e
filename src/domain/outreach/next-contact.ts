import { Temporal } from 'temporal-polyfill';
import { localDay, startOfDay } from '../period.ts';
import type { ContactFacts, ContactMessage } from './contact-gate.ts';
import type { ContactPolicy } from './contact-policy.ts';
import { judgeContact } from './judge-contact.ts';
import type { LeaveOutReason } from './outreach.ts';

/** What passes by itself, as days go by. */
const PASSING: readonly LeaveOutReason[] = ['frequency_cap', 'cadence'];

/** No cap looks back further (contact-policy.ts). */
const MOST_DAYS = 365;

/** The first moment from now on at which the gate lets a message go, if nothing is said or sent meanwhile; null: time alone changes nothing. */
export function nextContactAt(
  facts: ContactFacts,
  message: ContactMessage,
  policy: ContactPolicy,
  { now, businessTimeZone }: { now: Date; businessTimeZone: string },
): Date | null {
  const today = Temporal.PlainDate.from(localDay(now, businessTimeZone));
  for (let days = 0; days <= MOST_DAYS; days += 1) {
    const at = days === 0 ? now : startOfDay(today.add({ days }).toString(), businessTimeZone);
    const verdict = judgeContact(facts, message, policy, { now: at, businessTimeZone });
    if (verdict.kind === 'send') return at;
    if (verdict.kind === 'wait') return verdict.until;
    if (!PASSING.includes(verdict.reason)) return null;
  }
  return null;
}
