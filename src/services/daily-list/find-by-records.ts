import { createBinder } from '../../db/sql.ts';
import type { ListFinding } from '../../domain/daily-list/list-finding.ts';
import { type ListScene, mineSql } from './list-scene.ts';
import { REASON_SQL } from './reason-sql-table.ts';

/** A reason that holds for a customer, by id of our own. */
export type FoundReason = { customerId: number; finding: ListFinding };

/** Every reason that records alone decide, by one statement over the owner's customers. */
export async function findByRecords(scene: ListScene): Promise<FoundReason[]> {
  const binder = createBinder();
  const mine = mineSql(scene, binder);
  const each = Object.entries(REASON_SQL).map(
    ([reason, sql]) => `select '${reason}' as reason, x.* from (${sql(scene, binder)}) x(customer_id, figures)`,
  );
  const rows = await scene.viewpoint.database.query<{ customerId: number } & ListFinding>(
    `with mine as materialized (${mine})
     select reason, customer_id as "customerId", figures from (${each.join('\nunion all\n')}) found order by customer_id, reason, figures`,
    binder.values,
  );
  return rows.map(({ customerId, ...finding }) => ({ customerId, finding: finding as ListFinding }));
}
