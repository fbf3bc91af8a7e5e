import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../locale.ts';
import type { Due } from './due.ts';

/** When it is due, with the day of the week: `2026-11-26 (Thu) 15:00`; the zone is named where the reader's is another. */
export function dueText({ dueOn, dueAt, timeZone }: Due, { locale, zone }: { locale: Locale; zone: string }): string {
  const hour = dueHour({ dueAt, timeZone });
  const day = dayText(dueOn, locale);
  if (hour === null) return day;
  return [day, hour, ...(timeZone === zone ? [] : [timeZone])].join(' ');
}

/** `2026-11-26 (Thu)`. */
export function dayText(on: string, locale: Locale): string {
  const weekday = WEEKDAYS[locale][Temporal.PlainDate.from(on).dayOfWeek - 1]!;
  return locale === 'zh' ? `${on}（${weekday}）` : `${on} (${weekday})`;
}

/** The local hour, `15:00`; null for any time of the day. */
export function dueHour({ dueAt, timeZone }: Pick<Due, 'dueAt' | 'timeZone'>): string | null {
  if (dueAt === null) return null;
  const local = Temporal.Instant.fromEpochMilliseconds(dueAt.getTime()).toZonedDateTimeISO(timeZone);
  return local.toPlainTime().toString({ smallestUnit: 'minute' });
}

const WEEKDAYS: Record<Locale, readonly string[]> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
};
