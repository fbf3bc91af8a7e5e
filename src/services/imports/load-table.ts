import type { Transaction } from '../../db/database.ts';
import type { ImportKind, Mapping } from '../../domain/imports/import-column.ts';
import type { ImportProfile } from '../../domain/imports/import-profile.ts';
import { createOnlineRetailReader } from '../../domain/imports/online-retail.ts';
import { ORDER_COLUMNS } from '../../domain/imports/order-columns.ts';
import { createCustomerReader, STAGED_CUSTOMER_COLUMNS } from '../../domain/imports/read-customer-row.ts';
import { createOrderReader } from '../../domain/imports/read-order-row.ts';
import { createProductReader, STAGED_PRODUCT_COLUMNS } from '../../domain/imports/read-product-row.ts';
import { createStaffReader, STAGED_STAFF_COLUMNS } from '../../domain/imports/read-staff-row.ts';
import { STAGED_ORDER_COLUMNS } from '../../domain/imports/staged-order.ts';
import { countStagedOrders, countStagedRows } from './count-records.ts';
import { createOwnerLookup } from './find-owner.ts';
import type { RecordTotals } from './import-result.ts';
import { loadCustomers } from './load-customers.ts';
import { type LoadOptions, type LoadResult, loadOrders } from './load-orders.ts';
import { loadProducts } from './load-products.ts';
import { loadStaff } from './load-staff.ts';
import type { Table } from './read-table.ts';
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
): Promise<LoadResult & { rowsRead: number; totals: RecordTotals }> {
  const { table, mapping, timeZone } = load;
  const staging = { table, timeZone };
  switch (load.kind) {
    case 'orders': {
      const format = { decimalComma: table.delimiter === ';' };
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
      const reader = createCustomerReader(mapping, await createOwnerLookup(transaction));
      const rowsRead = await stageRows(transaction, { ...staging, reader, columns: STAGED_CUSTOMER_COLUMNS });
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
  }
}

/** A missing quantity is one and not absent. */
function absentOrderColumns(mapping: Mapping): Set<string> {
  return new Set(
    ORDER_COLUMNS.map(({ key }) => key).filter((key) => !mapping.has(key) && key !== 'quantity' && key !== 'status'),
  );
}
