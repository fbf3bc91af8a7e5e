import type { Binder } from '../../../db/sql.ts';
import { solarBirthdays } from './birthday-sources.ts';
import { type DateSource, daysSql, type TriggerDay, yearlyDaysSql } from './days-sql.ts';

/** Where customers stand who have such a day among those that are looked at. */
export function dateSource(
  of: string,
  days: readonly TriggerDay[],
  { binder, timeZone }: { binder: Binder; timeZone: string },
): DateSource {
  // PostgreSQL refuses values that a statement never speaks of.
  const asked = () => daysSql(days, binder);
  const zone = () => binder.bind(timeZone, 'text');
  /** The local day on which a record of the customer lies, of which there is none before or after it. */
  const ofRecord = (relation: string, at: string, no: 'earlier' | 'later', only = 'true'): DateSource => ({
    from: `${asked()} join ${relation} e on ${only} and (e.${at} at time zone ${zone()})::date = d.on_day and e.${at} < d.at`,
    customer: 'e.customer_id',
    which: 'e.customer_id',
    conditions: [
      `not exists (select from ${relation} o where o.customer_id = e.customer_id and ${only.replaceAll('e.', 'o.')} and o.${at} < d.at
        and (o.${at} at time zone ${zone()})::date ${no === 'earlier' ? '<' : '>'} d.on_day)`,
    ],
  });
  switch (of) {
    case 'birthday':
      return solarBirthdays(days, binder);
    case 'first_order_on':
      return ofRecord('orders', 'placed_at', 'earlier', "e.status = 'completed'");
    case 'last_order_on':
      return ofRecord('orders', 'placed_at', 'later', "e.status = 'completed'");
    case 'last_interaction_on':
      return ofRecord('interactions', 'at', 'later');
    case 'opportunity_next_step':
      return {
        from: `${asked()} join opportunities e on e.next_step_on = d.on_day and e.opened_at < d.at`,
        ...{ customer: 'e.customer_id', which: 'coalesce(e.external_id, e.id::text)' },
        conditions: ["(e.stage not in ('won', 'lost') or e.closed_at >= d.at)"],
      };
    case 'points_expiry':
      return {
        from: `${asked()} join points_entries e on e.points > 0 and e.expires_on = d.on_day and e.at < d.at`,
        ...{ customer: 'e.customer_id', which: 'e.customer_id' },
        conditions: [
          '(select sum(o.points) from points_entries o where o.customer_id = e.customer_id and o.at < d.at) > 0',
        ],
      };
    default: {
      const yearly = yearlyDaysSql(days, binder);
      const kind = `lower(e.kind) = lower(${binder.bind(of, 'text')})`;
      return {
        from: `${yearly} join important_dates e on ${kind}
          and case when e.yearly then to_char(e.on_day, 'MM-DD') = d.month_day and e.on_day <= d.on_day else e.on_day = d.on_day end`,
        ...{ customer: 'e.customer_id', which: 'e.customer_id', conditions: [] },
      };
    }
  }
}
