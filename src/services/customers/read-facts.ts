import { createBinder } from '../../db/sql.ts';
import type { CustomerFacts, CustomerMetrics } from '../../domain/customer-facts.ts';
import { EVENT_KINDS, type EventKind } from '../../domain/event-kind.ts';
import { type Population, populationSql } from '../population/population.ts';
import { readConsents, readEvents, readImportantDates } from './read-record-facts.ts';

type Row = Omit<CustomerFacts, 'metrics' | 'scores' | 'consents' | 'dates' | 'events'> & {
  id: number;
  metrics: CustomerMetrics;
  r: number | null;
  f: number;
  m: number;
};

/**
 * Everything that rules read of the given customers (ids of our own), as of the viewpoint's now; nobody outside its scope. `kinds`: of
 * which records are read, where the rules are known; of others there seem to be none.
 */
export async function readFacts(
  population: Population,
  customers: readonly number[],
  kinds: readonly EventKind[] = EVENT_KINDS,
): Promise<CustomerFacts[]> {
  const { database, now } = population.viewpoint;
  const rows = await readCustomers(population, customers);
  const ids = rows.map(({ id }) => id);
  const [consents, dates, ...events] = await Promise.all([
    readConsents(database, ids, now),
    readImportantDates(database, ids),
    ...kinds.map((kind) => readEvents(database, kind, ids, now)),
  ]);
  return rows.map(({ id, r, f, m, ...facts }) => ({
    ...facts,
    scores: r === null ? null : { r, f, m },
    consents: consents.get(id) ?? [],
    dates: dates.get(id) ?? [],
    events: Object.fromEntries(
      EVENT_KINDS.map((kind) => [kind, events[kinds.indexOf(kind)]?.get(id) ?? []]),
    ) as unknown as Record<EventKind, CustomerFacts['events'][EventKind]>,
  }));
}

function readCustomers(population: Population, customers: readonly number[]): Promise<Row[]> {
  const binder = createBinder();
  const predictions = population.predictions.unavailable === undefined ? PREDICTIONS : 'null';
  const expressions = [COLUMNS, `${predictions} as predictions`];
  const from = populationSql(
    population,
    { conditions: [`c.id = any(${binder.bind(customers, 'int[]')})`], expressions },
    binder,
  );
  return population.viewpoint.database.query<Row>(
    `select ${expressions.join(', ')} ${from} order by c.id`,
    binder.values,
  );
}

const COLUMNS = `c.id, c.external_id as "customerId", c.name, c.kind, c.email, c.phone, c.language, c.country, c.region, c.city,
  c.industry, c.size_band as "sizeBand", c.gender, c.birth_on as "birthOn", c.income_band as "incomeBand", c.occupation,
  c.membership_tier as "membershipTier", c.source, s.name as owner, c.vip, c.credit_status as "creditStatus",
  c.need_type as "needType", c.tags, c.custom, m.r_score as r, m.f_score as f, m.m_score as m,
  json_build_object('orders', m.orders, 'revenueMinor', m.revenue_minor, 'units', m.units, 'returns', m.returns,
    'refundsMinor', m.refunds_minor, 'firstOrderOn', m.first_order_on, 'lastOrderOn', m.last_order_on,
    'cameBackOn', m.came_back_on, 'cameBackAfterDays', m.came_back_after_days, 'orderDays', m.order_days,
    'medianGapDays', m.median_gap_days, 'orderTotalSpread', m.order_total_spread,
    'largestOrderMinor', m.largest_order_minor) as metrics`;

const PREDICTIONS = `case when pr.customer_id is not null then json_build_object('expectedOrders90', pr.expected_orders_90,
    'expectedOrders365', pr.expected_orders_365, 'expectedValue90Minor', pr.expected_value_90_minor,
    'expectedValue365Minor', pr.expected_value_365_minor, 'orderProbability90', pr.order_probability_90) end`;
