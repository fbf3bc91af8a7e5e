import { z } from 'zod';
import { CalendarDay } from '../calendar-day.ts';
import { DomainError } from '../errors.ts';
import { localInstant } from '../local-instant.ts';
import { localDay } from '../period.ts';

/** When a follow-up is due as people say it: a local day, or a local hour of one; with an offset ("in two hours") that very moment. */
export const DueText = z
  .string()
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?:[+-][01]\d:[0-5]\d)?)?$/.test(text) &&
      isDay(text.slice(0, 10)),
    {
      params: {
        en: 'a day YYYY-MM-DD or an hour YYYY-MM-DDTHH:mm is needed',
        zh: '需要日期 YYYY-MM-DD 或时间 YYYY-MM-DDTHH:mm',
      },
    },
  )
  .describe('local day YYYY-MM-DD or hour YYYY-MM-DDTHH:mm, in the time zone of the follow-up’s owner');

/** `dueAt` only where an hour was said; `dueOn` is the local day in `timeZone`. */
export type Due = { dueOn: string; dueAt: Date | null; timeZone: string };

/**
 * When it is due. An hour that daylight saving skips comes as much later as the clock jumps; of one that it repeats the first counts.
 * @throws {DomainError} 'invalid_input' for what is past already
 */
export function readDue(text: string, timeZone: string, now: Date): Due {
  const [on, hour] = text.split('T') as [string, string?];
  const today = localDay(now, timeZone);
  if (hour === undefined) {
    if (on < today) throw past(text, today);
    return { dueOn: on, dueAt: null, timeZone };
  }
  const dueAt = hour.length > HOUR_LENGTH ? new Date(text) : localInstant(on, hour, timeZone);
  if (dueAt <= now) throw past(text.replace('T', ' '), today);
  return { dueOn: localDay(dueAt, timeZone), dueAt, timeZone };
}

/** Due today, at no hour. */
export function dueToday(timeZone: string, now: Date): Due {
  return { dueOn: localDay(now, timeZone), dueAt: null, timeZone };
}

/** `HH:mm`; an offset makes it longer. */
const HOUR_LENGTH = 5;

function isDay(on: string): boolean {
  return CalendarDay.safeParse(on).success;
}

function past(text: string, today: string): DomainError {
  return new DomainError('invalid_input', {
    en: `${text} is past; today is ${today}. Name a day or an hour to come.`,
    zh: `${text} 已经过去，今天是 ${today}。请指定之后的日期或时间。`,
  });
}
