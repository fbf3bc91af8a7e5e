import type { Transaction } from '../../db/database.ts';
import { dayOrderOf } from '../../domain/imports/parse-instant.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/imports/refusal.ts';
import type { RowReader } from '../../domain/imports/row-reader.ts';
import { copyText } from './copy-rows.ts';
import type { Table } from './read-table.ts';
import type { TableRecord } from './split-records.ts';

/** The temporary table that holds the rows of the file, one a record; `reason` is null where the row was taken. */
export const STAGED = 'staged_rows';

const LONGEST_RAW = 1000;

type StagingOptions<Column extends string> = {
  table: Table;
  reader: RowReader<Column>;
  /** PostgreSQL types. A column `x` with `x_month_first` beside it is a date. */
  columns: Readonly<Record<Column, string>>;
  /** Columns that the reader never fills for this file: not sending them saves time. */
  absent?: ReadonlySet<string>;
  /** Zone of the local times of the file. */
  timeZone: string;
  /** Rows may still be refused after they were read, for what the database holds: keep how they stood. */
  keepsRaw?: boolean;
};

/** Reads the file into STAGED, row by row as it arrives; the number of records. */
export async function stageRows<Column extends string>(
  transaction: Transaction,
  { table, reader, columns, absent, timeZone, keepsRaw = false }: StagingOptions<Column>,
): Promise<number> {
  const all = Object.keys(columns) as Column[];
  const names = all.filter((name) => !absent?.has(name));
  const definitions = all.map((name) => `${name} ${columns[name]}${columns[name] === 'text' ? ' collate "C"' : ''}`);
  await transaction.execute(
    `create temp table ${STAGED} (line int, reason text, detail text, raw text, ${definitions.join(', ')}) on commit drop`,
  );
  // Prisma needs sessions in UTC, so the zone of the file holds for the copying only.
  await transaction.query("select set_config('TimeZone', $1, true)", [timeZone]);
  const rowsRead = await transaction.copyFrom(
    `copy ${STAGED} (line, reason, detail, raw, ${names.join(', ')}) from stdin`,
    encodeRows(table, reader, names, columns, keepsRaw),
  );
  await transaction.query("select set_config('TimeZone', 'UTC', true)");
  await settleDayOrder(transaction, names, reader);
  return rowsRead;
}

async function* encodeRows<Column extends string>(
  { header, delimiter, records }: Table,
  reader: RowReader<Column>,
  names: readonly Column[],
  columns: Readonly<Record<Column, string>>,
  keepsRaw: boolean,
): AsyncGenerator<string> {
  // Numbers, days and the like hold none of the signs that COPY escapes.
  const encoders = names.map((name) => ({ name, isText: /^(text|jsonb)/.test(columns[name]) }));
  const nothing = '\t\\N'.repeat(names.length);
  const doubtful = names.filter((name) => name.endsWith('_month_first'));
  for await (const batch of records) {
    let text = '';
    for (const record of batch) {
      const row = readRecord(record, header.length, reader);
      if (isRefusal(row)) {
        const raw = rawText(record, delimiter);
        text += `${record.line}\t${row.refused}\t${copyText(row.detail || null)}\t${copyText(raw)}${nothing}\n`;
        continue;
      }
      // It may still be refused, once the whole column was seen.
      const raw = keepsRaw || doubtful.some((name) => row[name] !== null) ? rawText(record, delimiter) : null;
      text += `${record.line}\t\\N\t\\N\t${copyText(raw)}`;
      for (const { name, isText } of encoders) {
        const value = row[name];
        text += isText ? `\t${copyText(value)}` : `\t${value ?? '\\N'}`;
      }
      text += '\n';
    }
    yield text;
  }
}

function readRecord<Column extends string>(
  { cells, hasBadQuotes }: TableRecord,
  width: number,
  reader: RowReader<Column>,
): Record<Column, string | null> | Refusal {
  if (hasBadQuotes) return refuse('bad_quotes');
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    return refuse('column_count', `${cells.length} > ${width}`);
  }
  return reader.read(cells);
}

/** Dates whose day and month could be either are settled by the rest of their column, or refused. */
async function settleDayOrder<Column extends string>(
  transaction: Transaction,
  names: readonly Column[],
  { dates }: RowReader<Column>,
): Promise<void> {
  if (!dates.doubtful) return;
  const order = dayOrderOf(dates);
  for (const other of names.filter((name) => name.endsWith('_month_first'))) {
    const column = other.replace(/_month_first$/, '');
    if (order === 'month_first') {
      await transaction.execute(`update ${STAGED} set ${column} = ${other} where ${other} is not null`);
    } else if (order === null) {
      await transaction.execute(
        `update ${STAGED} set reason = 'ambiguous_date', detail = to_char(${column}, 'YYYY-MM-DD') || ' / ' || to_char(${other}, 'YYYY-MM-DD')
         where ${other} is not null`,
      );
    }
  }
}

function rawText({ cells, hasBadQuotes }: TableRecord, delimiter: string): string {
  const needsQuotes = (cell: string) =>
    !hasBadQuotes && (cell.includes(delimiter) || cell.includes('"') || cell.includes('\n'));
  const quoted = cells.map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return quoted.join(delimiter).slice(0, LONGEST_RAW).toWellFormed();
}
