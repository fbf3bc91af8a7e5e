import Papa from 'papaparse';

/** A record of a file. `line` is where it starts; the header is line 1. A line whose quotes make no sense is one cell. */
export type TableRecord = { line: number; cells: string[]; hasBadQuotes: boolean };

/** The whole records of a text, and what follows them: the rest, and the line on which it starts. */
export type RecordPiece = { records: TableRecord[]; pending: string; line: number };

type SplitOptions = { delimiter: string; line: number; isEnd: boolean };

type Parsed = { data: string[][]; errors: { row: number }[]; meta: { cursor: number } };

/** A record longer than this is taken for a quote that was never closed. */
const LONGEST_RECORD = 1024 * 1024;

/** How far to look after a line that was given up, so that a file full of them takes time in proportion to its length. */
const CAREFUL_LOOK = 1024;

/** Records that the parser takes at once after plain lines: few, because more plain ones follow. Twice as many each time that none did. */
const FEWEST_AT_ONCE = 8;

/**
 * Splits a text into records, the last one only at the end of the file. Where quotes are out of place, a parser that goes by quotes would
 * swallow all that follows; so that one line is given up and the next begins anew.
 */
export function splitRecords(text: string, { delimiter, line, isEnd }: SplitOptions): RecordPiece {
  const records: TableRecord[] = [];
  let pending = text;
  let at = line;
  let look = Number.POSITIVE_INFINITY;
  let atOnce = FEWEST_AT_ONCE;
  const add = (cells: string[], hasBadQuotes = false) => {
    if (cells.length > 1 || cells[0] !== '') records.push({ line: at, cells, hasBadQuotes });
    at += 1;
  };
  while (pending !== '') {
    const plainEnd = endOfPlainLines(pending, isEnd);
    if (plainEnd > 0) {
      for (const plain of linesOf(pending.slice(0, plainEnd))) add(plain.split(delimiter));
      pending = pending.slice(plainEnd);
      atOnce = FEWEST_AT_ONCE;
      continue;
    }
    const isAll = look >= pending.length;
    const parser = new Papa.Parser({ delimiter, newline: '\n', preview: atOnce, fastMode: false });
    const { data, errors, meta } = parser.parse(
      isAll ? pending : pending.slice(0, look),
      0,
      !(isAll && isEnd),
    ) as Parsed;
    const start = at;
    for (const cells of errors[0] === undefined ? data : data.slice(0, errors[0].row)) {
      add(cells);
      at += lineEndsIn(cells);
    }
    const isStuck = isAll && data.length === 0 && pending.length > LONGEST_RECORD;
    if (errors.length === 0 && !isStuck) {
      if (isAll && data.length === 0) break;
      pending = pending.slice(meta.cursor);
      look *= 8;
      atOnce *= 2;
      continue;
    }
    const from = indexOfLine(pending, at - start);
    const to = pending.indexOf('\n', from);
    if (to < 0 && !isEnd) {
      // Its end may come with the next piece.
      pending = pending.slice(from);
      break;
    }
    add([pending.slice(from, to < 0 ? undefined : to)], true);
    pending = to < 0 ? '' : pending.slice(to + 1);
    look = CAREFUL_LOOK;
  }
  return { records, pending, line: at };
}

/** Where the whole lines at the start of a text end that have no quote. */
function endOfPlainLines(text: string, isEnd: boolean): number {
  const quoteAt = text.indexOf('"');
  if (quoteAt < 0 && isEnd) return text.length;
  return text.lastIndexOf('\n', quoteAt < 0 ? text.length : quoteAt) + 1;
}

function linesOf(text: string): string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

/** Where line number `lines` of a text begins, from 0. */
function indexOfLine(text: string, lines: number): number {
  let index = 0;
  for (let line = 0; line < lines; line++) index = text.indexOf('\n', index) + 1;
  return index;
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}
