import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { understand } from '../../src/language/understand.ts';
import { makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

/** A Monday afternoon in Shanghai. */
const NOW = new Date('2026-11-23T09:00:00Z');
const CUSTOMERS = {
  ...{ C1: '冯慧', C2: '尹琳', C3: '贺启明', C4: 'Ruth Olsen', C5: 'Eva Dubois' },
  ...{
    C6: 'Foxglove Ivory GmbH',
    C7: 'Foxglove Amber Ltd',
    C8: 'Lars Carver',
    C10810: 'Tom Reed',
    C11579: 'Anna Bell',
  },
};

let read: (text: string) => Promise<{ tool: string; input: unknown; remarks: number }>;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  const settings = await makeCompany(
    database,
    { customers: Object.entries(CUSTOMERS).map(([id, name]) => ({ id, columns: { name } })) },
    NOW,
  );
  const asker: Asker = {
    ...{ staffId: null, email: 'admin@example.com', name: '李薇', role: 'admin', team: null },
    timeZone: 'Asia/Shanghai',
  };
  read = async (text) => {
    const { tool, input, remarks = [] } = await understand(text, { database, settings, asker, now: NOW, live: true });
    return { tool, input, remarks: remarks.length };
  };
  close = () => database.close();
});
afterAll(() => close());

describe('several customers or times are offered one by one', () => {
  test.each<[text: string, ...offered: string[]]>([
    ['明天上午记得联系C10810和C11579', '明天上午记得联系C10810', '明天上午记得联系C11579'],
    ['提醒我给冯慧和尹琳发新品目录 明天上午', '提醒我给冯慧发新品目录 明天上午', '提醒我给尹琳发新品目录 明天上午'],
    ['提醒我明天联系冯慧、尹琳和贺启明', '提醒我明天联系冯慧', '提醒我明天联系尹琳', '提醒我明天联系贺启明'],
    ['提醒我明天联系冯慧，周五联系尹琳', '提醒我明天联系冯慧', '提醒我周五联系尹琳'],
    [
      'remind me to call Ruth Olsen and Eva Dubois tomorrow',
      'remind me to call Ruth Olsen tomorrow',
      'remind me to call Eva Dubois tomorrow',
    ],
    [
      'remind me to call Olsen and Dubois tomorrow',
      'remind me to call Olsen tomorrow',
      'remind me to call Dubois tomorrow',
    ],
    [
      'remind me to call Ruth Olsen tomorrow and Eva Dubois on Friday',
      'remind me to call Ruth Olsen tomorrow',
      'remind me to call Eva Dubois on Friday',
    ],
    [
      'remind me to call Ruth Olsen tomorrow and email Eva Dubois on Friday',
      'remind me to call Ruth Olsen tomorrow',
      'remind me to email Eva Dubois on Friday',
    ],
    ['下周一9点和下午3点都提醒我打给冯慧', '下周一9点提醒我打给冯慧', '2026-11-30 15:00提醒我打给冯慧'],
    [
      'remind me on Monday and Thursday to call Ruth Olsen',
      'remind me on Monday to call Ruth Olsen',
      'remind me Thursday to call Ruth Olsen',
    ],
  ])('"%s"', async (text, ...offered) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'invalid_input',
      suggestions: offered.map((each) => ({ en: each, zh: each })),
    });
  });

  test.each([
    ['三四天后联系冯慧', '提醒我三天后联系冯慧', '提醒我四天后联系冯慧'],
    ['过两三周提醒我联系冯慧', '提醒我两周后联系冯慧', '提醒我三周后联系冯慧'],
  ])('of "%s" each number', async (text, ...offered) => {
    await expect(read(text)).rejects.toMatchObject({ suggestions: offered.map((each) => ({ en: each, zh: each })) });
  });

  test('what is offered is understood', async () => {
    expect(await read('2026-11-30 15:00提醒我打给冯慧')).toMatchObject({
      input: { customer: 'C1', due: '2026-11-30T15:00', reason: '打给冯慧' },
    });
  });
});

test.each<[text: string, customer: string, due: string, reason: string, rest?: object]>([
  // Of what it is about no time is taken
  [
    ...(['remind me to call Ruth Olsen about the midweek offer tomorrow', 'C4', '2026-11-24'] as const),
    'call Ruth Olsen about the midweek offer',
  ],
  [
    ...(['remind me to call Ruth Olsen about their before lunch delivery on Friday', 'C4', '2026-11-27'] as const),
    'call Ruth Olsen about their before lunch delivery',
  ],
  // What is joined is no other customer
  ['明天联系冯慧和她谈续约', 'C1', '2026-11-24', '联系冯慧和她谈续约'],
  [
    ...(['remind me to call Ruth Olsen and ask about the samples tomorrow', 'C4', '2026-11-24'] as const),
    'call Ruth Olsen and ask about the samples',
  ],
  // Words that lead to a reminder are no part of its reason
  ['元旦前给冯慧发祝福 提醒下', 'C1', '2026-12-31', '给冯慧发祝福'],
  ['每两个星期一次提醒我联系尹琳', 'C2', '2026-12-07', '联系尹琳', { repeat: { every: 2, unit: 'week' } }],
  ['每两周1次提醒我联系尹琳', 'C2', '2026-12-07', '联系尹琳', { repeat: { every: 2, unit: 'week' } }],
  [
    ...(['can u remind me tmrw morning to send lars carver an invoice pls', 'C8', '2026-11-24T09:00'] as const),
    'send lars carver an invoice',
  ],
  // Times as they are typed
  ['Eva Dubois - call back fri 10ish', 'C5', '2026-11-27T10:00', 'Eva Dubois - call back'],
  ['Eva Dubois next wk', 'C5', '2026-11-30', 'Eva Dubois'],
  ['remind me fri wk 3pm call Eva Dubois', 'C5', '2026-12-04T15:00', 'call Eva Dubois'],
  ['remind me tomorrow b4 5pm to call Eva Dubois', 'C5', '2026-11-24T17:00', 'call Eva Dubois'],
  ['remind me in ten to call Eva Dubois', 'C5', '2026-11-23T17:10+08:00', 'call Eva Dubois'],
  ['半年后的今天联系冯慧', 'C1', '2027-05-23', '联系冯慧'],
  // A part of a name with its genitive
  ['remind me on the 3rd about Foxglove Ivory’s renewal', 'C6', '2026-12-03', 'Foxglove Ivory’s renewal'],
  ["remind me on the 3rd about Foxglove Amber's renewal", 'C7', '2026-12-03', "Foxglove Amber's renewal"],
])('"%s"', async (text, customer, due, reason, rest = {}) => {
  const { tool, input } = await read(text);
  expect({ tool, input }).toEqual({ tool: 'create_follow_up', input: { customer, due, reason, ...rest } });
});

test.each([
  ['11.30提醒我联系冯慧', 2],
  ['9.30提醒我联系冯慧', 1],
])('of "%s" it is said how it was read', async (text, remarks) => {
  expect(await read(text)).toMatchObject({ remarks });
});
