import { createBinder } from '../../../db/sql.ts';
import { addDays } from '../../../domain/calendar-day.ts';
import { localDaysBetween } from '../../../domain/workflows/local-days-between.ts';
import { DEFAULT_HOUR } from '../../../domain/workflows/text/trigger-text.ts';
import type { WorkflowOccurrence } from '../../../domain/workflows/workflow-occurrence.ts';
import { readContactPolicy } from '../../contact/read-contact-policy.ts';
import { birthdaysByLanguage } from './birthday-sources.ts';
import { dateSource } from './date-source.ts';
import { occurrencesSql, type Search } from './occurrences-sql.ts';

type DateTrigger = { of: string; offsetDays: number; at?: string | undefined };

/** Customers whose birthday, important date or other day lies so many days ahead or back, at the rule's hour. */
export async function findDateOccurrences(
  { of, offsetDays, at = DEFAULT_HOUR }: DateTrigger,
  search: Search,
): Promise<WorkflowOccurrence[]> {
  const { database, now: to, settings } = search.viewpoint;
  const days = localDaysBetween({ from: search.from, to }, at, settings.timeZone).map((day) => ({
    on: addDays(day.on, -offsetDays),
    at: day.at,
  }));
  if (days.length === 0) return [];
  const binder = createBinder();
  const isLunar = of === 'birthday' && (await readContactPolicy(database)).lunarBirthdays;
  const sources = isLunar
    ? birthdaysByLanguage(days, binder)
    : [dateSource(of, days, { binder, timeZone: settings.timeZone })];
  const selects = sources.map(({ from, customer, which, conditions }) =>
    occurrencesSql(
      {
        ...{ from, customer, at: 'd.at', conditions },
        key: `${binder.bind(`${of} `, 'text')} || d.on_day || ' ' || ${which}`,
      },
      search,
      binder,
    ),
  );
  return database.query<WorkflowOccurrence>(
    `select distinct on (key) * from (${selects.join(' union all ')}) found order by key`,
    binder.values,
  );
}
