import type { Transaction } from '../../db/database.ts';
import type { RecordImportKind } from '../../domain/imports/import-column.ts';
import { RECORD_KINDS } from '../../domain/imports/records/record-kinds.ts';
import type { RefusalReason } from '../../domain/imports/refusal.ts';
import { STAGED } from './stage-rows.ts';

/** Refuses staged rows about customers and products that are not here, and those whose end lies before their beginning. */
export async function refuseUnknownReferences(transaction: Transaction, kind: RecordImportKind): Promise<void> {
  const { columns, span } = RECORD_KINDS[kind];
  const refuse = (reason: RefusalReason, detail: string, condition: string) =>
    transaction.execute(
      `update ${STAGED} s set reason = '${reason}', detail = ${detail} where s.reason is null and ${condition}`,
    );
  await refuse(
    'unknown_customer',
    's.customer_id',
    'not exists (select 1 from customers c where c.external_id = s.customer_id)',
  );
  for (const { key } of columns.filter(({ value }) => value === 'product')) {
    await refuse(
      'unknown_product',
      `s.${key}`,
      `s.${key} is not null and not exists (select 1 from products p where p.sku = s.${key})`,
    );
  }
  if (span === undefined) return;
  const [from, to] = span;
  const text = (column: string) => `to_char(s.${column}, 'YYYY-MM-DD HH24:MI "UTC"')`;
  await refuse('ends_before_start', `${text(from)} || ' > ' || ${text(to)}`, `s.${to} < s.${from}`);
}
