import type { Queryable } from '../../db/database.ts';

/** A field of one customer that got another value; an owner is written by name. */
export type CustomerChange = {
  customerId: number;
  /** domain/workflows/tracked-fields.ts */
  field: string;
  before: unknown;
  after: unknown;
  /** Of the workflow rule that did it. */
  firingId?: number | undefined;
};

/** Writes down that fields of customers changed, in the transaction that changes them; workflow rules wait for it. */
export async function recordCustomerChanges(
  transaction: Queryable,
  changes: readonly CustomerChange[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  if (changes.length === 0) return;
  await transaction.execute(
    `insert into customer_changes (customer_id, field, before, after, at, by, firing_id)
     select "customerId", field, before, after, $2, $3, "firingId"
     from jsonb_to_recordset($1::jsonb) as x("customerId" int, field text, before jsonb, after jsonb, "firingId" bigint)`,
    [JSON.stringify(changes), at, by],
  );
}
