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
export function metricsSql(input: MetricsSqlInput): string {
  return metricsWithSql([], input);
}

/** The same with a column `gaps` (int[]): the days between the customer's consecutive order days; for `boundsOfGapsSql`. */
export function metricsAndGapsSql(input: MetricsSqlInput): string {
  return metricsWithSql(['gaps'], input);
}

/** One pass over the orders in the order of an index: at ten million orders each further pass or sort is felt (bench/segments.ts). */
function metricsWithSql(extra: readonly 'gaps'[], { now, timeZone, customers }: MetricsSqlInput): string {
  const past = `placed_at < ${now} ${customers === undefined ? '' : `and customer_id = any(${customers})`}`;
  return `with bought as (
      select customer_id, count(*) as orders, sum(total_minor) as revenue_minor, sum(units) as units,
        min(placed_at) as first_order_at, max(placed_at) as last_order_at, min(day) as first_order_on, max(day) as last_order_on,
        stddev_pop(total_minor) / nullif(avg(total_minor), 0) as order_total_spread,
        max(total_minor) as largest_order_minor,
        count(*) filter (where gap is distinct from 0) as order_days,
        percentile_cont(0.5) within group (order by gap) filter (where gap > 0) as median_gap_days,
        max(day) filter (where gap > ${COME_BACK_GAP_DAYS}) as came_back_on,
        -- The gap of the latest of those days.
        (max(array[day - date 'epoch', gap]) filter (where gap > ${COME_BACK_GAP_DAYS}))[2] as came_back_after_days
        ${extra.map((gaps) => `, array_agg(gap) filter (where gap > 0) as ${gaps}`).join('')}
      from (${gapsSql(`select customer_id, placed_at, total_minor, units, (placed_at at time zone ${timeZone})::date as day
        from orders where status = 'completed' and ${past}`)}) gapped group by customer_id
    ), returned as (
      select customer_id, count(*) as returns, sum(total_minor) as refunds_minor
      from orders where status = 'returned' and ${past} group by customer_id
    )
    select c.id as customer_id,
      coalesce(b.orders, 0)::int as orders,
      coalesce(b.revenue_minor, 0)::bigint as revenue_minor,
      coalesce(b.units, 0)::bigint as units,
      coalesce(r.returns, 0)::int as returns,
      coalesce(r.refunds_minor, 0)::bigint as refunds_minor,
      b.first_order_at, b.last_order_at, b.first_order_on, b.last_order_on,
      b.came_back_on, b.came_back_after_days,
      coalesce(b.order_days, 0)::int as order_days,
      case when b.order_days >= ${INTERVAL_FROM_ORDER_DAYS} then b.median_gap_days end as median_gap_days,
      b.order_total_spread::float8 as order_total_spread,
      b.largest_order_minor
      ${extra.map((gaps) => `, b.${gaps}`).join('')}
    from customers c
    left join bought b on b.customer_id = c.id
    left join returned r on r.customer_id = c.id
    where ${customers === undefined ? 'true' : `c.id = any(${customers})`}`;
}

/**
 * The completed orders of a SELECT with `customer_id` and `day`, each with `gap`: the days since the customer's order before it, which is 0
 * for a further order of one day and null for the first.
 */
function gapsSql(completed: string): string {
  return `select completed.*, day - lag(day) over (partition by customer_id order by day) as gap from (${completed}) completed`;
}

/**
 * A SELECT of one row, `dormant_after_days` (N2) and `lost_after_days` (N3): percentiles of the gaps between consecutive
 * order days, pooled over all buyers, rounded up, at least 30 and 90 (SEMANTICS.md, "Lifecycle").
 */
export function lifecycleBoundsSql({ now, timeZone, customers }: MetricsSqlInput): string {
  const ofCustomers = customers === undefined ? '' : `and customer_id = any(${customers})`;
  return boundsSql(
    gapsSql(`select customer_id, (placed_at at time zone ${timeZone})::date as day
      from orders where placed_at < ${now} and status = 'completed' ${ofCustomers}`),
  );
}

/** The same from a relation of `metricsAndGapsSql`. */
export function boundsOfGapsSql(metrics: string): string {
  return boundsSql(`select gap from ${metrics} cross join unnest(gaps) as each(gap)`);
}

function boundsSql(gaps: string): string {
  return `select greatest(30, coalesce(ceil(at[1]), 0))::int as dormant_after_days, greatest(90, coalesce(ceil(at[2]), 0))::int as lost_after_days
    from (select percentile_cont(array[0.75, 0.95]) within group (order by gap) as at from (${gaps}) gaps where gap > 0) bounds`;
}
