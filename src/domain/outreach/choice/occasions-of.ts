import { daysBetween } from '../../calendar-day.ts';
import { nextYearlyDay } from '../../next-yearly-day.ts';
import type { ContactPolicy } from '../contact-policy.ts';
import type { KnownCustomer } from '../facts/known-customer.ts';
import type { Occasion } from '../playbook.ts';

/** A bad score or a big order is a reason to write for so many days. */
const RECENT_DAYS = 30;

/** What is a reason to write to one customer on a local day, the most urgent first. */
export function occasionsOf(known: KnownCustomer, policy: ContactPolicy, today: string): Occasion[] {
  const { complaint, score, birthOn, points, lastOrder, orders, lastOrderOn, anniversaries } = known;
  const isLately = (on: string | null) => on !== null && daysBetween(on, today) <= RECENT_DAYS;
  const isWithin = (on: string | null, days: number) => on !== null && on >= today && daysBetween(today, on) <= days;
  const isUpcoming = (on: string, yearly: boolean) =>
    isWithin(yearly ? nextYearlyDay(on, today) : on, policy.birthdayDaysAhead);
  const isBig = lastOrder?.usualMinor != null && lastOrder.totalMinor >= policy.bigOrderTimes * lastOrder.usualMinor;
  const holds: Readonly<Record<Occasion, boolean>> = {
    complaint: complaint?.isOpen === true,
    bad_score: score !== null && isBad(score) && isLately(score.on),
    birthday: birthOn !== null && isUpcoming(birthOn, true),
    points_expiring: points !== null && points.balance > 0 && isWithin(points.expiresOn, policy.pointsDaysAhead),
    big_order: isBig && isLately(lastOrderOn),
    first_order: orders === 1 && isLately(lastOrderOn),
    anniversary: anniversaries.some(({ onDay, yearly }) => isUpcoming(onDay, yearly)),
  };
  return (Object.keys(holds) as Occasion[]).filter((occasion) => holds[occasion]);
}

/** Detractors of NPS, the lower two of five of CSAT, the lower three of seven of CES. */
function isBad({ kind, score }: { kind: string; score: number }): boolean {
  if (kind === 'nps') return score <= 6;
  return score <= (kind === 'ces' ? 3 : 2);
}
