import type { Choice } from '../catalogue/field.ts';
import { CUSTOMER_COLUMNS } from './customer-columns.ts';
import { type ImportColumn, type ImportKind, RECORD_IMPORT_KINDS } from './import-column.ts';
import { ORDER_COLUMNS, REQUIRED_ORDER_COLUMNS } from './order-columns.ts';
import { PRODUCT_COLUMNS } from './product-columns.ts';
import { RECORD_KINDS } from './records/record-kinds.ts';
import { STAFF_COLUMNS } from './staff-columns.ts';

type Columns = { columns: readonly ImportColumn[]; required: readonly string[] };

/** What a file of each kind may and must have. */
export const IMPORT_COLUMNS: Readonly<Record<ImportKind, Columns>> = {
  customers: { columns: CUSTOMER_COLUMNS, required: ['customer_id'] },
  orders: { columns: ORDER_COLUMNS, required: REQUIRED_ORDER_COLUMNS },
  products: { columns: PRODUCT_COLUMNS, required: ['sku', 'name'] },
  staff: { columns: STAFF_COLUMNS, required: ['email', 'name', 'role'] },
  ...(Object.fromEntries(RECORD_IMPORT_KINDS.map((kind) => [kind, recordColumns(kind)])) as Record<
    (typeof RECORD_IMPORT_KINDS)[number],
    Columns
  >),
};

/** The values that a closed column takes; none for an open one. */
export function choicesOf(kind: ImportKind, key: string): readonly Choice[] {
  return IMPORT_COLUMNS[kind].columns.find((column) => column.key === key)?.choices ?? [];
}

function recordColumns(kind: (typeof RECORD_IMPORT_KINDS)[number]): Columns {
  const { columns } = RECORD_KINDS[kind];
  return { columns, required: columns.filter(({ required }) => required).map(({ key }) => key) };
}
