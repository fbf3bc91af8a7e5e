import { createBinder } from '../../db/sql.ts';
import { LEAST_BOTH, LEAST_LIFT, type PairCount } from '../../domain/discovery/co-purchase.ts';
import { isServiceLine } from '../../domain/discovery/service-lines.ts';
import { populationSql } from '../population/population.ts';
import { findProductIndex } from '../products/product-index.ts';
import type { DiscoveryScene } from './discovery-scene.ts';
import { memberSql } from './member-sql.ts';
import { sampledSql } from './sample-sql.ts';
import type { Sides } from './sides.ts';

/** Buyers whose purchases are compared: enough for a pair that one in a thousand bought to stand on 20 of them. */
const MOST_COMPARED = 20_000;
/** Products that the members bought most, from which conclusions are drawn. */
const MOST_ANCHORS = 30;
/** The most promising pairs; the rest cannot come to the top of any list. */
const MOST_PAIRS = 1_000;

export type CoPurchases = {
  pairs: PairCount[];
  /** Buyers compared, all of them or a sample. */
  buyers: number;
  /** Pairs looked at. */
  compared: number;
};

/** What is bought by the same customers as the products that the scene's customers have most, without charges and corrections. */
export async function readCoPurchases(scene: DiscoveryScene, { here, elsewhere }: Sides): Promise<CoPurchases> {
  const { population, resolved } = scene;
  const { database, now } = population.viewpoint;
  const index = await findProductIndex(population.viewpoint);
  const binder = createBinder();
  const { bind } = binder;
  const inside = memberSql(resolved.rule, scene, binder);
  const isCompared = sampledSql(MOST_COMPARED / Math.max(1, here.buyers + elsewhere.buyers), binder);
  const isMember = `${inside} and ${sampledSql(MOST_COMPARED / Math.max(1, here.buyers), binder)}`;
  const conditions = ['m.orders > 0', `(${isCompared} or (${isMember}))`];
  const columns = ['c.id', `(${isMember}) as inside`, `${isCompared} as compared`];
  const people = `select ${columns.join(', ')} ${populationSql(population, { conditions, expressions: columns }, binder)}`;
  const charges = index.products.filter(({ name }) => isServiceLine(name)).map(({ id }) => id);
  const rows = await database.query<PairCount & { compared: number; buyers: number }>(
    `with people as materialized (${people}),
      bought as materialized (
        select p.id, p.inside, p.compared, l.product_id, count(distinct o.id) as orders, max(o.placed_at) as last_at
        from people p join orders o on o.customer_id = p.id join order_lines l on l.order_id = o.id
        where o.status = 'completed' and o.placed_at < ${bind(now, 'timestamptz')} and l.product_id <> all(${bind(charges, 'int[]')})
        group by 1, 2, 3, 4
      ),
      sizes as (select product_id, count(*) as n from bought where compared group by 1),
      anchors as (
        select product_id, count(*) as members from bought where inside group by 1
        order by 2 desc, sum(orders) desc, max(last_at) desc, 1 limit ${MOST_ANCHORS}
      ),
      pairs as (
        select a.product_id as anchor, b.product_id as candidate, k.members - count(*) filter (where a.inside) as reach,
          count(*) filter (where a.compared) as together
        from anchors k join bought a on a.product_id = k.product_id
        join bought b on b.id = a.id and b.product_id <> a.product_id
        group by 1, 2, k.members having count(*) filter (where a.compared) >= ${LEAST_BOTH}
      ),
      rated as (
        select pairs.*, ka.n as "ofAnchor", kc.n as "ofCandidate", n.buyers, count(*) over () as compared,
          together::float8 / ka.n as share, (kc.n - together)::float8 / nullif(n.buyers - ka.n, 0) as otherwise
        from pairs join sizes ka on ka.product_id = anchor join sizes kc on kc.product_id = candidate
        cross join (select count(*) as buyers from people where compared) n
      )
      select anchor, candidate, together as "both", reach, "ofAnchor", "ofCandidate", buyers, compared from rated
      where reach > 0 and share >= ${LEAST_LIFT} * otherwise
      order by reach * (share - otherwise) desc, candidate, anchor limit ${MOST_PAIRS}`,
    binder.values,
  );
  return {
    pairs: rows.map(({ compared, buyers, ...pair }) => pair),
    buyers: rows[0]?.buyers ?? 0,
    compared: rows[0]?.compared ?? 0,
  };
}
