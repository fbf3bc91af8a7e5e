import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../errors.ts';

const MOST_DAYS_AHEAD = 90;

/**
 * The instant of an ISO time; one without an offset is of the business time zone: `2026-07-01T09:00`, `2026-07-01 09:00`, and of a day
 * alone nine o'clock.
 * @throws {DomainError} 'invalid_input' for what is no time, is past, or is too far ahead
 */
export function readSendTime(text: string, { now, timeZone }: { now: Date; timeZone: string }): Date {
  const at = instantOf(text.trim(), timeZone);
  if (at === null) {
    throw new DomainError('invalid_input', {
      en: `"${text}" is no time of sending; 2026-07-01 09:00 is one.`,
      zh: `“${text}”不是发送时间，可写作 2026-07-01 09:00。`,
    });
  }
  if (at <= now) {
    throw new DomainError('invalid_input', {
      en: `${text} is past; a message can only be sent later.`,
      zh: `${text} 已经过去，请指定之后的时间。`,
    });
  }
  if (at.getTime() - now.getTime() > MOST_DAYS_AHEAD * 86_400_000) {
    throw new DomainError('invalid_input', {
      en: `${text} is more than ${MOST_DAYS_AHEAD} days ahead.`,
      zh: `${text} 距今超过 ${MOST_DAYS_AHEAD} 天。`,
    });
  }
  return at;
}

function instantOf(text: string, timeZone: string): Date | null {
  try {
    if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) && text.length > 10)
      return new Date(Temporal.Instant.from(text).epochMilliseconds);
    const local = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T09:00` : text.replace(' ', 'T');
    return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return null;
  }
}
