import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { importText } from './import-text.ts';

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

const run = (content: string, overrides: Record<string, string> = {}) =>
  importText(database, content, { kind: 'customers', overrides });
const listCustom = async () =>
  (await database.query<{ custom: object }>('select custom from customers order by external_id')).map(
    ({ custom }) => custom,
  );

test('columns become fields of their own, each of the type of all its values', async () => {
  const result = await run(
    `customer_id,Shoe Size,Fleet,Newsletter,Postcode,Note,标签
K1,38,"1,200",yes,01234,7,老客户；茶友
K2,39.5,,否,99999,x,
K3,,,,,,
`,
    {
      'custom.Shoe-Size': 'Shoe Size',
      'custom.fleet_size': 'Fleet',
      'custom.newsletter': 'Newsletter',
      'custom.postcode': 'Postcode',
      'custom.备注': 'Note',
    },
  );
  expect(result).toMatchObject({ rowsRefused: 0, customers: 3 });
  expect(await listCustom()).toEqual([
    { shoe_size: 38, fleet_size: 1200, newsletter: true, postcode: '01234', 备注: '7' },
    { shoe_size: 39.5, newsletter: false, postcode: '99999', 备注: 'x' },
    {},
  ]);
  expect(await database.query('select tags from customers order by id limit 1')).toEqual([
    { tags: ['老客户', '茶友'] },
  ]);
});

test('join those that are there, also as one column of JSON, and change nothing the second time', async () => {
  await run('customer_id,custom\nK1,"{""shoe_size"": 38, ""club"": ""A""}"\n');
  const more = 'customer_id,size\nK1,39\n';
  const overrides = { 'custom.shoe_size': 'size' };
  expect(await run(more, overrides)).toMatchObject({ unchanged: false });
  expect(await listCustom()).toEqual([{ shoe_size: 39, club: 'A' }]);
  expect(await run(`${more}\n`, overrides)).toMatchObject({ unchanged: true });
  expect(await run('customer_id,custom\nK1,not json\n')).toMatchObject({ refusedByReason: { bad_json: 1 } });
});

test.each(['custom.', 'custom.1st', 'custom.a.b', 'custom.drop table;', `custom.${'x'.repeat(61)}`])(
  '%s names no field',
  async (field) => {
    await expect(run('customer_id,a\nK1,1\n', { [field]: 'a' })).rejects.toMatchObject({
      code: 'invalid_input',
      text: { en: expect.stringContaining('cannot name a field'), zh: expect.stringContaining('不能用作字段名') },
    });
  },
);
