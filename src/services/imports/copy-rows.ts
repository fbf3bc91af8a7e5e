import type { Queryable } from '../../db/database.ts';

/** What a cell of COPY's text format is written from. */
export type CopyValue = string | number | boolean | null;

const ROWS_A_PIECE = 1000;
const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Loads rows into `table (columns)`; how many. */
export function copyRows(
  database: Queryable,
  target: string,
  rows: readonly (readonly CopyValue[])[],
): Promise<number> {
  return database.copyFrom(
    `copy ${target} from stdin`,
    (async function* () {
      for (let from = 0; from < rows.length; from += ROWS_A_PIECE) {
        yield rows
          .slice(from, from + ROWS_A_PIECE)
          .map((row) => `${row.map(copyText).join('\t')}\n`)
          .join('');
      }
    })(),
  );
}

/** A value in COPY's text format (PostgreSQL, "COPY": File Formats). */
export function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign]!) : value;
}
