import type { Mapping } from './import-column.ts';
import { createOpenReader, parseJsonObject } from './open-fields.ts';
import { parseMoney, parseQuantity } from './parse-amount.ts';
import { createChoiceParser, YES_NO } from './parse-choice.ts';
import { createInstantParser } from './parse-instant.ts';
import type { RecordColumn, RecordKind } from './records/record-kind.ts';
import { isRefusal, type Refusal, type RefusalReason, refuse } from './refusal.ts';
import { cellOf, LONGEST_ID, type NumberFormat, plainId, type RowReader, type StagedRow } from './row-reader.ts';

type CellReader = (cell: string, row: StagedRow<string>) => string | Refusal;

type ReadingOptions = {
  mapping: Mapping;
  format: NumberFormat;
  /** Id of a member of staff by e-mail or name. */
  findStaff: (cell: string) => number | Refusal;
};

const LONGEST_TEXT = 10_000;
const NONE_OF: Partial<Record<RecordColumn['value'], RefusalReason>> = { customer: 'no_customer', instant: 'no_date' };

/** PostgreSQL types of a staged row of a kind, by key; a date has its other reading beside it, an open column its parts. */
export function stagedRecordColumns({ columns }: RecordKind): Record<string, string> {
  return Object.fromEntries(columns.flatMap((column) => Object.entries(stagedTypes(column))));
}

/** Staged columns that stay empty, because the file has no column for them and nothing else tells about them. */
export function absentRecordColumns({ columns }: RecordKind, mapping: Mapping): Set<string> {
  const told = new Set([...mapping.keys()].map((key) => key.split('.')[0]!));
  const isAbsent = ({ key, fallback, follows }: RecordColumn) => !told.has(key) && !fallback && !follows;
  return new Set(columns.filter(isAbsent).flatMap((column) => Object.keys(stagedTypes(column))));
}

/** Rows of a file of records. */
export function createRecordReader(kind: RecordKind, options: ReadingOptions): RowReader<string> {
  const { mapping, format } = options;
  const dates = createInstantParser();
  const readers = kind.columns.map((column) => ({
    ...column,
    index: mapping.get(column.key),
    read: cellReader(column, options, dates.parse),
  }));
  const open = kind.columns.find((column) => column.open);
  const openReader = open && createOpenReader(mapping, open.key, format);
  const empty = Object.fromEntries(Object.keys(stagedRecordColumns(kind)).map((name) => [name, null]));
  return {
    dates: dates.evidence,
    ...(openReader && { open: openReader.evidence }),
    read(cells) {
      const row: StagedRow<string> = { ...empty };
      for (const { key, index, required, fallback, value, read } of readers) {
        const cell = cellOf(cells, index);
        if (cell === null) {
          if (required) return refuse(NONE_OF[value] ?? 'no_value', key);
          if (fallback !== undefined) row[key] = fallback;
          continue;
        }
        const told = cell.length > LONGEST_TEXT ? refuse('too_long', key) : read(cell, row);
        if (isRefusal(told)) return told;
        row[key] = told;
      }
      if (open && openReader) row[`${open.key}_parts`] = openReader.read(cells);
      return kind.settle?.(row) ?? row;
    },
  };
}

function cellReader(
  { key, value, choices = [] }: RecordColumn,
  { format, findStaff }: ReadingOptions,
  parseDate: ReturnType<typeof createInstantParser>['parse'],
): CellReader {
  switch (value) {
    case 'id':
    case 'customer':
    case 'case':
      return (cell) => (cell.length > LONGEST_ID ? refuse('too_long', key) : plainId(cell));
    case 'product':
      return (cell) => (cell.length > LONGEST_ID ? refuse('too_long', key) : cell.toUpperCase());
    case 'staff':
      return (cell) => {
        const found = findStaff(cell);
        return isRefusal(found) ? found : String(found);
      };
    case 'choice':
    case 'boolean': {
      const parse = createChoiceParser(value === 'boolean' ? YES_NO : choices);
      return (cell) => parse(cell) ?? refuse('unknown_choice', `${key}: ${cell}`);
    }
    case 'instant':
    case 'day':
      return (cell, row) => {
        const date = parseDate(cell);
        if (date === null) return refuse('bad_date', cell);
        const form = (at: string) => (value === 'day' ? at.slice(0, 10) : at);
        if (date.monthFirstAt !== null) row[`${key}_month_first`] = form(date.monthFirstAt);
        return form(date.at);
      };
    case 'money':
      return (cell) => {
        const amount = parseMoney(cell, format);
        if (isRefusal(amount)) return amount;
        return Number(amount) < 0 ? refuse('not_positive', cell) : amount;
      };
    case 'integer':
      return (cell) => {
        const whole = parseQuantity(cell, format);
        return isRefusal(whole) ? whole : String(whole);
      };
    case 'open':
      return parseJsonObject;
    case 'text':
      return (cell) => cell;
  }
}

function stagedTypes({ key, value }: RecordColumn): Record<string, string> {
  switch (value) {
    case 'instant':
      return { [key]: 'timestamptz(3)', [`${key}_month_first`]: 'timestamptz(3)' };
    case 'day':
      return { [key]: 'date', [`${key}_month_first`]: 'date' };
    case 'staff':
    case 'integer':
      return { [key]: 'int' };
    case 'money':
      return { [key]: 'numeric(20, 6)' };
    case 'boolean':
      return { [key]: 'boolean' };
    case 'open':
      return { [key]: 'jsonb', [`${key}_parts`]: 'jsonb' };
    default:
      return { [key]: 'text' };
  }
}
