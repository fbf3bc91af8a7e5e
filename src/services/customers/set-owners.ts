import type { Queryable } from '../../db/database.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import { recordTouches } from '../segments/record-touches.ts';
import { recordCustomerChanges } from './record-customer-changes.ts';

type OwnerChange = {
  customers: readonly number[];
  /** Null: nobody. */
  ownerId: number | null;
  /** Who does it: an e-mail address. */
  by: string;
  at: Date;
  /** The firings of a workflow rule that does it, by customer. */
  firings?: ReadonlyMap<number, number>;
};

/** Gives customers to another owner inside a transaction, and writes it down; how many had another one. Scope is the caller's care. */
export async function setOwners(
  transaction: Queryable,
  { customers, ownerId, by, at, firings = new Map() }: OwnerChange,
): Promise<number> {
  const rows = await transaction.query<{ id: number; before: string | null; after: string | null }>(
    `with former as (
       select c.id, s.name from customers c left join staff s on s.id = c.owner_id
       where c.id = any($1::int[]) and c.owner_id is distinct from $2::int for update of c
     )
     update customers c set owner_id = $2 from former f where f.id = c.id
     returning c.id, f.name as before, (select name from staff where id = $2) as after`,
    [customers, ownerId],
  );
  if (rows.length === 0) return 0;
  const changes = rows.map(({ id, before, after }) => ({
    ...{ customerId: id, before, after },
    field: 'owner',
    firingId: firings.get(id),
  }));
  await recordCustomerChanges(transaction, changes, { by, at });
  const changed = rows.map(({ id }) => id);
  await recordTouches(transaction, { customers: changed, cause: 'manual', records: ['attributes'] });
  await advanceDataVersion(transaction);
  return rows.length;
}
