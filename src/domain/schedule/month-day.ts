import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const MONTH_DAY_PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'last'] as const;
/** ISO: the first is Monday. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const COUNTED = ['day', 'workday', ...WEEKDAYS] as const;

export type MonthDayPlace = (typeof MONTH_DAY_PLACES)[number];
export type MonthDayCounted = (typeof COUNTED)[number];

/** A day of a month: its number, or which of its days, working days or weekdays, as in "last workday". */
export const MonthDay = z
  .union([z.int().min(1).max(31), z.templateLiteral([z.enum(MONTH_DAY_PLACES), ' ', z.enum(COUNTED)])])
  .describe('its number, of a shorter month its last day; or “last day”, “first workday”, “second tuesday”');
export type MonthDay = z.infer<typeof MonthDay>;

/** Some days of a month. */
export const MonthDays = z.array(MonthDay).min(1).max(6);

/** The parts of a day that is not said by its number. */
export function partsOf(day: Exclude<MonthDay, number>): { place: MonthDayPlace; counted: MonthDayCounted } {
  const [place, counted] = day.split(' ') as [MonthDayPlace, MonthDayCounted];
  return { place, counted };
}

/** The days meant in the month of a day, in their order, each once; a month without a fifth Monday has none. */
export function daysInMonth(
  days: readonly MonthDay[],
  month: Temporal.PlainDate,
  isWorkday: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate[] {
  const all = Array.from({ length: month.daysInMonth }, (_, at) => month.with({ day: at + 1 }));
  const found = days.map((day) => {
    if (typeof day === 'number') return all[Math.min(day, all.length) - 1];
    const { place, counted } = partsOf(day);
    const among = all.filter((each) => isCounted(each, counted, isWorkday));
    return among.at(place === 'last' ? -1 : MONTH_DAY_PLACES.indexOf(place));
  });
  const meant = new Set(found.flatMap((day) => (day === undefined ? [] : [day.day])));
  return all.filter(({ day }) => meant.has(day));
}

function isCounted(
  day: Temporal.PlainDate,
  counted: MonthDayCounted,
  isWorkday: (day: Temporal.PlainDate) => boolean,
): boolean {
  if (counted === 'day') return true;
  return counted === 'workday' ? isWorkday(day) : WEEKDAYS[day.dayOfWeek - 1] === counted;
}
