import type { DayOrderEvidence } from './parse-instant.ts';
import type { Refusal } from './refusal.ts';

/** Values of one row on their way to the database, as texts that PostgreSQL reads; null where the cell is empty. */
export type StagedRow<Column extends string> = Record<Column, string | null>;

/** Reads the rows of one file. `dates` tells, at the end of the file, in which order its dates write day and month; `open` of what type its open fields are. */
export type RowReader<Column extends string> = {
  read: (cells: readonly string[]) => StagedRow<Column> | Refusal;
  dates: DayOrderEvidence;
  open?: ReadonlyMap<string, OpenEvidence>;
};

/** Whether every cell of an open field's column is a number, and whether every one is a truth. */
export type OpenEvidence = { number: boolean; boolean: boolean };

/** How the numbers of a file are written. */
export type NumberFormat = { decimalComma: boolean };

/** Longest id that takes part in an index, in characters. */
export const LONGEST_ID = 200;

/** The trimmed cell of a column; null when it is empty or the file has no such column. */
export function cellOf(cells: readonly string[], index: number | undefined): string | null {
  if (index === undefined) return null;
  const text = cells[index]?.trim();
  return text === undefined || text === '' ? null : text;
}

/** An id without the `.0` that spreadsheets put behind whole numbers. */
export function plainId(id: string): string {
  return id.endsWith('.0') && /^\d+\.0$/.test(id) ? id.slice(0, -2) : id;
}
