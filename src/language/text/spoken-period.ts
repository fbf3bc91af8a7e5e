import type { Temporal } from 'temporal-polyfill';
import { nextYearlyDay } from '../../domain/next-yearly-day.ts';
import type { Period } from '../../domain/period.ts';
import { dateSpanAt, daysOf } from './dates.ts';
import { normalise } from './tokens.ts';

/** The period that some words name as a whole, with or without "in" or "over" before it, or from one to another; null for others. */
export function spokenPeriod(words: string, today: Temporal.PlainDate): Period | null {
  const whole = normalise(words.trim());
  const [, ...ends] = FROM_TO.exec(whole) ?? [];
  const [first, last] = ends.flatMap((each) => (each === undefined ? [] : [namedPeriod(each, today)]));
  if (!first || !last) return namedPeriod(whole, today);
  const [from, to] = [daysOf(first, today)?.from, daysOf(last, today)?.to];
  return from !== undefined && to !== undefined && from <= to ? { span: 'between', from, to } : null;
}

const FROM_TO = /^(?:between |from )?(.{1,30}?) (?:and|to|until|through) (.{1,30})$|^从?(.{1,20}?)[到至](.{1,20})$/u;

function namedPeriod(whole: string, today: Temporal.PlainDate): Period | null {
  const bare = whole.replace(/^(?:in|over|during|within|from) (?:the )?/, '').trim();
  const found = [bare, whole].map((each) => ({ each, span: dateSpanAt(each, 0, today) }));
  return found.find(({ each, span }) => span !== null && span.to === each.length)?.span?.value.period ?? null;
}

/** The day that some words name, or the last one of a stretch whose end they name: `YYYY-MM-DD`. */
export function spokenDay(words: string, today: Temporal.PlainDate): string | null {
  const end = END_OF.exec(normalise(words));
  if (end !== null) return lastDayOf(spokenPeriod(end[1] ?? end[2] ?? '', today), today);
  return onlyDayOf(spokenPeriod(words, today), today);
}

/** The same, in the first year in which it is not past, unless the words say the year. */
export function comingDay(words: string, today: Temporal.PlainDate): string | null {
  const on = spokenDay(words, today);
  if (on === null || on >= today.toString() || SAYS_YEAR.test(words)) return on;
  return nextYearlyDay(on, today.toString());
}

/** "the end of last month", 上个月底. */
const END_OF = /^(?:the )?end of (.+)$|^(.+?)[底末]$/u;

/** The last day of a week, month, year or named stretch. */
function lastDayOf(period: Period | null, today: Temporal.PlainDate): string | null {
  if (period?.span === 'calendar' && (period.unit === 'day' || period.unit === 'quarter')) return null;
  return (period && daysOf(period, today)?.to) ?? null;
}

/** A year, or a day that today decides. */
const SAYS_YEAR = /\d{4}|ago|yesterday|last|past|昨|前天|上|去年/iu;

/** The day that a period is, if it is one. */
function onlyDayOf(period: Period | null, today: Temporal.PlainDate): string | null {
  const days = period && daysOf(period, today);
  return days?.from !== undefined && days.from === days.to ? days.from : null;
}
