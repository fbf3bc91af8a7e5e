import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { type CustomerRow, type FieldChange, fieldsToFill } from '../../domain/merge-fields.ts';
import { erasedCustomer } from './erased-customer.ts';
import { hasNoTwinSql, MERGED_TABLES, type RecordIds } from './merged-records.ts';

/** Ids of the company's own: the record that stays and the one that goes into it. */
export type MergeRequest = { kept: string; merged: string };

/** What a merge will do. */
export type MergePlan = {
  keptId: number;
  mergedId: number;
  /** Records that move. */
  moved: RecordIds;
  changes: Record<string, FieldChange>;
  keptRow: CustomerRow;
};

type Found = { id: number; externalId: string; mergedInto: string | null; holds: string | null; row: CustomerRow };

/**
 * What joining two customers would move and fill; nothing is written.
 * @throws {DomainError} 'not_found' for an unknown customer, 'invalid_input' for one with itself, 'conflict' where one of them is merged
 * already or erased, or has others merged into it and would go itself
 */
export async function planMerge(database: Queryable, { kept, merged }: MergeRequest): Promise<MergePlan> {
  const found = await database.query<Found>(
    `select c.id, c.external_id as "externalId", i.external_id as "mergedInto", to_jsonb(c) as row,
       (select min(o.external_id) from customers o where o.merged_into_id = c.id) as holds
     from customers c left join customers i on i.id = c.merged_into_id where c.external_id = any($1)`,
    [[kept, merged]],
  );
  const [stays, goes] = [kept, merged].map((id) => getFound(found, id));
  if (stays === goes) {
    throw new DomainError('invalid_input', {
      en: `A customer is not merged with itself: ${kept}.`,
      zh: `客户不能与自身合并：${kept}。`,
    });
  }
  for (const { externalId, mergedInto } of [stays!, goes!]) {
    if (mergedInto !== null) {
      throw new DomainError('conflict', {
        en: `Customer ${externalId} is merged into ${mergedInto} already.`,
        zh: `客户 ${externalId} 已合并到 ${mergedInto}。`,
      });
    }
  }
  for (const { externalId, row } of [stays!, goes!]) if (row.erased_at !== null) throw erasedCustomer(externalId);
  if (goes!.holds !== null) {
    throw new DomainError('conflict', {
      en: `${goes!.holds} is merged into ${merged}: keep ${merged} and merge ${kept} into it, or undo that merge first.`,
      zh: `${goes!.holds} 已合并到 ${merged}：请保留 ${merged} 并把 ${kept} 合并进去，或先撤销那次合并。`,
    });
  }
  const moved = await findMovable(database, { keptId: stays!.id, mergedId: goes!.id });
  const changes = fieldsToFill(stays!.row, goes!.row);
  return { keptId: stays!.id, mergedId: goes!.id, moved, changes, keptRow: stays!.row };
}

function getFound(found: readonly Found[], id: string): Found {
  const customer = found.find(({ externalId }) => externalId === id);
  if (customer) return customer;
  throw new DomainError('not_found', { en: `I find no customer ${id}.`, zh: `找不到客户 ${id}。` });
}

async function findMovable(
  database: Queryable,
  { keptId, mergedId }: { keptId: number; mergedId: number },
): Promise<RecordIds> {
  const ids = MERGED_TABLES.map(
    (table) =>
      `coalesce((select json_agg(r.id order by r.id) from ${table} r where r.customer_id = $1 and ${hasNoTwinSql(table, '$2')}), '[]') as ${table}`,
  );
  const [moved] = await database.query<RecordIds>(`select ${ids.join(', ')} from (select $1::int, $2::int) both_ids`, [
    mergedId,
    keptId,
  ]);
  return moved!;
}
