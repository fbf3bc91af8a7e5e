import { localInstant } from '../local-instant.ts';
import type { Due } from './due.ts';

/** Where no hour was said, the time to answer begins with the working day. */
const DAY_BEGINS = '09:00';

const HOUR_MS = 3_600_000;

/**
 * By when the customer's segment wants a follow-up done: so many hours after it was made, and of one that was planned for later, after
 * its hour.
 */
export function slaDueAt(
  { dueOn, dueAt, timeZone }: Due,
  { createdAt, hours }: { createdAt: Date; hours: number },
): Date {
  const plannedAt = dueAt ?? localInstant(dueOn, DAY_BEGINS, timeZone);
  return new Date(Math.max(createdAt.getTime(), plannedAt.getTime()) + hours * HOUR_MS);
}
