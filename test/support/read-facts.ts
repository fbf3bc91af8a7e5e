import type { Queryable } from '../../src/db/database.ts';
import type { CustomerFacts, CustomerMetrics, OrderFacts } from '../../src/domain/customer-facts.ts';

type Row = Omit<CustomerFacts, 'metrics' | 'scores' | 'orders'> & {
  id: number;
  metrics: CustomerMetrics;
  r: number | null;
  f: number;
  m: number;
};

/** All customers of a database in memory, with their stored metrics and scores. */
export async function readFacts(database: Queryable): Promise<CustomerFacts[]> {
  const rows = await database.query<Row>(
    `select c.id, c.external_id as "customerId", c.name, c.kind, c.email, c.phone, c.language, c.country, c.region, c.city, c.industry,
      c.size_band as "sizeBand", c.gender, c.birth_on::text as "birthOn", c.income_band as "incomeBand", c.occupation,
      c.membership_tier as "membershipTier", c.source, s.name as owner, c.vip, c.credit_status as "creditStatus",
      c.need_type as "needType", c.tags, m.r_score as r, m.f_score as f, m.m_score as m,
      json_build_object('orders', m.orders, 'revenueMinor', m.revenue_minor, 'units', m.units, 'returns', m.returns,
        'refundsMinor', m.refunds_minor, 'firstOrderOn', m.first_order_on, 'lastOrderOn', m.last_order_on,
        'cameBackOn', m.came_back_on, 'cameBackAfterDays', m.came_back_after_days, 'orderDays', m.order_days,
        'medianGapDays', m.median_gap_days, 'orderTotalSpread', m.order_total_spread,
        'largestOrderMinor', m.largest_order_minor) as metrics
    from customers c join customer_metrics m on m.customer_id = c.id left join staff s on s.id = c.owner_id order by c.id`,
  );
  const orders = await database.query<OrderFacts & { customer: number }>(
    `select o.customer_id as customer, o.external_id as "externalId", o.placed_at as "placedAt", o.status, o.channel,
      o.total_minor as "totalMinor", coalesce(json_agg(json_build_object('sku', p.sku, 'quantity', l.quantity,
        'totalMinor', l.total_minor)) filter (where l.order_id is not null), '[]') as lines
    from orders o left join order_lines l on l.order_id = o.id left join products p on p.id = l.product_id
    group by o.id`,
  );
  const byCustomer = Map.groupBy(orders, ({ customer }) => customer);
  return rows.map(({ id, r, f, m, ...facts }) => ({
    ...facts,
    scores: r === null ? null : { r, f, m },
    orders: byCustomer.get(id) ?? [],
  }));
}
