import { daysBetween } from '../calendar-day.ts';
import type { CustomerFacts } from '../customer-facts.ts';
import { compare } from './comparison.ts';
import type { ConsentCondition, CustomCondition, UpcomingCondition } from './schema.ts';
import { upcomingDays } from './upcoming-days.ts';

/** Whether a field of the company's own satisfies a condition; a value of another type satisfies nothing. */
export function matchesCustom(condition: CustomCondition, { custom }: CustomerFacts): boolean {
  const value = custom[condition.custom] ?? null;
  if (condition.is === 'missing') return value === null;
  if (condition.is === 'in') return condition.values.some((wanted) => wanted === value);
  const wanted = condition.value;
  if (typeof value !== typeof wanted) return false;
  return compare(value as typeof wanted, condition.is, wanted);
}

/** What a customer last said before now about a channel and purpose. */
export function consentOf({ consent }: ConsentCondition, { consents }: CustomerFacts, now: Date): string {
  const last = consents
    .filter(({ channel, purpose, capturedAt }) => {
      return channel === consent.channel && purpose === consent.purpose && capturedAt < now;
    })
    .reduce<CustomerFacts['consents'][number] | undefined>(
      // Of two at one instant the later record holds; facts are in the order of recording.
      (latest, each) => (latest === undefined || each.capturedAt >= latest.capturedAt ? each : latest),
      undefined,
    );
  if (last === undefined) return 'unknown';
  return last.expiresAt !== null && last.expiresAt <= now ? 'unknown' : last.status;
}

/** Whether a birthday or another important date falls on today or one of the next days. */
export function isComingUp({ upcoming, withinDays }: UpcomingCondition, facts: CustomerFacts, today: string): boolean {
  const days = upcomingDays(today, withinDays);
  if (upcoming === 'birthday') return facts.birthOn !== null && days.includes(facts.birthOn.slice(5));
  return facts.dates.some(({ kind, onDay, yearly }) => {
    if (kind !== upcoming) return false;
    if (yearly) return days.includes(onDay.slice(5));
    const ahead = daysBetween(today, onDay);
    return ahead >= 0 && ahead <= withinDays;
  });
}
