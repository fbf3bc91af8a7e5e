import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hideNames } from '../../../../src/assistant/model/question/hide-names.ts';
import { createSlots } from '../../../../src/assistant/model/slots.ts';
import { readSettings } from '../../../../src/services/deployment/read-settings.ts';
import type { Viewpoint } from '../../../../src/services/population/viewpoint.ts';
import { ADMINISTRATOR } from '../../../support/company.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

const NAMES = [
  ['12347', 'Sophie Durand'],
  ['C-20', '王小明'],
  ['5', 'Gold'],
  ['7', 'May'],
  ['8', 'Will May'],
  ['9', '高总'],
  ['10', "O'Brien & Sons, Ltd."],
  ['11', '北京星辰科技有限公司'],
  ['12', 'new customers'],
  ['13', 'McDonald'],
  ['14', '李明'],
  ['15', '客户'],
  ['16', 'Élodie Çelik'],
  ['17', 'revenue'],
  ['18', '新客户数'],
  ['AB1234', null],
  ['20', '欧阳娜娜'],
] as const;

beforeAll(async () => {
  for (const [id, name] of NAMES) {
    await database.execute('insert into customers (external_id, name) values ($1, $2)', [id, name]);
  }
  await database.execute("update customers set membership_tier = 'Gold' where name = '王小明'");
  await database.execute("insert into staff (email, name, role) values ('ann@firm.example', 'Ann Archer', 'rep')");
});

async function hidden(text: string): Promise<string> {
  return hideNames(text, createSlots(), await viewpoint());
}

async function viewpoint(): Promise<Viewpoint> {
  const settings = await readSettings(database);
  return { database, settings, asker: ADMINISTRATOR, now: new Date('2026-11-22T09:00:00Z'), live: true };
}

describe('names, ids and contact data become slots', () => {
  test.each([
    ['What did Sophie Durand buy?', 'What did {q1} buy?'],
    ["Show SOPHIE  durand's orders", "Show {q1}'s orders"],
    ['what did mcdonald spend', 'what did {q1} spend'],
    ['Compare Sophie Durand with Sophie Durand and Ann Archer', 'Compare {q1} with {q1} and {q2}'],
    ["orders of O'Brien & Sons, Ltd. last year", 'orders of {q1} last year'],
    ['orders of O’Brien & Sons, Ltd. last year', 'orders of {q1} last year'],
    ['Tell me about customer 12347', 'Tell me about customer {q1}'],
    ['What did 12347 buy?', 'What did {q1} buy?'],
    ['Compare 12347 and 12347', 'Compare {q1} and {q1}'],
    ['orders between 10000 and 12347', 'orders between 10000 and 12347'],
    ['customer 5 please', 'customer {q1} please'],
    ['what about ab1234?', 'what about {q1}?'],
    ['what about C-20?', 'what about {q1}?'],
    ['What did Will May buy in May?', 'What did {q1} buy in May?'],
    ['mail sophie.durand+x@mail.example.com now', 'mail {q1} now'],
    ['Who is ann@firm.example?', 'Who is {q1}?'],
    ['call +44 (0)20 7946 0018 today', 'call {q1} today'],
    ['who has 555-123-4567 as phone', 'who has {q1} as phone'],
    ['who has 5551234', 'who has {q1}'],
    ['王小明上个月买了什么', '{q1}上个月买了什么'],
    ['王小明天天下单吗', '{q1}天天下单吗'],
    ['李明和欧阳娜娜谁买得多', '{q1}和{q2}谁买得多'],
    ['北京星辰科技有限公司的订单', '{q1}的订单'],
    ['给wang@mail.example发邮件', '给{q1}发邮件'],
    ['手机13812345678的客户', '手机{q1}的客户'],
    ['describe_customer {"customer":"5"}', 'describe_customer {"customer":"{q1}"}'],
    ['find {"customers":["5"],"value":12347}', 'find {"customers":["{q1}"],"value":12347}'],
    ['客户编号5的订单', '客户编号{q1}的订单'],
    ['élodie Çelik', '{q1}'],
  ])('%s → %s', async (text, expected) => {
    expect(await hidden(text)).toBe(expected);
  });
});

describe('ordinary words stay, whatever customers are called', () => {
  test.each([
    'How many gold members bought in May?',
    'revenue by month',
    'top 5 customers',
    'customers who spent over 12347 pounds',
    'how many new customers came in the first 7 days of 2011?',
    'orders from 2010-12-01 to 2011-12-09',
    'revenue in 2010, 2011 and 2012',
    'customers with more than 1000000 of revenue, or 1 000 000',
    'it will, may or may not',
    '最高总额是多少',
    '客户有多少',
    '新客户数按月看',
    '每个客户的平均订单金额',
  ])('%s', async (text) => {
    expect(await hidden(text)).toBe(text);
  });
});

test('zero-width and full-width forms hide nothing', async () => {
  expect(await hidden('What did So\u200Bphie\u2060 Du\u00ADrand buy?')).toBe('What did {q1} buy?');
  expect(await hidden('ｓｏｐｈｉｅ Durand')).toBe('{q1}');
  expect(await hidden('王\u200D小明')).toBe('{q1}');
});

test('slots give back what was typed; those of a second text go on', async () => {
  const slots = createSlots();
  expect(await hideNames('What did Sophie Durand buy?', slots, await viewpoint())).toBe('What did {q1} buy?');
  expect(await hideNames('find_customers {"name":"王小明","or":"Sophie Durand"}', slots, await viewpoint())).toBe(
    'find_customers {"name":"{q2}","or":"{q1}"}',
  );
  expect(slots.reveal({ customer: '{q1}', other: '{q2}' })).toEqual({ customer: 'Sophie Durand', other: '王小明' });
});

test('a slot that a person types is none', async () => {
  expect(await hidden('show {t1.r1.name} and {q1} of Sophie Durand')).toBe('show (t1.r1.name) and (q1) of {q1}');
});

test('no whole name of two words and no address is left in any question', async () => {
  const name = fc.constantFrom(
    'Sophie Durand',
    '王小明',
    '欧阳娜娜',
    'Ann Archer',
    '北京星辰科技有限公司',
    'Élodie Çelik',
  );
  const around = fc.oneof(
    fc.constantFrom(
      'revenue of',
      'how many orders',
      '上个月',
      '的订单',
      '天天下单',
      'May',
      'top 5',
      '',
      ' ',
      ', ',
      '?',
    ),
    fc.string({ maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(around, name, around, fc.emailAddress(), async (before, who, after, address) => {
      const apart = /\p{Script=Han}/u.test(who) ? '' : ' ';
      const told = await hidden(`${before}${apart}${who}${apart}${after} ${address}`);
      expect(told).not.toContain(who);
      expect(told).not.toContain(address.split('@')[1]);
    }),
    { numRuns: 150 },
  );
});

test('is quick on a long question', async () => {
  const startedMs = performance.now();
  await hidden('王小明和李明a@b 12 '.repeat(130));
  await hidden('a'.repeat(5_000) + '@'.repeat(5_000));
  await hidden('1'.repeat(10_000));
  await hidden('1 '.repeat(5_000));
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});
