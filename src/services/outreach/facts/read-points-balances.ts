import type { KnownCustomer } from '../../../domain/outreach/facts/known-customer.ts';
import { localDay } from '../../../domain/period.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

type Points = NonNullable<KnownCustomer['points']>;

/**
 * The balance of each customer, and of it what expires next. Points are used in the order in which they expire, so of those
 * that expire on a day so many are left as the balance exceeds what was given to last longer.
 */
export async function readPointsBalances(
  { database, now, settings }: Viewpoint,
  customerIds: readonly number[],
): Promise<Map<number, Points>> {
  const rows = await database.query<Points & { id: number }>(
    `with entries as (
        select customer_id as id, points, expires_on from points_entries where customer_id = any($1::int[]) and at < $2
      ), balances as (
        select id, sum(points)::int as balance from entries group by id
      ), lots as (
        select id, expires_on, sum(points) as given,
            coalesce(sum(sum(points)) over (partition by id order by expires_on desc nulls first
              rows between unbounded preceding and 1 preceding), 0) as later
          from entries where points > 0 group by id, expires_on
      ), expiring as (
        select distinct on (l.id) l.id, l.expires_on, least(l.given, b.balance - l.later)::int as points
          from lots l join balances b using (id)
          where l.expires_on >= $3::date and b.balance > l.later order by l.id, l.expires_on
      )
      select b.id, b.balance, coalesce(e.points, 0) as expiring, e.expires_on as "expiresOn"
        from balances b left join expiring e using (id)`,
    [customerIds, now, localDay(now, settings.timeZone)],
  );
  return new Map(rows.map(({ id, ...points }) => [id, points]));
}
