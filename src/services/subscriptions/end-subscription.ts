import type { Queryable } from '../../db/database.ts';
import type { Subscription } from './subscription.ts';

/** Ends a subscription for good; whether it had not ended. */
export async function endSubscription(
  database: Queryable,
  { id }: Pick<Subscription, 'id'>,
  now: Date,
): Promise<boolean> {
  const ended = await database.execute(
    'update subscriptions set ended_at = $2, next_at = null where id = $1 and ended_at is null',
    [id, now],
  );
  return ended > 0;
}

/** Ends those of people who left. */
export async function endThoseOfLeavers(database: Queryable, now: Date): Promise<void> {
  await database.execute(
    `update subscriptions u set ended_at = $1, next_at = null
      from staff s where s.id = u.staff_id and not s.active and u.ended_at is null`,
    [now],
  );
}
