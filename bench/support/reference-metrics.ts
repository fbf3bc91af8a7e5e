/** Where the reference is written: a table like that of the product, keys included. */
export const REFERENCE_TABLE = 'create table reference_metrics (like customer_metrics including all)';

/**
 * Everything that customer_metrics holds, as somebody who knows PostgreSQL would write it by hand once, in UTC: orders in the order of their index, one
 * window, one aggregate, and PERCENT_RANK for the scores.
 */
export const REFERENCE_SQL = `insert into reference_metrics
  with bought as (
    select customer_id, count(*)::int as orders, sum(total_minor)::bigint as revenue, sum(units)::bigint as units,
      min(placed_at) as first_at, max(placed_at) as last_at, min(day) as first_on, max(day) as last_on,
      max(day) filter (where gap > 30) as back_on, (max(array[day - date '2000-01-01', gap]) filter (where gap > 30))[2] as back_after,
      (count(*) filter (where gap is distinct from 0))::int as order_days,
      percentile_cont(0.5) within group (order by gap) filter (where gap > 0) as median_gap,
      (stddev_pop(total_minor) / nullif(avg(total_minor), 0))::float8 as spread, max(total_minor) as largest
    from (
      select customer_id, total_minor, units, placed_at, day, day - lag(day) over (partition by customer_id order by day) as gap
      from (
        select customer_id, total_minor, units, placed_at, (placed_at at time zone 'UTC')::date as day
        from orders where status = 'completed' and placed_at < $1::timestamptz
      ) completed
    ) gapped
    group by customer_id
  ), returned as (
    select customer_id, count(*)::int as returns, sum(total_minor)::bigint as refunds
    from orders where status = 'returned' and placed_at < $1::timestamptz group by customer_id
  ), scored as (
    select *, 1 + (orders >= 2)::int + (orders >= 3)::int + (orders >= 5)::int + (orders >= 10)::int as f,
      least(5, 1 + floor(5 * percent_rank() over (order by last_on)))::int as r,
      least(5, 1 + floor(5 * percent_rank() over (order by revenue)))::int as m
    from bought
  )
  select c.id, coalesce(b.orders, 0), coalesce(b.revenue, 0), coalesce(b.units, 0), coalesce(t.returns, 0), coalesce(t.refunds, 0),
    b.first_at, b.last_at, b.first_on, b.last_on, b.back_on, b.back_after, coalesce(b.order_days, 0),
    case when b.order_days >= 3 then b.median_gap end, b.spread, b.largest, b.r, b.f, b.m
  from customers c left join scored b on b.customer_id = c.id left join returned t on t.customer_id = c.id`;

/** The floor: three figures a buyer, written nowhere. */
export const GROUP_BY_SQL = `select count(*) from (
  select customer_id, count(*) as orders, sum(total_minor) as revenue, max(placed_at) as last_at
  from orders where status = 'completed' and placed_at < $1::timestamptz group by customer_id offset 0) bought where orders + revenue > 0 and last_at is not null`;

/** Customers of whom the product says something else; PERCENT_RANK in floating point may put an edge elsewhere. */
export const DIFFERENCES_SQL =
  'select count(*) as n from (table customer_metrics except table reference_metrics) other';
