import { type FieldKey, fieldOf } from '../catalogue/fields.ts';
import { CUSTOMER_IMPORT_FIELDS } from './customer-columns.ts';
import type { Mapping } from './import-column.ts';
import { createOpenReader, parseJsonObject } from './open-fields.ts';
import { createChoiceParser, YES_NO } from './parse-choice.ts';
import { createInstantParser } from './parse-instant.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { cellOf, LONGEST_ID, type NumberFormat, plainId, type RowReader, type StagedRow } from './row-reader.ts';

/** PostgreSQL types of a staged customer row: the importable fields, `owner` as a staff id, dates with their other reading. */
export const STAGED_CUSTOMER_COLUMNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CUSTOMER_IMPORT_FIELDS.map((key) => [key, stagedType(key)])),
  birth_on_month_first: 'date',
  created_at: 'timestamptz',
  created_at_month_first: 'timestamptz',
  custom: 'jsonb',
  custom_parts: 'jsonb',
};

type CellReader = (cell: string, row: StagedRow<string>) => string | Refusal;

const LONGEST_TEXT = 2000;
const TAG_SEPARATORS = /[;,|、，；]/;

/** Rows of a customer file. `findOwner` gives the id of a member of staff by e-mail or name. */
export function createCustomerReader(
  mapping: Mapping,
  format: NumberFormat,
  findOwner: (cell: string) => number | Refusal,
): RowReader<string> {
  const dates = createInstantParser();
  const readDate =
    (key: string): CellReader =>
    (cell, row) => {
      const date = dates.parse(cell);
      if (date === null) return refuse('bad_date', cell);
      const form = (at: string) => (key === 'birth_on' ? at.slice(0, 10) : at);
      if (date.monthFirstAt !== null) row[`${key}_month_first`] = form(date.monthFirstAt);
      return form(date.at);
    };
  const custom = createOpenReader(mapping, 'custom', format);
  const ownColumns = [...mapping].filter(([key]) => !key.startsWith('custom.'));
  const readers: [key: string, index: number, read: CellReader][] = ownColumns.map(([key, index]) => {
    if (key === 'custom') return [key, index, parseJsonObject];
    if (key === 'created_at') return [key, index, readDate(key)];
    if (key === 'owner') return [key, index, (cell) => ownerId(findOwner(cell))];
    return [key, index, fieldReader(key as FieldKey) ?? readDate(key)];
  });
  const empty = Object.fromEntries(Object.keys(STAGED_CUSTOMER_COLUMNS).map((column) => [column, null]));
  return {
    dates: dates.evidence,
    open: custom.evidence,
    read(cells) {
      const row: StagedRow<string> = { ...empty };
      for (const [key, index, read] of readers) {
        const cell = cellOf(cells, index);
        if (cell === null) continue;
        const value = cell.length > LONGEST_TEXT ? refuse('too_long', key) : read(cell, row);
        if (isRefusal(value)) return value;
        row[key] = value;
      }
      row.custom_parts = custom.read(cells);
      return row.customer_id === null ? refuse('no_customer') : row;
    },
  };
}

/** Reader of a field's cells by its type; none for a day, which needs the evidence of its column. */
function fieldReader(key: FieldKey): CellReader | undefined {
  const { type, choices = [] } = fieldOf(key);
  switch (type) {
    case 'choice':
      return choiceReader(createChoiceParser(choices), key);
    case 'boolean':
      return choiceReader(createChoiceParser(YES_NO), key);
    case 'list':
      return arrayLiteral;
    case 'day':
      return undefined;
    default:
      return key === 'customer_id' ? readId : (cell) => cell;
  }
}

function readId(cell: string): string | Refusal {
  return cell.length > LONGEST_ID ? refuse('too_long', 'customer_id') : plainId(cell);
}

function choiceReader(parse: (cell: string) => string | undefined, key: string): CellReader {
  return (cell) => parse(cell) ?? refuse('unknown_choice', `${key}: ${cell}`);
}

function ownerId(owner: number | Refusal): string | Refusal {
  return isRefusal(owner) ? owner : String(owner);
}

/** PostgreSQL's text of an array. */
function arrayLiteral(cell: string): string {
  const parts = cell.split(TAG_SEPARATORS).map((part) => part.trim());
  const quoted = [...new Set(parts)].filter(Boolean).map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`);
  return `{${quoted.join(',')}}`;
}

function stagedType(key: FieldKey): string {
  if (key === 'owner') return 'int';
  switch (fieldOf(key).type) {
    case 'day':
      return 'date';
    case 'boolean':
      return 'boolean';
    case 'list':
      return 'text[]';
    default:
      return 'text';
  }
}
