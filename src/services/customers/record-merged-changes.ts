import type { Queryable } from '../../db/database.ts';
import { type CustomerRow, type FieldChange, filledValues } from '../../domain/merge-fields.ts';
import { TRACKED_FIELDS } from '../../domain/workflows/tracked-fields.ts';
import { recordCustomerChanges } from './record-customer-changes.ts';

/** Writes down which fields of the kept customer a merge fills. */
export async function recordMergedChanges(
  transaction: Queryable,
  { customerId, row, changes }: { customerId: number; row: CustomerRow; changes: Record<string, FieldChange> },
  by: { by: string; at: Date },
): Promise<void> {
  const { custom, ...filled } = filledValues(row, changes);
  const fields = Object.keys(TRACKED_FIELDS).filter((field) => field in filled);
  const ofFields = fields.map((field) => ({ customerId, field, before: row[field], after: filled[field] }));
  const [owner] =
    filled.owner_id === undefined
      ? []
      : await transaction.query<{ name: string }>('select name from staff where id = $1', [filled.owner_id]);
  const ofOwner = owner ? [{ customerId, field: 'owner', before: null, after: owner.name }] : [];
  const own = (row.custom ?? {}) as CustomerRow;
  const ofCustom = Object.entries((custom ?? {}) as CustomerRow)
    .filter(([name]) => (own[name] ?? null) === null)
    .map(([name, after]) => ({ customerId, field: `custom.${name}`, before: null, after }));
  await recordCustomerChanges(transaction, [...ofFields, ...ofOwner, ...ofCustom], by);
}
