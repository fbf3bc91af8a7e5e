import type { Transaction } from '../../db/database.ts';
import type { RefusalReason } from '../../domain/imports/refusal.ts';
import { STAGED } from './stage-rows.ts';

/** Keeps every refused row with its reason; how many of each. */
export async function recordRejects(
  transaction: Transaction,
  batchId: number,
): Promise<Partial<Record<RefusalReason, number>>> {
  await transaction.execute(
    `insert into import_rejects (batch_id, line, reason, detail, raw)
     select $1, line, reason, detail, coalesce(raw, '') from ${STAGED} where reason is not null`,
    [batchId],
  );
  const counts = await transaction.query<{ reason: RefusalReason; count: number }>(
    `select reason, count(*) as count from ${STAGED} where reason is not null group by reason order by count desc, reason`,
  );
  return Object.fromEntries(counts.map(({ reason, count }) => [reason, count]));
}
