import { CalendarDay } from '../../../calendar-day.ts';
import type { Locale } from '../../../locale.ts';
import { PERIOD_UNITS, type PeriodUnit } from '../../../period.ts';
import { UNITS } from '../../../period-text.ts';
import { RelativeDay } from '../../../relative-day.ts';
import { createLexicon, takeLongest } from '../lexicon.ts';
import { expectHere, type Reader, skipSpaces, takePattern } from '../reader.ts';

const ON = /\d{4}-\d{2}-\d{2}(?!\d)/y;
const NAMED = createLexicon<number>([
  ['today', 0],
  ['今天', 0],
  ['yesterday', 1],
  ['昨天', 1],
  ['tomorrow', -1],
  ['明天', -1],
]);
const UNIT = `(${PERIOD_UNITS.map((unit) => `${UNITS[unit].en}s?|${UNITS[unit].zh}`).join('|')}|日|月|季度)`;
const DISTANCE = new RegExp(`(\\d{1,6})\\s*${UNIT}\\s*(?:(ago(?![a-z])|以?前)|from today|ahead(?![a-z])|以?后)`, 'y');

/** A calendar day, or "90 days ago", "today", "3 months from today". */
export function dayText(day: string | RelativeDay, locale: Locale): string {
  if (typeof day === 'string') return day;
  const { ago, unit } = day;
  if (ago === 0) return locale === 'zh' ? '今天' : 'today';
  const distance = countText(Math.abs(ago), unit, locale);
  if (locale === 'zh') return `${distance}${ago > 0 ? '前' : '后'}`;
  return `${distance} ${ago > 0 ? 'ago' : 'from today'}`;
}

/** So many units: "1 day", "90 days", 90 天. */
export function countText(count: number, unit: PeriodUnit, locale: Locale): string {
  return `${count} ${UNITS[unit][locale]}${locale === 'en' && count !== 1 ? 's' : ''}`;
}

/** Takes a calendar or a relative day. */
export function takeDay(reader: Reader): string | RelativeDay | undefined {
  const relative = takeRelativeDay(reader);
  if (relative !== undefined) return relative;
  const from = reader.at;
  const on = takePattern(reader, ON)?.[0];
  if (on !== undefined && CalendarDay.safeParse(on).success) return on;
  reader.at = from;
  skipSpaces(reader);
  return expectHere(reader, {
    en: 'a day such as 2024-01-31, "today" or "90 days ago"',
    zh: '日期，如 2024-01-31、今天或 90 天前',
  });
}

/** Takes a day by its distance from today. */
export function takeRelativeDay(reader: Reader): RelativeDay | undefined {
  const named = takeLongest(reader, NAMED);
  if (named !== undefined) return { ago: named, unit: 'day' };
  const from = reader.at;
  const match = takePattern(reader, DISTANCE);
  if (match === undefined) return undefined;
  const [, count, unit, isPast] = match;
  const ago = Number(count);
  const day = { ago: isPast ? ago : 0 - ago, unit: unitOf(unit!) };
  if (RelativeDay.safeParse(day).success) return day;
  reader.at = from;
  return undefined;
}

const FURTHER_UNITS: Readonly<Record<string, PeriodUnit>> = { 日: 'day', 月: 'month', 季度: 'quarter' };

/** A unit of time by its word in either language. */
export function unitOf(word: string): PeriodUnit {
  const found = PERIOD_UNITS.find((unit) => word === UNITS[unit].zh || word.replace(/s$/, '') === UNITS[unit].en);
  return found ?? FURTHER_UNITS[word]!;
}
