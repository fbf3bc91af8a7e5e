import { DomainError } from '../../domain/errors.ts';
import { type RecordPiece, splitRecords, type TableRecord } from './split-records.ts';

export type Table = {
  header: string[];
  delimiter: string;
  records: AsyncGenerator<TableRecord[]>;
};

const DELIMITERS = [',', '\t', ';', '|'];

/**
 * Header and records of a CSV text, in batches as they are read; blank lines are no records.
 * @throws {DomainError} 'invalid_input' for an empty file
 */
export async function readTable(text: AsyncIterable<string>): Promise<Table> {
  const pieces = readPieces(text);
  const first = await pieces.next();
  const [header, ...rest] = first.done ? [] : first.value.records;
  if (first.done || header === undefined) {
    throw new DomainError('invalid_input', { en: 'The file is empty.', zh: '文件为空。' });
  }
  return {
    header: header.cells.map((cell) => cell.trim()),
    delimiter: first.value.delimiter,
    records: (async function* () {
      if (rest.length > 0) yield rest;
      for await (const { records } of pieces) yield records;
    })(),
  };
}

/** Pieces with at least one record each. */
async function* readPieces(text: AsyncIterable<string>): AsyncGenerator<RecordPiece & { delimiter: string }> {
  let delimiter: string | undefined;
  let pending = '';
  let line = 1;
  for await (const piece of text) {
    pending += piece;
    // The heading line decides on the delimiter, so all of it is needed.
    if (delimiter === undefined && !pending.trimStart().includes('\n')) continue;
    delimiter ??= guessDelimiter(pending);
    const split = splitRecords(pending, { delimiter, line, isEnd: false });
    ({ pending, line } = split);
    if (split.records.length > 0) yield { ...split, delimiter };
  }
  delimiter ??= guessDelimiter(pending);
  const split = splitRecords(pending, { delimiter, line, isEnd: true });
  if (split.records.length > 0) yield { ...split, delimiter };
}

/** The sign that parts most headings. */
function guessDelimiter(text: string): string {
  const heading = text
    .trimStart()
    .split('\n', 1)[0]!
    .replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => heading.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0]!;
}
