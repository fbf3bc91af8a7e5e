import type { FollowUpOutcome } from '../../follow-ups/follow-up.ts';
import type { FollowUpSeries } from '../../follow-ups/follow-up-series.ts';
import { localInstant } from '../../local-instant.ts';
import type { Random } from '../../random.ts';
import type { DemoCustomer } from '../customer.ts';
import { dayFrom, daysFrom, hoursAfter } from '../moment.ts';
import { DEMO_STAFF, type DemoStaffMember } from '../staff.ts';
import type { DemoFollowUp, DemoInteraction } from './demo-record.ts';

const REASONS = {
  en: ['Ask how the last delivery was', 'Call about the quote', 'Offer the new harvest', 'Agree the next tasting'],
  zh: ['询问上次到货情况', '电话跟进报价', '推荐新茶', '约定下次品茶'],
};
/** Only contacts of the last weeks are the ends of follow-ups: before, nobody wrote any down. */
const HISTORY_DAYS = 56;
const OPEN_SHARE = 0.09;
const LATE_SHARE = 0.2;

const OUTCOMES: Readonly<Record<string, FollowUpOutcome>> = {
  Reached: 'reached',
  Interested: 'reached',
  'Not interested': 'reached',
  'No answer': 'no_answer',
};

/** What the owner of a customer wrote down to do: some of it open around today, some done by the contacts that there were. */
export function makeDemoFollowUps(
  random: Random,
  customer: DemoCustomer & { createdOn: string },
  contacts: readonly DemoInteraction[],
  today: string,
): DemoFollowUp[] {
  const owner = DEMO_STAFF.find(({ email }) => email === customer.ownerEmail);
  if (owner === undefined) return [];
  const done = contacts.flatMap((contact) => {
    const outcome = contact.staffEmail === owner.email ? OUTCOMES[contact.outcome ?? ''] : undefined;
    const daysAgo = daysFrom(contact.at, today);
    if (outcome === undefined || daysAgo < 1 || daysAgo > HISTORY_DAYS) return [];
    return [makeDone(random, { customer, owner, contact, outcome })];
  });
  return random.chance(OPEN_SHARE) ? [...done, makeOpen(random, customer, owner, today)] : done;
}

type Ended = { customer: DemoCustomer; owner: DemoStaffMember; contact: DemoInteraction; outcome: FollowUpOutcome };

function makeDone(random: Random, { customer, owner, contact, outcome }: Ended): DemoFollowUp {
  const on = contact.at.slice(0, 10);
  const dueOn = dayFrom(on, random.chance(LATE_SHARE) ? -random.int(1, 4) : random.int(0, 1));
  return {
    ...commonOf(random, customer, owner),
    ...{ dueOn, dueAt: null, repeat: null, createdAt: `${dayFrom(dueOn, -random.int(6, 15))} 11:00:00` },
    closing: { at: hoursAfter(contact.at, 0.1), outcome, contact },
  };
}

function makeOpen(random: Random, customer: DemoCustomer, owner: DemoStaffMember, today: string): DemoFollowUp {
  const dueOn = dayFrom(today, random.int(-4, 9));
  const hour = random.chance(0.3) ? `${random.int(10, 17)}:00` : undefined;
  const repeat: FollowUpSeries | null = random.chance(0.15)
    ? { ...{ every: 1, unit: 'month', anchorOn: dueOn, nth: 0 }, ...(hour && { at: hour }) }
    : null;
  return {
    ...commonOf(random, customer, owner),
    ...{ dueOn, dueAt: hour === undefined ? null : localInstant(dueOn, hour, owner.timeZone).toISOString(), repeat },
    ...{ createdAt: `${dayFrom(today, -random.int(5, 20))} 11:00:00`, closing: null },
  };
}

function commonOf(random: Random, { externalId, vip }: DemoCustomer, { email, locale, timeZone }: DemoStaffMember) {
  const urgency = vip || random.chance(0.15) ? ('high' as const) : ('normal' as const);
  return { customer: externalId, ownerEmail: email, reason: random.pick(REASONS[locale]), timeZone, urgency };
}
