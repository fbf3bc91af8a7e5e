import type { Locale } from '../domain/locale.ts';
import { INTL_LOCALE } from './format-number.ts';

/** `YYYY-MM-DD` as people read it: 9 Dec 2011, 2011年12月9日. */
export function formatDay(on: string, locale: Locale): string {
  const at = Date.parse(`${on}T00:00:00Z`);
  return Number.isNaN(at) ? on : formatterOf(locale, 'UTC', false).format(at);
}

/** An ISO instant in the given time zone, to the minute. */
export function formatInstant(iso: string, locale: Locale, timeZone: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? iso : formatterOf(locale, timeZone, true).format(at);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: Locale, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${withTime}`;
  const known = formatters.get(key);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat(INTL_LOCALE[locale], {
    timeZone,
    year: 'numeric',
    month: locale === 'zh' ? 'long' : 'short',
    day: 'numeric',
    ...(withTime && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  });
  formatters.set(key, formatter);
  return formatter;
}
