import type { Binder } from '../../../db/sql.ts';
import { lunarBirthDays } from '../../../domain/outreach/occasions/lunar-birth-days.ts';
import { upcomingDays } from '../../../domain/rule/upcoming-days.ts';

/** A day that customers may have, and when the rule looks at it. */
export type TriggerDay = { on: string; at: Date };

/** Part of `occurrencesSql` over `d (on_day, at)`, the days that are looked at. */
export type DateSource = { from: string; customer: string; which: string; conditions: string[] };

/** SQL: `d (on_day, at)`, the days that are looked at. */
export function daysSql(days: readonly TriggerDay[], binder: Binder): string {
  return `unnest(${boundDays(days, binder)}) d(on_day, at)`;
}

/** The same with `month_day`, by which yearly days are found; 29 February falls on the 28th in other years. */
export function yearlyDaysSql(days: readonly TriggerDay[], binder: Binder): string {
  const each = days.flatMap(({ on, at }) => upcomingDays(on, 0).map((monthDay) => ({ on, at, monthDay })));
  const monthDays = each.map(({ monthDay }) => monthDay);
  return `unnest(${binder.bind(monthDays, 'text[]')}, ${boundDays(each, binder)}) d(month_day, on_day, at)`;
}

/** The same with `born_on`, the days of birth whose birthday by the Chinese calendar it is. */
export function lunarDaysSql(days: readonly TriggerDay[], binder: Binder): string {
  const each = days.flatMap(({ on, at }) => lunarBirthDays(on).map((bornOn) => ({ on, at, bornOn })));
  const bornDays = each.map(({ bornOn }) => bornOn);
  return `unnest(${binder.bind(bornDays, 'date[]')}, ${boundDays(each, binder)}) d(born_on, on_day, at)`;
}

function boundDays(days: readonly TriggerDay[], { bind }: Binder): string {
  const [on, at] = [days.map((day) => day.on), days.map((day) => day.at)];
  return `${bind(on, 'date[]')}, ${bind(at, 'timestamptz[]')}`;
}
