import type { Mapping } from './import-column.ts';
import { createChoiceParser, YES_NO } from './parse-choice.ts';
import { parseDecimal } from './parse-decimal.ts';
import { type Refusal, refuse } from './refusal.ts';
import { cellOf, type NumberFormat, type OpenEvidence } from './row-reader.ts';

/** Place of a value among the readings of a cell: as a text, a number, a truth. */
export const READINGS = { text: 0, number: 1, boolean: 2 } as const;

/** The readings of a cell; null where it cannot be read so. */
type Readings = readonly [text: string, number: number | null, truth: boolean | null];

/** Postal codes and the like begin with a zero that a number would lose. */
const ZERO_PADDED = /^[+-]?0\d/;

/**
 * Reads the columns that `--map KEY.NAME=COLUMN` named. Their type shows at the end of the file only, so each cell is kept in all its
 * readings: numbers where every cell is one, truths where every cell is yes or no, texts otherwise.
 */
export function createOpenReader(
  mapping: Mapping,
  key: string,
  format: NumberFormat,
): { read: (cells: readonly string[]) => string | null; evidence: ReadonlyMap<string, OpenEvidence> } {
  const columns = [...mapping].filter(([name]) => name.startsWith(`${key}.`));
  const named = columns.map(([name, index]) => ({ name: name.slice(key.length + 1), index }));
  const evidence = new Map(named.map(({ name }) => [name, { number: true, boolean: true }]));
  const truthOf = createChoiceParser(YES_NO);
  return {
    evidence,
    read(cells) {
      const values: Record<string, Readings> = {};
      for (const { name, index } of named) {
        const cell = cellOf(cells, index);
        if (cell === null) continue;
        const decimal = ZERO_PADDED.test(cell) ? null : parseDecimal(cell, format);
        const truth = truthOf(cell);
        const seen = evidence.get(name)!;
        seen.number &&= decimal !== null;
        seen.boolean &&= truth !== undefined;
        values[name] = [cell, decimal === null ? null : Number(decimal), truth === undefined ? null : truth === 'true'];
      }
      return Object.keys(values).length === 0 ? null : JSON.stringify(values);
    },
  };
}

/** What jsonb does not hold, as JSON.stringify writes it: NUL and half a character, unless the backslash is itself escaped. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** A cell that holds a JSON object, as PostgreSQL takes it. */
export function parseJsonObject(cell: string): string | Refusal {
  try {
    const value: unknown = JSON.parse(cell);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const text = JSON.stringify(value);
    if (isObject && !UNSTORABLE.test(text)) return text;
  } catch {
    // Refused below.
  }
  return refuse('bad_json', cell.slice(0, 200));
}
