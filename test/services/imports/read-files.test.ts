import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { importText, listRejects } from './import-text.ts';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const NAMES = [
  '李雷和韩梅梅去上海',
  '重庆火锅与四川担担面',
  '北京大学未名湖畔的柳树',
  '广州的早茶非常丰富',
  '杭州西湖龙井茶叶很香',
];
const FILE = `customer_id,name\n${NAMES.map((name, at) => `K${at},${name}\n`).join('')}`;
// GB18030 of the same text: Node can decode it but not encode it, so the table is made by decoding every pair of bytes.
const GB18030 = Buffer.concat([...FILE].map(encodeGb18030));
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('a file is read whatever its encoding and line ends', () => {
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${FILE}`)],
    ['UTF-16 with a mark', utf16(`\uFEFF${FILE}`)],
    ['UTF-16, big-endian, with a mark', utf16(`\uFEFF${FILE}`).swap16()],
    [
      'UTF-16 without a mark',
      utf16(`customer_id,name,note\n${NAMES.map((name, at) => `K${at},${name},some plain text\n`).join('')}`),
    ],
    ['GB18030', GB18030],
    ['CRLF', Buffer.from(FILE.replaceAll('\n', '\r\n'))],
    ['CR', Buffer.from(FILE.replaceAll('\n', '\r'))],
    ['gzip', gzipSync(FILE)],
    ['no line end at the end', Buffer.from(FILE.trimEnd())],
    ['tabs', Buffer.from(FILE.replaceAll(',', '\t'))],
    ['semicolons', Buffer.from(FILE.replaceAll(',', ';'))],
  ])('%s', async (_, content) => {
    await database.execute('truncate customers, customer_metrics, customer_predictions, orders');
    await database.execute('delete from import_batches');
    expect(await importText(database, content, { kind: 'customers' })).toMatchObject({
      rowsRead: 5,
      customers: 5,
      rowsRefused: 0,
    });
    const names = await database.query<{ name: string }>('select name from customers order by external_id');
    expect(names.map(({ name }) => name)).toEqual(NAMES);
  });

  test('Latin letters of Western Europe', async () => {
    const text = `customer_id,name\nL1,José Núñez de la Peña\nL2,Café Françoise à Besançon\nL3,Jürgen Müller-Größe\nL4,Gift voucher £40\n`;
    await importText(database, Buffer.from(text, 'latin1'), { kind: 'customers' });
    const names = await database.query<{ name: string }>(
      "select name from customers where external_id like 'L%' order by external_id",
    );
    expect(names.map(({ name }) => name)).toEqual([
      'José Núñez de la Peña',
      'Café Françoise à Besançon',
      'Jürgen Müller-Größe',
      'Gift voucher £40',
    ]);
  });
});

describe('a quote out of place costs its line and no other', () => {
  test.each([
    ['in the middle', 'K2,"Cup" blue\n'],
    ['never closed', 'K2,"Cup\n'],
  ])('%s', async (_, bad) => {
    await database.execute('truncate customers, customer_metrics, customer_predictions, orders');
    const many = Array.from({ length: 60_000 }, (_, at) => `M${at},a customer with a long name\n`).join('');
    const file = `customer_id,name\nK1,"one,\n""two"""\n${bad}K3,ok\n${many}`;
    const result = await importText(database, file, { kind: 'customers' });
    expect(result).toMatchObject({ rowsRead: 60_003, rowsAccepted: 60_002, refusedByReason: { bad_quotes: 1 } });
    expect(await listRejects(database)).toEqual([{ line: 4, reason: 'bad_quotes', detail: null, raw: bad.trimEnd() }]);
    expect(await database.query("select name from customers where external_id = 'K1'")).toEqual([
      { name: 'one,\n"two"' },
    ]);
  });
});

test('a file with nothing but bad quotes is refused line by line, and soon', async () => {
  const bad = Array.from({ length: 100_000 }, (_, at) => `K${at},"Cup" blue\n`).join('');
  const startedAt = performance.now();
  const result = await importText(database, `customer_id,name\n${bad}`, { kind: 'customers' });
  expect(result).toMatchObject({ rowsRead: 100_000, refusedByReason: { bad_quotes: 100_000 } });
  expect(performance.now() - startedAt).toBeLessThan(20_000);
});

describe('a file that cannot be read is refused with a reason', () => {
  test.each([
    ['a spreadsheet', Buffer.from('PK\x03\x04…', 'latin1'), /Excel/],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /Excel/],
    ['nothing', '', /empty/],
    ['a cut gzip file', gzipSync(FILE.repeat(100)).subarray(0, 200), /gzip/],
  ])('%s', async (_, content, reason) => {
    await expect(importText(database, content, { kind: 'customers' })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(reason),
    });
  });

  test('a file that is not there', async () => {
    await expect(importText(database, '', { path: '/nowhere/at/all.csv' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

function encodeGb18030(letter: string): Buffer {
  if (letter.charCodeAt(0) < 0x80) return Buffer.from(letter);
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const pair = Buffer.from([lead, trail]);
      if (decoder.decode(pair) === letter) return pair;
    }
  }
  throw new Error(`${letter} is not in GB 2312`);
}
