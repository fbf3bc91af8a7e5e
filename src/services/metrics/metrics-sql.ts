/** Columns of customer_metrics that are derived from events, in the order of `metricsSql`. */
export const METRIC_COLUMNS = [
  'customer_id',
  'orders',
  'revenue_minor',
  'units',
  'returns',
  'refunds_minor',
  'first_order_at',
  'last_order_at',
  'first_order_on',
  'last_order_on',
  'came_back_on',
  'came_back_after_days',
  'order_days',
  'median_gap_days',
  'order_total_spread',
  'largest_order_minor',
] as const;

/** SQL expressions, normally placeholders of a binder. */
export type MetricsSqlInput = {
  /** `timestamptz`: events at or after it do not exist. */
  now: string;
  /** `text`: the business time zone. */
  timeZone: string;
  /** `int[]`: only these customers. */
  customers?: string;
};

/** A gap of more days than this makes a come-back: the least that N2 can be (SEMANTICS.md, "Lifecycle"). */
const COME_BACK_GAP_DAYS = 30;
/** Order days from which on a purchase interval is known. */
const INTERVAL_FROM_ORDER_DAYS = 3;

/**
 * THE definition of customer_metrics: a SELECT of METRIC_COLUMNS, one row a customer, also without any order. The stored
 * table is written by it; a question about the past puts it into a CTE:
 * `with metrics as (${metricsSql(…)}), m as (${scoresSql('metrics')}) select … from customers c join m on m.customer_id = c.id`.
 * Sums are of integers and so exact, whatever order the rows lie in (test/services/metrics/metrics-sql.test.ts).
 */
export function metricsSql({ now, timeZone, customers }: MetricsSqlInput): string {
  const ofCustomers = customers === undefined ? '' : `and customer_id = any(${customers})`;
  return `with past as (
      select customer_id, status, placed_at, (placed_at at time zone ${timeZone})::date as day, total_minor, units
      from orders where placed_at < ${now} and status <> 'cancelled' ${ofCustomers}
    ), totals as (
      select customer_id,
        count(*) filter (where status = 'completed') as orders,
        sum(total_minor) filter (where status = 'completed') as revenue_minor,
        sum(units) filter (where status = 'completed') as units,
        count(*) filter (where status = 'returned') as returns,
        sum(total_minor) filter (where status = 'returned') as refunds_minor,
        min(placed_at) filter (where status = 'completed') as first_order_at,
        max(placed_at) filter (where status = 'completed') as last_order_at,
        min(day) filter (where status = 'completed') as first_order_on,
        max(day) filter (where status = 'completed') as last_order_on,
        stddev_pop(total_minor) filter (where status = 'completed')
          / nullif(avg(total_minor) filter (where status = 'completed'), 0) as order_total_spread,
        max(total_minor) filter (where status = 'completed') as largest_order_minor
      from past group by customer_id
    ), gaps as (${gapsSql('past')}
    ), rhythm as (
      select customer_id,
        count(*) as order_days,
        case when count(*) >= ${INTERVAL_FROM_ORDER_DAYS} then percentile_cont(0.5) within group (order by gap) end as median_gap_days,
        max(day) filter (where gap > ${COME_BACK_GAP_DAYS}) as came_back_on,
        (array_agg(gap order by day desc) filter (where gap > ${COME_BACK_GAP_DAYS}))[1] as came_back_after_days
      from gaps group by customer_id
    )
    select c.id as customer_id,
      coalesce(t.orders, 0)::int as orders,
      coalesce(t.revenue_minor, 0)::bigint as revenue_minor,
      coalesce(t.units, 0)::bigint as units,
      coalesce(t.returns, 0)::int as returns,
      coalesce(t.refunds_minor, 0)::bigint as refunds_minor,
      t.first_order_at, t.last_order_at, t.first_order_on, t.last_order_on,
      r.came_back_on, r.came_back_after_days,
      coalesce(r.order_days, 0)::int as order_days,
      r.median_gap_days,
      t.order_total_spread::float8 as order_total_spread,
      t.largest_order_minor
    from customers c
    left join totals t on t.customer_id = c.id
    left join rhythm r on r.customer_id = c.id
    where ${customers === undefined ? 'true' : `c.id = any(${customers})`}`;
}

/** Distinct local order days of each customer with the days since the one before, from a relation of `customer_id, status, day`. */
function gapsSql(past: string): string {
  return `
      select customer_id, day, day - lag(day) over (partition by customer_id order by day) as gap
      from (select distinct customer_id, day from ${past} where status = 'completed') days`;
}

/**
 * A SELECT of one row, `dormant_after_days` (N2) and `lost_after_days` (N3): percentiles of the gaps between consecutive
 * order days, pooled over all buyers, rounded up, at least 30 and 90 (SEMANTICS.md, "Lifecycle").
 */
export function lifecycleBoundsSql({ now, timeZone, customers }: MetricsSqlInput): string {
  const ofCustomers = customers === undefined ? '' : `and customer_id = any(${customers})`;
  return `with past as (
      select customer_id, status, (placed_at at time zone ${timeZone})::date as day
      from orders where placed_at < ${now} and status = 'completed' ${ofCustomers}
    ), gaps as (${gapsSql('past')}
    ), bounds as (select percentile_cont(array[0.75, 0.95]) within group (order by gap) as at from gaps)
    select greatest(30, coalesce(ceil(at[1]), 0))::int as dormant_after_days, greatest(90, coalesce(ceil(at[2]), 0))::int as lost_after_days
    from bounds`;
}
