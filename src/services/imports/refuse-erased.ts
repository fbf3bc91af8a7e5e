import type { Transaction } from '../../db/database.ts';
import { STAGED } from './stage-rows.ts';

/** Refuses staged rows about customers who were erased, and keeps nothing of how such rows stood. */
export async function refuseErased(transaction: Transaction): Promise<void> {
  await transaction.execute(
    `update ${STAGED} s set reason = 'erased', detail = s.customer_id, raw = null
      from customers c where c.erased_at is not null and c.external_id = s.customer_id and s.reason is null`,
  );
  await hideErased(transaction);
}

/** Rows that are refused for another reason may be about them too: a cell that is their id tells. */
export async function hideErased(transaction: Transaction): Promise<void> {
  await transaction.execute(
    `update ${STAGED} s set raw = null, detail = null
      from customers c where c.erased_at is not null and s.reason not in ('erased') and s.raw is not null
        and c.external_id = any(regexp_split_to_array(s.raw, '[,;\\t|"]+'))`,
  );
}
