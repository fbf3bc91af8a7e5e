import { describe, expect, test } from 'vitest';
import { createOpenReader, parseJsonObject } from '../../../src/domain/imports/open-fields.ts';

const format = { decimalComma: false };
const evidenceOf = (...cells: string[]) => {
  const reader = createOpenReader(new Map([['custom.a', 0]]), 'custom', format);
  for (const cell of cells) reader.read([cell]);
  return reader.evidence.get('a');
};

describe('the cells of a column decide on its type together', () => {
  test.each([
    [['1', '2.5', '1,200', ''], { number: true, boolean: false }],
    [['yes', '否', 'TRUE'], { number: false, boolean: true }],
    // Both: numbers come first.
    [['1', '0'], { number: true, boolean: true }],
    [['1', 'yes'], { number: false, boolean: true }],
    [['1', 'x2'], { number: false, boolean: false }],
    [['01234'], { number: false, boolean: false }],
    [['0', '0.5'], { number: true, boolean: false }],
  ])('%j', (cells, evidence) => expect(evidenceOf(...cells)).toEqual(evidence));
});

test('a cell is kept in all its readings', () => {
  const mapping = new Map([
    ['custom.a', 0],
    ['custom.b', 1],
    ['name', 2],
  ]);
  const { read } = createOpenReader(mapping, 'custom', { decimalComma: true });
  expect(JSON.parse(read(['1,5', 'ja', 'x'])!)).toEqual({ a: ['1,5', 1.5, null], b: ['ja', null, null] });
  expect(read(['', ' ', 'x'])).toBeNull();
});

const HALF = String.raw`{"a": "b\\\ud800"}`;

test.each(['[1]', '"a"', 'null', '1', '{a: 1}', '', '{"a": "\\u0000"}', HALF])('%s is no JSON object', (cell) => {
  expect(parseJsonObject(cell)).toMatchObject({ refused: 'bad_json' });
});

test('an escaped backslash is no escape', () => {
  const cell = String.raw`{"a":"\\u0000 \\ud800 😀"}`;
  expect(parseJsonObject(cell)).toBe(cell);
});
