import { Temporal } from 'temporal-polyfill';
import { calendarLabel, firstDayOf, type PeriodUnit, shift } from './period.ts';

/** Labels of all calendar units from the one that holds a day to the one that holds another, as groupings write them. */
export function calendarSeries(unit: PeriodUnit, fromOn: string, lastOn: string): string[] {
  const last = Temporal.PlainDate.from(lastOn);
  const labels: string[] = [];
  let first = firstDayOf(Temporal.PlainDate.from(fromOn), unit);
  while (Temporal.PlainDate.compare(first, last) <= 0) {
    labels.push(calendarLabel(first, unit));
    first = shift(first, unit, 1);
  }
  return labels;
}

/** The first day of a calendar unit from its label. */
export function firstDayOfLabel(label: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter) return `${quarter[1]}-${String(3 * Number(quarter[2]) - 2).padStart(2, '0')}-01`;
  return `${label}-01-01`.slice(0, 10);
}
