import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { CalendarDay } from './calendar-day.ts';
import { PERIOD_UNITS, shift } from './period.ts';

/** A day named by its distance from today, which moves with `now`: 30 days ago; a negative distance lies ahead. */
export const RelativeDay = z
  .object({ ago: z.int().min(-36_525).max(36_525), unit: z.enum(PERIOD_UNITS) })
  .strict()
  .describe('a day so long before today; negative: after it');
export type RelativeDay = z.infer<typeof RelativeDay>;

/** A calendar day, or one relative to today. */
export const DayValue = z.union([CalendarDay, RelativeDay]);
export type DayValue = z.infer<typeof DayValue>;

/** The calendar day that is meant, `YYYY-MM-DD`; months are clamped to their length. */
export function resolveDay(day: DayValue, today: string): string {
  if (typeof day === 'string') return day;
  return shift(Temporal.PlainDate.from(today), day.unit, -day.ago).toString();
}
