import type { Queryable } from '../../db/database.ts';
import type { Given } from './hand-on.ts';

type Giving = {
  fromId: number;
  leaves: boolean;
  /** Who gets what is about a customer that nobody else has; null: nobody. */
  heirId: number | null;
  /** Customers whom the colleague gives away themselves. */
  except: readonly number[];
};

/**
 * Customers of others about whom a colleague has something open: it goes to whoever has them, else to the heir. Of a customer that stays
 * with a colleague who stays, nothing moves.
 */
export function findStrays(database: Queryable, { fromId, leaves, heirId, except }: Giving): Promise<Given[]> {
  return database.query<Given>(
    `select * from (
       select c.id as "customerId", $1::int as "formerId",
         coalesce((select s.id from staff s where s.id = c.owner_id and s.active and not ($2 and s.id = $1)), $3::int) as "ownerId"
       from customers c
       where c.id <> all($4::int[]) and c.id in (
         select customer_id from follow_ups where owner_id = $1 and state = 'open'
         union select customer_id from opportunities where owner_id = $1 and closed_at is null)
     ) strays where "ownerId" is distinct from "formerId"`,
    [fromId, leaves, heirId, except],
  );
}
