import Papa from 'papaparse';
import { DomainError } from '../../domain/errors.ts';

/** A record of a file. `line` is where it starts; the header is line 1. */
export type TableRecord = { line: number; cells: string[]; hasBadQuotes: boolean };

export type Table = {
  header: string[];
  delimiter: string;
  records: AsyncGenerator<TableRecord[]>;
};

type ParsedPiece = { data: string[][]; errors: { row: number; code: string }[]; meta: { cursor: number } };

/** A record longer than this is taken for a quote that was never closed. */
const LONGEST_RECORD = 1024 * 1024;
const DELIMITERS = [',', '\t', ';', '|'];

/**
 * Header and records of a CSV text, in batches as they are read; blank lines are no records.
 * @throws {DomainError} 'invalid_input' for an empty file; while reading, for a quote that is never closed
 */
export async function readTable(text: AsyncIterable<string>): Promise<Table> {
  const batches = readRecords(text);
  const first = await batches.next();
  if (first.done) {
    throw new DomainError('invalid_input', { en: 'The file is empty.', zh: '文件为空。' });
  }
  const { delimiter, records } = first.value;
  const [header, ...rest] = records;
  return {
    header: header!.cells.map((cell) => cell.trim()),
    delimiter,
    records: (async function* () {
      if (rest.length > 0) yield rest;
      for await (const batch of batches) yield batch.records;
    })(),
  };
}

async function* readRecords(
  text: AsyncIterable<string>,
): AsyncGenerator<{ delimiter: string; records: TableRecord[] }> {
  let delimiter: string | undefined;
  let pending = '';
  let line = 1;
  const take = (isEnd: boolean): TableRecord[] => {
    delimiter ??= guessDelimiter(pending);
    const parser = new Papa.Parser({ delimiter, newline: '\n' });
    const { data, errors, meta } = parser.parse(pending, 0, !isEnd) as ParsedPiece;
    const badRows = errors.length === 0 ? undefined : new Set(errors.map(({ row }) => row));
    if (isEnd && errors.some(({ code }) => code === 'MissingQuotes')) throw neverClosed(line);
    pending = isEnd ? '' : pending.slice(meta.cursor);
    const records: TableRecord[] = [];
    for (const [row, cells] of data.entries()) {
      if (cells.length > 1 || cells[0] !== '') records.push({ line, cells, hasBadQuotes: badRows?.has(row) ?? false });
      line += 1 + lineEndsIn(cells);
    }
    if (pending.length > LONGEST_RECORD) throw neverClosed(line);
    return records;
  };
  for await (const piece of text) {
    pending += piece;
    // A whole line at least, to guess the delimiter by.
    if (delimiter === undefined && !pending.includes('\n')) continue;
    const records = take(false);
    if (records.length > 0) yield { delimiter: delimiter!, records };
  }
  const records = pending === '' ? [] : take(true);
  if (records.length > 0) yield { delimiter: delimiter!, records };
}

function guessDelimiter(text: string): string {
  const { meta } = Papa.parse(text, { preview: 10, delimitersToGuess: DELIMITERS });
  return DELIMITERS.includes(meta.delimiter) ? meta.delimiter : ',';
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}

function neverClosed(line: number): DomainError {
  return new DomainError('invalid_input', {
    en: `The quote that opens in line ${line} is never closed; mend that line and import the file again.`,
    zh: `第 ${line} 行的引号没有闭合；请修正该行后重新导入。`,
  });
}
