import type { Transaction } from '../../db/database.ts';
import type { ImportKind, Mapping } from '../../domain/imports/import-column.ts';
import type { ImportProfile } from '../../domain/imports/import-profile.ts';
import { createOnlineRetailReader } from '../../domain/imports/online-retail.ts';
import { ORDER_COLUMNS } from '../../domain/imports/order-columns.ts';
import { createCustomerReader, STAGED_CUSTOMER_COLUMNS } from '../../domain/imports/read-customer-row.ts';
import { createOrderReader } from '../../domain/imports/read-order-row.ts';
import { createProductReader, STAGED_PRODUCT_COLUMNS } from '../../domain/imports/read-product-row.ts';
import { absentRecordColumns, createRecordReader, stagedRecordColumns } from '../../domain/imports/read-record-row.ts';
import { createStaffReader, STAGED_STAFF_COLUMNS } from '../../domain/imports/read-staff-row.ts';
import { RECORD_KINDS } from '../../domain/imports/records/record-kinds.ts';
import { STAGED_ORDER_COLUMNS } from '../../domain/imports/staged-order.ts';
import { countStagedOrders, countStagedRows, NO_TOTALS } from './count-records.ts';
import { createOwnerLookup } from './find-owner.ts';
import type { RecordLoad, RecordTotals } from './import-result.ts';
import { loadCustomers } from './load-customers.ts';
import { loadFollowUps } from './load-follow-ups.ts';
import { type LoadOptions, type LoadResult, loadOrders } from './load-orders.ts';
import { loadProducts } from './load-products.ts';
import { loadRecords } from './load-records.ts';
import { loadStaff } from './load-staff.ts';
import type { Table } from './read-table.ts';
import { settleOpenFields } from './settle-open-fields.ts';
import { stageRows } from './stage-rows.ts';

export type TableLoad = LoadOptions & {
  table: Table;
  mapping: Mapping;
  kind: ImportKind;
  profile: ImportProfile | undefined;
  timeZone: string;
};

/** Reads a mapped table into the database; how many rows it had, what they held and what they changed. */
export async function loadTable(
  transaction: Transaction,
  load: TableLoad,
): Promise<LoadResult & { rowsRead: number; totals: RecordTotals; records?: RecordLoad }> {
  const { table, mapping, timeZone } = load;
  const staging = { table, timeZone };
  const format = { decimalComma: table.delimiter === ';' };
  switch (load.kind) {
    case 'orders': {
      const reader = (load.profile === 'online-retail' ? createOnlineRetailReader : createOrderReader)(mapping, format);
      const rowsRead = await stageRows(transaction, {
        ...staging,
        reader,
        columns: STAGED_ORDER_COLUMNS,
        absent: absentOrderColumns(mapping),
      });
      const result = await loadOrders(transaction, load);
      return { rowsRead, ...result, totals: await countStagedOrders(transaction, load.minorPerMajor) };
    }
    case 'customers': {
      const reader = createCustomerReader(mapping, format, await createOwnerLookup(transaction));
      const rowsRead = await stageRows(transaction, { ...staging, reader, columns: STAGED_CUSTOMER_COLUMNS });
      await settleOpenFields(transaction, 'custom', reader.open);
      return {
        rowsRead,
        ...(await loadCustomers(transaction, load)),
        totals: await countStagedRows(transaction, 'customers'),
      };
    }
    case 'products': {
      const rowsRead = await stageRows(transaction, {
        ...staging,
        reader: createProductReader(mapping),
        columns: STAGED_PRODUCT_COLUMNS,
      });
      return {
        rowsRead,
        ...(await loadProducts(transaction, load)),
        totals: await countStagedRows(transaction, 'products'),
      };
    }
    case 'staff': {
      const rowsRead = await stageRows(transaction, {
        ...staging,
        reader: createStaffReader(mapping),
        columns: STAGED_STAFF_COLUMNS,
      });
      return { rowsRead, ...(await loadStaff(transaction)), totals: await countStagedRows(transaction, 'staff') };
    }
    default: {
      const kind = RECORD_KINDS[load.kind];
      const findStaff = await createOwnerLookup(transaction);
      const reader = createRecordReader(kind, { mapping, format, findStaff });
      const rowsRead = await stageRows(transaction, {
        ...staging,
        reader,
        columns: stagedRecordColumns(kind),
        absent: absentRecordColumns(kind, mapping),
        keepsRaw: true,
      });
      const open = kind.columns.find((column) => column.open);
      if (open) await settleOpenFields(transaction, open.key, reader.open);
      const records =
        load.kind === 'follow_ups'
          ? await loadFollowUps(transaction, load)
          : await loadRecords(transaction, load.kind, mapping, load);
      const changed = records.added + records.replaced > 0;
      return {
        rowsRead,
        touchedCustomers: [],
        changed,
        totals: { ...NO_TOTALS, customers: records.customers },
        records,
      };
    }
  }
}

/** A missing quantity is one and not absent. */
function absentOrderColumns(mapping: Mapping): Set<string> {
  return new Set(
    ORDER_COLUMNS.map(({ key }) => key).filter((key) => !mapping.has(key) && key !== 'quantity' && key !== 'status'),
  );
}
