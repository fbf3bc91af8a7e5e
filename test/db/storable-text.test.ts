import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { storableJson, storableText } from '../../src/db/storable-text.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const units = ['a', '\\', 'u0000', '\0', '\ud800', '\udc00', '😀', '李'];
const nasty = fc.string({ unit: fc.constantFrom('"', ...units) });
// No quote in keys: JSON.parse of V8 13.6 (Node 24) reads the key `"` as `\` once an object of that shape had the key `\`.
const nastyKey = fc.string({ unit: fc.constantFrom(...units) });

test('PostgreSQL takes any text and gives back what was stored', async () => {
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const [row] = await database.query<{ back: string }>('select $1::text as back', [storableText(text)]);
      expect(row?.back).toBe(storableText(text));
    }),
  );
});

test('PostgreSQL takes any value as jsonb, with the same cleaning in strings and keys', async () => {
  const value = fc.oneof(nasty, fc.dictionary(nastyKey, fc.array(nasty)));
  await fc.assert(
    fc.asyncProperty(value, async (each) => {
      const [row] = await database.query<{ back: unknown }>('select $1::jsonb as back', [storableJson(each)]);
      expect(row?.back).toEqual(JSON.parse(storableJson(each)));
    }),
  );
});

test('only what cannot be stored is taken out', () => {
  expect(storableText('a\0b \ud800 😀 \\u0000')).toBe('ab \ufffd 😀 \\u0000');
  expect(storableJson({ '\0a': ['\0', 1, null, '\\u0000'] })).toBe(String.raw`{"a":["",1,null,"\\u0000"]}`);
  expect(storableJson(undefined)).toBe('null');
});
