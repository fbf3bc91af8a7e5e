import type { Database, Queryable, Transaction } from '../../db/database.ts';

/** Key of the advisory lock that an erasure holds alone, and whoever keeps what was read before with others. */
const ERASURE_LOCK = 4_207_119_003;

/** How many erasures there were: to be asked before what is to be kept is read. */
export async function countErasures(database: Queryable): Promise<number> {
  const [deployment] = await database.query<{ erasures: number }>('select erasures from deployment where id = 1');
  return deployment?.erasures ?? 0;
}

/**
 * Keeps what was read since there were so many erasures, in a transaction of its own; null, and nothing is kept, where somebody was erased
 * meanwhile: what was read may name them. An erasure that begins now waits, and finds what is kept.
 */
export function keepUnlessErased<Kept>(
  database: Database,
  erasures: number,
  keep: (transaction: Transaction) => Promise<Kept>,
): Promise<Kept | null> {
  return database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock_shared($1::bigint)', [ERASURE_LOCK]);
    return (await countErasures(transaction)) === erasures ? keep(transaction) : null;
  });
}

/** Begins an erasure, inside its transaction: whoever is keeping something ends first, and nothing that was read before is kept after. */
export async function beginErasure(transaction: Queryable): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1::bigint)', [ERASURE_LOCK]);
  await transaction.execute('update deployment set erasures = erasures + 1 where id = 1');
}
