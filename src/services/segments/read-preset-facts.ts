import type { Queryable } from '../../db/database.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { resolvePeriod } from '../../domain/period.ts';
import type { PresetFacts } from '../../domain/segments/preset.ts';
import { readSettings } from '../deployment/read-settings.ts';

type Figures = {
  homeCountry: string | null;
  homeRegion: string | null;
  orderValues: number[] | null;
  bigYear: number | null;
};

/** What the company's data says of the thresholds and places of its presets, as of `now`. */
export async function readPresetFacts(database: Queryable, now: Date): Promise<PresetFacts> {
  const { currency, timeZone } = await readSettings(database);
  const { fromAt } = resolvePeriod({ span: 'last', count: 12, unit: 'month' }, now, timeZone);
  const [found] = await database.query<Figures>(
    `with home as (
       select coalesce((select home_country from deployment where id = 1),
         (select country from customers where country is not null group by country order by count(*) desc, country collate "C" limit 1)) as country
     )
     select country as "homeCountry",
       (select region from customers c where c.country = home.country and region is not null
         group by region order by count(*) desc, region collate "C" limit 1) as "homeRegion",
       (select percentile_cont(array[0.4, 0.8]) within group (order by revenue_minor::float8 / orders)
         from customer_metrics where orders > 0) as "orderValues",
       (select percentile_cont(0.9) within group (order by spent) from (
         select sum(total_minor)::float8 as spent from orders
         where status = 'completed' and placed_at >= $1 and placed_at < $2 group by customer_id) yearly) as "bigYear"
     from home`,
    [fromAt, now],
  );
  const { homeCountry, homeRegion, orderValues, bigYear } = found!;
  const inMajor = (minor: number) => Number((minor / minorPerMajor(currency)).toPrecision(2));
  return {
    homeCountry,
    homeRegion,
    orderValues: orderValues && { mid: inMajor(orderValues[0]!), high: inMajor(orderValues[1]!) },
    bigYear: bigYear === null ? null : inMajor(bigYear),
  };
}
