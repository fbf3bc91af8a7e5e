import type { Schedule } from '../../domain/schedule/schedule.ts';
import { type Cadence, cadenceAt } from './cadence.ts';
import { spokenHour } from './spoken-hour.ts';

/** Where nobody says an hour: as people come to work. */
const USUAL_HOUR = '09:00';
/** Of a year. */
const MONTHS = 12;
/** Rarer things are said in months. */
const MOST_WEEKS = 26;
/** In signs. */
const LONGEST_HOUR = 24;

/** Where a text begins with something that comes again ("every Monday at 9", 每月1号上午10点), what it is and where it ends; null elsewhere. */
export function scheduleAt(words: string): { schedule: Schedule; to: number } | null {
  const found = cadenceAt(words, 0);
  if (found === null) return null;
  const { hour, to } = hourAt(words, found.to);
  const schedule = scheduleOf(found.cadence, hour);
  return schedule && { schedule, to };
}

/** A text that is a schedule as a whole. */
export function spokenSchedule(words: string): Schedule | null {
  const text = words.trim();
  const found = scheduleAt(text);
  return found !== null && text.slice(found.to).trim() === '' ? found.schedule : null;
}

/** A schedule of a cadence; weeks begin on Monday, months on their first day, years in January. Null for what no week or year repeats. */
export function scheduleOf(
  { every, unit, weekdays, days, months }: Cadence,
  hour: string | undefined,
): Schedule | null {
  const at = hour ?? USUAL_HOUR;
  if (unit === 'month' || unit === 'year') {
    const of = unit === 'month' ? every : MONTHS * every;
    if (MONTHS % of !== 0) return null;
    const only = months ?? (of === 1 ? null : monthsBy(of));
    return { every: 'month', days: [...(days ?? [1])], ...(only && { months: [...only] }), at };
  }
  if (unit !== 'week') return every === 1 ? { every: unit, at } : null;
  if (every > MOST_WEEKS) return null;
  return { every: unit, weekdays: [...(weekdays ?? [1])], ...(every > 1 && { weeks: every }), at };
}

/** January and every so many months after it. */
function monthsBy(every: number): number[] {
  return Array.from({ length: MONTHS / every }, (_, at) => 1 + at * every);
}

/** 每两个月的15号 says no hour. */
const DATE_ENDS = /^ ?[号號日]/u;

/** The hour that the longest stretch of a few words from an offset on says, and where it ends. */
export function hourAt(words: string, from: number): { hour?: string; to: number } {
  const ends = [
    ...words.slice(from, from + LONGEST_HOUR).matchAll(/(?=[\s,;:]|$|\p{Script=Han})|(?<=\p{Script=Han})/gu),
  ];
  for (const { index } of ends.toReversed()) {
    const said = words
      .slice(from, from + index)
      .replace(/^[\s,的]+/u, '')
      .trim();
    // A day behind the hour belongs to what is asked: 每天18点发今天的销售额.
    const hour = spokenHour(said);
    const isDate = /\d$/u.test(said) && DATE_ENDS.test(words.slice(from + index));
    if (hour !== null && !isDate) return { hour, to: from + index };
  }
  return { to: from };
}
