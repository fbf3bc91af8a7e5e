import { createBinder } from '../../db/sql.ts';
import { GROUPINGS } from '../../domain/catalogue/groupings.ts';
import { designEffect, type Sighting, type Trait } from '../../domain/discovery/notable-traits.ts';
import type { DiscoveryScene } from './discovery-scene.ts';
import { namedInRule } from './named-in-rule.ts';
import { peopleSql, type Sides } from './sides.ts';

/** What of an order is compared. */
export type OrderTraitKey = 'product' | 'category' | 'weekday' | 'hour' | 'channel';

/** Sums over customers; without a value, of all their orders. */
type OrderSums = {
  value: string | null;
  inside: boolean;
  customers: number;
  hits: number;
  sumHitsSquared: number;
  sumHitsOrders: number;
};

/**
 * In which share of these customers' orders a product, category, weekday, hour or channel stands, and of the others'. By orders and not
 * by customers: whoever orders more has bought more of everything.
 */
export async function readOrderTraits(scene: DiscoveryScene, sides: Sides, key: OrderTraitKey): Promise<Trait[]> {
  const { database, now, settings } = scene.population.viewpoint;
  const binder = createBinder();
  const [at, zone] = [binder.bind(now, 'timestamptz'), binder.bind(settings.timeZone, 'text')];
  const { sql, of } = GROUPINGS[key];
  const lines = of === 'line' ? ' join order_lines l on l.order_id = o.id' : '';
  const products = key === 'category' ? ' join products p on p.id = l.product_id' : '';
  const rows = await database.query<OrderSums>(
    `with people as materialized (${peopleSql(scene, { ...sides, ofBuyers: true }, [], binder)}),
      mine as materialized (
        select o.id, o.customer_id, o.channel, o.placed_at at time zone ${zone} as t, p.inside
        from people p join orders o on o.customer_id = p.id where o.status = 'completed' and o.placed_at < ${at}
      ),
      totals as (select customer_id, inside, count(*) as n from mine group by 1, 2),
      hits as (
        select o.customer_id, ${sql} as value, count(distinct o.id) as x from mine o${lines}${products} group by 1, 2
      )
      select h.value::text as value, t.inside, count(*) as customers, sum(h.x) as hits, sum(h.x * h.x) as "sumHitsSquared",
        sum(h.x * t.n) as "sumHitsOrders"
      from hits h join totals t using (customer_id) where h.value is not null group by 1, 2
      union all
      select null, inside, count(*), sum(n), sum(n * n), sum(n * n) from totals group by inside`,
    binder.values,
  );
  const named = namedInRule(scene.resolved).products;
  const traits = rows.filter(({ value }) => value !== null && !(key === 'product' && named.has(Number(value))));
  const totals = rows.filter(({ value }) => value === null);
  const side = (sums: readonly OrderSums[], inside: boolean) => {
    const isOfSide = (each: OrderSums) => each.inside === inside;
    return sighting(sums.find(isOfSide), totals.find(isOfSide));
  };
  return [...Map.groupBy(traits, ({ value }) => value)].map(([value, sums]) => ({
    key,
    value: value!,
    here: side(sums, true),
    elsewhere: side(sums, false),
  }));
}

function sighting(sums: OrderSums | undefined, all: OrderSums | undefined): Sighting {
  const of = all?.hits ?? 0;
  if (sums === undefined || all === undefined) return { customers: 0, hits: 0, of, designEffect: 1 };
  return {
    customers: sums.customers,
    hits: sums.hits,
    of,
    designEffect: designEffect({ ...sums, of, sumOrdersSquared: all.sumHitsSquared }),
  };
}
