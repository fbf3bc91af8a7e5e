import type { Transaction } from '../../db/database.ts';
import { CUSTOMER_IMPORT_FIELDS } from '../../domain/imports/customer-columns.ts';
import type { LoadOptions, LoadResult } from './load-orders.ts';
import { recordImportedChanges } from './record-imported-changes.ts';
import { refuseErased } from './refuse-erased.ts';
import { settleCountrySpellings } from './settle-country-spellings.ts';
import { STAGED } from './stage-rows.ts';
import { TOUCHED } from './touched-customers.ts';

/** Columns of customers that a file may fill, by the staged column. */
const COLUMNS: readonly [staged: string, stored: string][] = [
  ...CUSTOMER_IMPORT_FIELDS.filter((key) => key !== 'customer_id').map((key): [string, string] => [
    key,
    key === 'owner' ? 'owner_id' : key,
  ]),
  ['created_at', 'created_at'],
];
const STORED = COLUMNS.map(([, stored]) => stored).join(', ');
const TOLD = COLUMNS.map(([staged, stored]) => `${staged} as ${stored}`).join(', ');

/** Whether a staged row `s` says something else than is kept of its customer `c`. */
const IS_OTHER = `(not c.custom @> s.custom or ${COLUMNS.map(([, stored]) => `(s.${stored} is not null and s.${stored} is distinct from c.${stored})`).join(' or ')})`;

/** Adds and updates customers by their id; an empty cell or an absent field erases nothing, and of several rows about one customer the last counts. */
export async function loadCustomers(transaction: Transaction, { batchId, now }: LoadOptions): Promise<LoadResult> {
  await refuseErased(transaction);
  await transaction.execute(
    `create temp table staged_customers on commit drop as
     select distinct on (customer_id) customer_id as external_id, ${TOLD}, coalesce(custom, '{}') as custom
     from ${STAGED} where reason is null order by customer_id, line desc`,
  );
  await settleCountrySpellings(transaction);
  await recordImportedChanges(transaction, { now, isOther: IS_OTHER });
  const updated = await transaction.execute(
    `with updated as (
       update customers c set ${COLUMNS.map(([, stored]) => `${stored} = coalesce(s.${stored}, c.${stored})`).join(', ')}, custom = c.custom || s.custom
       from staged_customers s where s.external_id = c.external_id and ${IS_OTHER}
       returning c.id
     )
     insert into ${TOUCHED} (customer_id, cause, records) select id, 'data_corrected', '{attributes}' from updated`,
  );
  const added = await transaction.query<{ id: number }>(
    `with added as (
       insert into customers (external_id, ${STORED}, custom, import_batch_id)
       select s.external_id, ${COLUMNS.map(([, stored]) => defaulted(stored)).join(', ')}, s.custom, $1
       from staged_customers s left join customers k using (external_id) where k.id is null order by s.external_id
       returning id
     )
     insert into ${TOUCHED} (customer_id, cause, records) select id, 'own_event', '{}' from added returning customer_id as id`,
    [batchId],
  );
  return { touchedCustomers: added.map(({ id }) => id), changed: updated > 0 || added.length > 0 };
}

function defaulted(stored: string): string {
  const defaults: Record<string, string> = { kind: "'individual'", vip: 'false', tags: "'{}'" };
  return stored in defaults ? `coalesce(s.${stored}, ${defaults[stored]})` : `s.${stored}`;
}
