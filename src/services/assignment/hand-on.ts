import type { Queryable } from '../../db/database.ts';

/** A customer about whom what somebody, or nobody, has open goes to another; null: to nobody. */
export type Given = { customerId: number; formerId: number | null; ownerId: number | null };

/** What goes to others with given customers. */
export type HandedOn = { followUps: number; opportunities: number };

type Change = { by: string; at: Date; timeZone: string };

const GIVEN_SQL = `select g.customer_id, g.former_id, g.owner_id
  from unnest($1::int[], $2::int[], $3::int[]) as g(customer_id, former_id, owner_id)`;

/** How much is open about given customers that goes with them: what their former owner has. */
export async function countHandedOn(database: Queryable, given: readonly Given[]): Promise<HandedOn> {
  const [counts] = await database.query<HandedOn>(
    `with given as (${GIVEN_SQL})
     select (select count(*)::int from follow_ups f join given g on g.customer_id = f.customer_id
         where f.owner_id is not distinct from g.former_id and f.state = 'open') as "followUps",
       (select count(*)::int from opportunities o join given g on g.customer_id = o.customer_id
         where o.owner_id is not distinct from g.former_id and o.closed_at is null) as opportunities`,
    columnsOf(given),
  );
  return counts!;
}

/**
 * Gives what former owners have open about given customers to the new ones, inside a transaction. A day without an hour is meant where its
 * new owner is; an hour stays the moment that it is.
 */
export async function handOn(transaction: Queryable, given: readonly Given[], change: Change): Promise<void> {
  await transaction.execute(
    `with given as (${GIVEN_SQL}), moved as (
       update follow_ups f set owner_id = g.owner_id,
         time_zone = case when f.due_at is null then coalesce(s.time_zone, $4) else f.time_zone end
       from given g left join staff s on s.id = g.owner_id
       where f.customer_id = g.customer_id and f.owner_id is not distinct from g.former_id and f.state = 'open'
       returning f.id, s.name, (select name from staff where id = g.former_id) as former
     )
     insert into follow_up_events (follow_up_id, kind, at, by_email, details)
     select id, 'reassigned', $5, $6, jsonb_build_object('from', former, 'to', name) from moved`,
    [...columnsOf(given), change.timeZone, change.at, change.by],
  );
  await transaction.execute(
    `update opportunities o set owner_id = g.owner_id from (${GIVEN_SQL}) g
     where o.customer_id = g.customer_id and o.owner_id is not distinct from g.former_id and o.closed_at is null`,
    columnsOf(given),
  );
}

function columnsOf(given: readonly Given[]): (number | null)[][] {
  return [
    given.map(({ customerId }) => customerId),
    given.map(({ formerId }) => formerId),
    given.map(({ ownerId }) => ownerId),
  ];
}
