import { createBinder } from '../../../db/sql.ts';
import { addDays } from '../../../domain/calendar-day.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import { OCCASIONS, type Occasion } from '../../../domain/outreach/playbook.ts';
import { localDay } from '../../../domain/period.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { readPointsBalances } from '../facts/read-points-balances.ts';
import { occasionSql } from './occasion-sql.ts';

/** A reason to write to one customer; after `untilOn` nobody does. */
export type CareOccasion = {
  occasion: Occasion;
  /** What it is about, for good: `birthday 45 day 2026-05-04`. Its last ten characters are `untilOn`. */
  key: string;
  untilOn: string;
  externalId: string;
  customerId: number;
  ownerId: number;
};

/**
 * Occasions of customers with an owner, of each owner the most valuable first and at most so many; those that were drafted already are
 * left out. A few statements, whatever the number of customers.
 */
export async function findOccasions(
  viewpoint: Viewpoint,
  policy: ContactPolicy,
  mostPerOwner: number,
): Promise<CareOccasion[]> {
  const { database, now, settings } = viewpoint;
  const binder = createBinder();
  const kinds = OCCASIONS.filter((each) => each !== 'points_expiring');
  const found = kinds.map((occasion) => {
    const sql = occasionSql(occasion, policy, { now, timeZone: settings.timeZone }, binder);
    return `select ${binder.bind(occasion, 'text')} as occasion, x.* from (${sql}) x(customer_id, ref, until_on)`;
  });
  const points = await findExpiringPoints(viewpoint, policy);
  const expiring = `select 'points_expiring', p.* from unnest(${binder.bind(
    points.map(({ id }) => id),
    'int[]',
  )}, ${binder.bind(
    points.map(() => 'points'),
    'text[]',
  )}, ${binder.bind(
    points.map(({ on }) => on),
    'date[]',
  )}) p(customer_id, ref, until_on)`;
  return database.query<CareOccasion>(
    `with found as (${[...found, expiring].join('\nunion all\n')}), keyed as (
       select f.occasion, f.occasion || ' ' || f.customer_id || ' ' || f.ref || ' ' || f.until_on as key, f.until_on::text as "untilOn",
         c.external_id as "externalId", c.id as "customerId", c.owner_id as "ownerId", coalesce(m.revenue_minor, 0) as value
       from found f
       join customers c on c.id = f.customer_id and c.merged_into_id is null and c.erased_at is null
       join staff s on s.id = c.owner_id and s.active
       left join customer_metrics m on m.customer_id = c.id
       where exists (select from consents k where k.customer_id = c.id and k.status = 'granted')
     ), ranked as (
       select k.*, row_number() over (partition by "ownerId" order by value desc, "customerId", key) as place from keyed k
       where not exists (select from outreach o where o.occasion_key = k.key)
     )
     select occasion, key, "untilOn", "externalId", "customerId", "ownerId" from ranked
     where place <= ${binder.bind(mostPerOwner, 'int')} order by "ownerId", place`,
    binder.values,
  );
}

/** Whose points really expire: of entries that end soon, what was not used before. */
async function findExpiringPoints(viewpoint: Viewpoint, policy: ContactPolicy): Promise<{ id: number; on: string }[]> {
  const { database, now, settings } = viewpoint;
  const today = localDay(now, settings.timeZone);
  const lastOn = addDays(today, policy.pointsDaysAhead);
  const rows = await database.query<{ id: number }>(
    `select distinct e.customer_id as id from points_entries e join customers c on c.id = e.customer_id and c.owner_id is not null
     where e.points > 0 and e.expires_on between $1::date and $2::date and e.at < $3`,
    [today, lastOn, now],
  );
  const balances = await readPointsBalances(
    viewpoint,
    rows.map(({ id }) => id),
  );
  return [...balances].flatMap(([id, { expiring, expiresOn }]) =>
    expiring > 0 && expiresOn !== null && expiresOn <= lastOn ? [{ id, on: expiresOn }] : [],
  );
}
