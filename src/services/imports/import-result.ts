import type { ImportKind } from '../../domain/imports/import-column.ts';
import type { RefusalReason } from '../../domain/imports/refusal.ts';

/** Records of a file, or of the whole database; money in major units. */
export type RecordTotals = {
  customers: number;
  /** Customers with a completed order. */
  buyers: number;
  /** Completed orders. */
  orders: number;
  returnedOrders: number;
  products: number;
  revenue: number;
  refunds: number;
};

/** A row that was refused: its line in the file (the header is line 1), why, and the cell that shows it. */
export type Reject = { line: number; reason: RefusalReason; detail: string | null };

/** What a file of interactions, cases and the like did to the records of its kind. */
export type RecordLoad = {
  added: number;
  /** Known ones that the file tells differently. */
  replaced: number;
  /** Known ones that the file tells as they are. */
  unchanged: number;
  /** Rows that name a case which is not here; they are kept without it. */
  withoutCase: number;
  /** Different customers of the file. */
  customers: number;
  /** Records of the kind in the database. */
  total: number;
};

/** What an import did. The totals beside the row counts are of this file; `database` holds those of everything after it. */
export type ImportResult = RecordTotals & {
  /** Null for a trial run. */
  batchId: number | null;
  kind: ImportKind;
  fileName: string;
  rowsRead: number;
  rowsAccepted: number;
  rowsRefused: number;
  refusedByReason: Partial<Record<RefusalReason, number>>;
  /** The first of the refused rows; the database keeps all of them. */
  rejects: Reject[];
  /** Null for customers, orders, products and staff, which the totals count. */
  records: RecordLoad | null;
  /** Columns of the file that no field took. */
  unusedColumns: string[];
  /** Whether the database is as it was before. */
  unchanged: boolean;
  dryRun: boolean;
  currency: string;
  timeZone: string;
  database: RecordTotals;
  elapsedMs: number;
};
