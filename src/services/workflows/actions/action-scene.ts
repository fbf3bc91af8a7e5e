import type { Queryable } from '../../../db/database.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import type { Reader } from '../../population/reader.ts';
import type { Actor } from '../find-actor.ts';

/** One firing, with what actions need of its customer; null: about nobody in particular. */
export type Fired = {
  /** Of workflow_firings. */
  firingId: number;
  customer: FiredCustomer | null;
};

export type FiredCustomer = {
  id: number;
  externalId: string;
  name: string | null;
  /** Null also of one that left. */
  ownerId: number | null;
  /** Also of one that left: the scope of managers goes by it. */
  ownerTeam: string | null;
  isNobodys: boolean;
};

/** What the actions of a rule act with: everything goes through the one transaction, with the rights of whoever switched it on. */
export type ActionScene = {
  rule: { id: number; key: string; name: Bilingual };
  actor: Actor;
  /** The actor's eyes, within the transaction. */
  reader: Reader & { database: Queryable };
  now: Date;
};

/** The customers of firings, as they are now. */
export async function readFiredCustomers(
  database: Queryable,
  customers: readonly number[],
): Promise<Map<number, FiredCustomer>> {
  const rows = await database.query<FiredCustomer>(
    `select c.id, c.external_id as "externalId", c.name, case when s.active then s.id end as "ownerId", s.team as "ownerTeam",
       c.owner_id is null as "isNobodys"
     from customers c left join staff s on s.id = c.owner_id where c.id = any($1::int[])`,
    [customers],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
