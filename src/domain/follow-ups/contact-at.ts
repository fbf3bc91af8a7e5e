import { DomainError } from '../errors.ts';
import { localInstant } from '../local-instant.ts';
import { localDay } from '../period.ts';

/** Of a day of which no hour is known. */
const NOON = '12:00';

/**
 * When a contact took place that is recorded now. Of today it was before it is recorded: what happens at now itself does not exist yet.
 * @throws {DomainError} 'invalid_input' for a day to come
 */
export function contactAt(on: string | undefined, timeZone: string, now: Date): Date {
  const today = localDay(now, timeZone);
  if (on === undefined || on === today) return new Date(now.getTime() - 1);
  if (on < today) return localInstant(on, NOON, timeZone);
  throw new DomainError('invalid_input', {
    en: `${on} is still to come; today is ${today}. A contact is recorded once it has been.`,
    zh: `${on} 还没到，今天是 ${today}。联系之后才能记录。`,
  });
}
