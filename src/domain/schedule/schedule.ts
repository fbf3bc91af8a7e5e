import { z } from 'zod';
import { MonthDays } from './month-day.ts';

/** An hour of a local day. */
export const LocalHour = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .describe('local hour HH:mm');

const DAYS = {
  day: z.object({ every: z.literal('day') }).strict(),
  workday: z.object({ every: z.literal('workday') }).strict(),
  week: z
    .object({
      every: z.literal('week'),
      weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).describe('1 Monday … 7 Sunday'),
      weeks: z.int().min(2).max(26).optional().describe('only every so many weeks; default: every week'),
      from: z.iso.date().optional().describe('with weeks: a day of one in which it comes; default: of the next'),
    })
    .strict(),
  month: z
    .object({
      every: z.literal('month'),
      days: MonthDays,
      months: z.array(z.int().min(1).max(12)).min(1).max(12).optional().describe('only in these; default: in all'),
    })
    .strict(),
} as const;
const AT = { at: LocalHour };

/** On which days something comes, whatever the hour. */
export const ScheduleDays = z.discriminatedUnion('every', [DAYS.day, DAYS.workday, DAYS.week, DAYS.month]);
export type ScheduleDays = z.infer<typeof ScheduleDays>;

/** When something comes again and again, at a local hour. */
export const Schedule = z.discriminatedUnion('every', [
  DAYS.day.extend(AT),
  DAYS.workday.extend(AT),
  DAYS.week.extend(AT),
  DAYS.month.extend(AT),
]);
export type Schedule = z.infer<typeof Schedule>;
