import type { Binder } from '../../../db/sql.ts';
import { addDays } from '../../../domain/calendar-day.ts';
import { nextYearlyDaySql } from '../../../domain/next-yearly-day.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import { lunarBirthDays } from '../../../domain/outreach/occasions/lunar-birth-days.ts';
import type { Occasion } from '../../../domain/outreach/playbook.ts';
import { localDay, startOfDay } from '../../../domain/period.ts';

/** Days for which something that happened is looked for again, so that a day on which nothing ran is made up for. */
const LOOK_BACK_DAYS = 3;
/** Days after which nobody writes about it any more. */
const FRESH_DAYS = 7;
/** Earlier orders without which nobody knows what is usual. */
const FEWEST_ORDERS = 3;

type Clock = { now: Date; timeZone: string };

/** Rows `(customer_id, ref, until_on)` of customers `c` whose occasion it is; `ref` tells one occasion from another of the same customer. */
export function occasionSql(
  occasion: Exclude<Occasion, 'points_expiring'>,
  policy: ContactPolicy,
  { now, timeZone }: Clock,
  { bind }: Binder,
): string {
  const on = localDay(now, timeZone);
  const today = bind(on, 'date');
  const fresh = (instant: string) => `(${instant} at time zone ${bind(timeZone, 'text')})::date + ${FRESH_DAYS}`;
  // Bound where it is spoken of: PostgreSQL refuses a value without a use.
  const recent = (instant: string) => {
    const since = bind(startOfDay(addDays(on, -LOOK_BACK_DAYS), timeZone), 'timestamptz');
    return `${instant} >= ${since} and ${instant} < ${bind(now, 'timestamptz')}`;
  };
  switch (occasion) {
    case 'birthday': {
      const solar = nextYearlyDaySql('c.birth_on', today);
      const solarSql = `select c.id, 'day', ${solar} from customers c
        where c.birth_on < ${today} and ${solar} <= ${today} + ${bind(policy.birthdayDaysAhead, 'int')}`;
      if (!policy.lunarBirthdays) return solarSql;
      const isChinese = `coalesce(c.language, '') ilike 'zh%'`;
      const days = comingDays(on, policy.birthdayDaysAhead).flatMap((day) =>
        lunarBirthDays(day).map((bornOn) => ({ bornOn, day })),
      );
      const [born, falls] = [days.map(({ bornOn }) => bornOn), days.map(({ day }) => day)];
      return `${solarSql} and not ${isChinese}
        union all
        select c.id, 'day', l.day from unnest(${bind(born, 'date[]')}, ${bind(falls, 'date[]')}) l(born_on, day)
        join customers c on c.birth_on = l.born_on and ${isChinese}`;
    }
    case 'anniversary': {
      const next = `case when d.yearly then ${nextYearlyDaySql('d.on_day', today)} else d.on_day end`;
      return `select d.customer_id, 'day', ${next} from important_dates d
        where (d.kind ilike '%anniversary%' or d.kind like '%纪念日%') and (d.yearly or d.on_day >= ${today})
          and ${next} between ${today} and ${today} + ${bind(policy.birthdayDaysAhead, 'int')}`;
    }
    case 'big_order':
      return `select o.customer_id, 'order ' || o.id, ${fresh('o.placed_at')} from orders o
        cross join lateral (
          select count(*) as orders, avg(e.total_minor) as usual from orders e
          where e.customer_id = o.customer_id and e.status = 'completed' and e.placed_at < o.placed_at
        ) earlier
        where o.status = 'completed' and ${recent('o.placed_at')} and earlier.orders >= ${FEWEST_ORDERS}
          and o.total_minor >= earlier.usual * ${bind(policy.bigOrderTimes, 'float8')}`;
    case 'first_order':
      return `select o.customer_id, 'order ' || o.id, ${fresh('o.placed_at')} from orders o
        where o.status = 'completed' and ${recent('o.placed_at')} and not exists (
          select from orders e where e.customer_id = o.customer_id and e.status = 'completed' and (e.placed_at, e.id) < (o.placed_at, o.id))`;
    case 'bad_score':
      return `select v.customer_id, 'survey ' || v.id, ${fresh('v.at')} from survey_responses v
        where ${recent('v.at')} and ((v.kind = 'csat' and v.score <= 2) or (v.kind = 'nps' and v.score <= 6))`;
    case 'complaint':
      return `select k.customer_id, 'case ' || k.id, ${fresh('k.resolved_at')} from cases k
        where k.type = 'complaint' and ${recent('k.resolved_at')}`;
  }
}

function comingDays(on: string, ahead: number): string[] {
  return Array.from({ length: ahead + 1 }, (_, days) => addDays(on, days));
}
