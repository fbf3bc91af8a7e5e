import type { Transaction } from '../../db/database.ts';
import type { RefusalReason } from '../../domain/imports/refusal.ts';
import { STAGED } from './stage-rows.ts';
import { withoutIndexesWhenEmpty } from './without-indexes.ts';

/** Keeps every refused row with its reason; how many of each. */
export async function recordRejects(
  transaction: Transaction,
  batchId: number,
): Promise<Partial<Record<RefusalReason, number>>> {
  let counts: { reason: RefusalReason; count: number }[] = [];
  await withoutIndexesWhenEmpty(transaction, 'import_rejects', async () => {
    counts = await transaction.query(
      `with refused as (
         insert into import_rejects (batch_id, line, reason, detail, raw)
         select $1, line, reason, detail, coalesce(raw, '') from ${STAGED} where reason is not null returning reason)
       select reason, count(*) as count from refused group by reason order by count desc, reason`,
      [batchId],
    );
  });
  return Object.fromEntries(counts.map(({ reason, count }) => [reason, count]));
}
