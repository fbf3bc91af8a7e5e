import type { ImportColumn } from '../import-column.ts';
import type { Refusal } from '../refusal.ts';
import type { StagedRow } from '../row-reader.ts';

/**
 * What the cells of a column hold. `customer`, `product`, `case` and `staff` name another record: by id, code, id, and e-mail or name;
 * `money` is in major units of the deployment's currency.
 */
type RecordValue =
  | 'id'
  | 'customer'
  | 'product'
  | 'case'
  | 'staff'
  | 'choice'
  | 'instant'
  | 'day'
  | 'money'
  | 'integer'
  | 'boolean'
  | 'text'
  | 'open';

export type RecordColumn = ImportColumn & {
  value: RecordValue;
  /** Column of the table; null for one that only says how to read another. */
  stored: string | null;
  /** Both the column and its cells must be there. */
  required?: true;
  /** Instead of an empty cell. */
  fallback?: string;
  /** Key of another column that tells about this one too. */
  follows?: string;
};

/** A kind of record that a file may hold: all that reading and loading it needs. */
export type RecordKind = {
  table: string;
  columns: readonly RecordColumn[];
  /** When it happened, among the stored columns; none for days to come. */
  at?: string;
  /** Stored columns that, beside the customer, make two rows without an id the same record. */
  identity: readonly string[];
  /** Two rows that are the same by their identity are one record. Otherwise a file that holds a row twice tells of two. */
  isUnique?: true;
  /** A record that is known is never changed. */
  isAppendOnly?: true;
  /** A value of a column that stands for several records, one for each of these values. */
  expand?: { stored: string; value: string; into: readonly string[] };
  /** Columns of which the second, where it is filled, may not lie before the first. */
  span?: readonly [from: string, to: string];
  /** Settles what the cells say together, in place; why the row cannot be taken. */
  settle?: (row: StagedRow<string>) => Refusal | undefined;
};
