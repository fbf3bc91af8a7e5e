import { calendarSeries } from '../../domain/calendar-series.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay, type Period, type PeriodUnit } from '../../domain/period.ts';
import type { Reader } from '../population/reader.ts';

/** Not 至今: "2011-06至今" means since June. */
const SO_FAR: Bilingual = { en: ' so far', zh: '（截至目前）' };

/** Said after a period that has not finished, which is less than a whole one; nothing after any other. */
export function soFarText(period: Period | undefined, { now, locale, settings }: Reader): string {
  return period !== undefined && isUnfinished(period, localDay(now, settings.timeZone)) ? SO_FAR[locale] : '';
}

/** Says which of a course of calendar units is not over; nothing where none of those labels is. */
export function unitSoFarText(
  unit: PeriodUnit,
  labels: ReadonlySet<unknown>,
  { now, locale, settings }: Reader,
): string {
  const today = localDay(now, settings.timeZone);
  const lastOn = localDay(new Date(now.getTime() - 1), settings.timeZone);
  const [running] = calendarSeries(unit, lastOn, lastOn);
  // At the very start of a unit the one before is whole.
  if (calendarSeries(unit, today, today)[0] !== running || !labels.has(running)) return '';
  return locale === 'en' ? ` (${running} so far)` : `（${running} 截至目前）`;
}

function isUnfinished(period: Period, today: string): boolean {
  switch (period.span) {
    case 'calendar':
      return period.offset === 0;
    case 'between':
      return period.to !== undefined && period.to >= today && (period.from ?? '') <= today;
    case 'last':
      return false;
  }
}
