import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { understand } from '../../src/language/understand.ts';
import { makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

/** A Monday afternoon in Shanghai. */
const NOW = new Date('2026-11-23T09:00:00Z');
const CUSTOMERS = { C1: '冯慧', C2: '尹琳', C3: '贺启明', C4: 'Ruth Olsen', C5: 'Eva Dubois' };

let read: (text: string) => Promise<{ tool: string; input: unknown }>;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  const settings = await makeCompany(
    database,
    {
      staff: [{ email: 'li.wei@example.com', name: '李薇', role: 'rep' }],
      customers: Object.entries(CUSTOMERS).map(([id, name]) => ({
        id,
        owner: 'li.wei@example.com',
        columns: { name },
      })),
    },
    NOW,
  );
  const asker: Asker = {
    ...{ staffId: 1, email: 'li.wei@example.com', name: '李薇', role: 'rep', team: null },
    timeZone: 'Asia/Shanghai',
  };
  read = async (text) => {
    const { tool, input } = await understand(text, { database, settings, asker, now: NOW, live: true });
    return { tool, input };
  };
  close = () => database.close();
});
afterAll(() => close());

describe('a contact is told', () => {
  test.each<[text: string, customer: string, outcome: string, rest?: object]>([
    // A space stands for a comma, or nothing does
    ['冯慧打过了 没人接 明天再打', 'C1', 'no_answer', { again: '2026-11-24' }],
    ['尹琳打过了没人接', 'C2', 'no_answer'],
    ['尹琳 打了两次 没人接 后天再试', 'C2', 'no_answer', { again: '2026-11-25' }],
    ['给尹琳打了 没人接 明天再打', 'C2', 'no_answer', { again: '2026-11-24' }],
    ['刚打给尹琳 没人接，明天再打', 'C2', 'no_answer', { again: '2026-11-24' }],
    ['打给冯慧没人接', 'C1', 'no_answer'],
    ['没打通冯慧 周四再打', 'C1', 'no_answer', { again: '2026-11-26' }],
    ['联系了冯慧，明天再打', 'C1', 'reached', { again: '2026-11-24' }],
    [
      ...(['贺启明微信聊了 对新茶感兴趣 周五再联系', 'C3', 'reached'] as const),
      { because: '对新茶感兴趣', channel: 'social', again: '2026-11-27' },
    ],
    ['拜访了贺启明 签单了', 'C3', 'order', { channel: 'visit' }],
    ['called Ruth Olsen no answer try again tmrw at 10', 'C4', 'no_answer', { again: '2026-11-24T10:00' }],
    ['called Ruth Olsen but no answer', 'C4', 'no_answer'],
    ['left a voicemail for Ruth Olsen will try again friday', 'C4', 'no_answer', { again: '2026-11-27' }],
    ["Ruth Olsen didn't pick up will try again friday", 'C4', 'no_answer', { again: '2026-11-27' }],
    ['met Eva Dubois in person and she ordered', 'C5', 'order', { channel: 'visit' }],
    [
      ...(['spoke to Eva Dubois on the phone, she wants samples, call again friday', 'C5', 'reached'] as const),
      { because: 'she wants samples', again: '2026-11-27' },
    ],
    ['打了尹琳电话没人接', 'C2', 'no_answer'],
    ['给冯慧发了邮件 没回', 'C1', 'no_answer', { channel: 'email' }],
    [
      ...(['刚和贺启明见了面 谈得不错 下周三再约', 'C3', 'reached'] as const),
      { because: '谈得不错', channel: 'visit', again: '2026-12-02' },
    ],
    ['跟尹琳通了电话，要报价', 'C2', 'reached', { because: '要报价' }],
    ['Ruth Olsen - no answer, try tomorrow', 'C4', 'no_answer', { again: '2026-11-24' }],
    ['tried Ruth Olsen twice, voicemail', 'C4', 'no_answer'],
    // On another day
    ['昨晚给冯慧发了微信，她要样品', 'C1', 'reached', { on: '2026-11-22', channel: 'social', because: '她要样品' }],
    [
      'spoke with Ruth Olsen yesterday she wants a quote',
      'C4',
      'reached',
      { on: '2026-11-22', because: 'she wants a quote' },
    ],
    ['上周五联系了冯慧', 'C1', 'reached', { on: '2026-11-20' }],
    ['周五给冯慧打了电话 没人接 周三再打', 'C1', 'no_answer', { on: '2026-11-20', again: '2026-11-25' }],
    ['昨天没联系上尹琳，周四再打', 'C2', 'no_answer', { on: '2026-11-22', again: '2026-11-26' }],
    ['上周三下午微信联系了贺启明', 'C3', 'reached', { on: '2026-11-18', channel: 'social' }],
    ['三天前跟尹琳聊了 对新茶感兴趣', 'C2', 'reached', { on: '2026-11-20', because: '对新茶感兴趣' }],
    ['今天上午给冯慧打了电话，没人接', 'C1', 'no_answer'],
    ['called Ruth Olsen last Friday', 'C4', 'reached', { on: '2026-11-20' }],
    ['I met Ruth Olsen two days ago', 'C4', 'reached', { on: '2026-11-21', channel: 'visit' }],
    [
      ...(['yesterday I called Ruth Olsen, no answer, try again tomorrow', 'C4', 'no_answer'] as const),
      { on: '2026-11-22', again: '2026-11-24' },
    ],
    ['called Ruth Olsen this morning, no answer', 'C4', 'no_answer'],
  ])('"%s"', async (text, customer, outcome, rest = {}) => {
    expect(await read(text)).toEqual({ tool: 'record_contact', input: { customer, outcome, ...rest } });
  });

  test.each([
    ['上个月拜访了贺启明', '昨天拜访了贺启明'],
    ['spoke to Eva Dubois last week', 'spoke to Eva Dubois yesterday'],
  ])('"%s" says no day', async (text, offered) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'invalid_input', suggestions: [{ zh: offered }, {}] });
  });
});

test.each([
  ['没人接的跟进', 'list_follow_ups'],
  ['没人跟的跟进有哪些', 'list_follow_ups'],
  ['昨天联系了哪些客户', 'find_customers'],
  ['昨天联系了几个客户', 'measure'],
  ['who did I call last Friday?', 'find_customers'],
  ['customers we called last week', 'find_customers'],
  ['orders from Ruth Olsen last Friday', 'measure'],
  ['call Ruth Olsen again tomorrow', 'create_follow_up'],
])('"%s" tells of no contact', async (text, tool) => {
  expect(await read(text)).toMatchObject({ tool });
});

describe('what has been is no time to be reminded', () => {
  test.each<[text: string, ...offered: string[]]>([
    ['昨天下午提醒我联系冯慧', '明天下午提醒我联系冯慧', '下周一下午提醒我联系冯慧'],
    ['提醒我上周五联系冯慧', '提醒我明天联系冯慧', '提醒我下周一联系冯慧'],
    ['上个月提醒我联系冯慧', '明天提醒我联系冯慧', '下周一提醒我联系冯慧'],
    [
      'remind me last Friday to call Ruth Olsen',
      'remind me tomorrow to call Ruth Olsen',
      'remind me next Monday to call Ruth Olsen',
    ],
    [
      'remind me to call Ruth Olsen yesterday at 3',
      'remind me to call Ruth Olsen tomorrow at 3',
      'remind me to call Ruth Olsen next Monday at 3',
    ],
    ['remind me to call Eva Dubois yesterday tomorrow at 9', 'remind me to call Eva Dubois tomorrow at 9'],
  ])('"%s"', async (text, ...offered) => {
    const error = await read(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'invalid_input', suggestions: offered.map((en) => ({ en, zh: en })) });
  });

  test.each([
    ['remind me on the last Friday of the month to call Eva Dubois', '2026-11-27', 'call Eva Dubois'],
    ['明天提醒我问冯慧上周五的订单', '2026-11-24', '问冯慧上周五的订单'],
    [
      'remind me to call Eva Dubois about the order she placed last Friday tomorrow at 9',
      '2026-11-24T09:00',
      'call Eva Dubois about the order she placed last Friday',
    ],
  ])('"%s" is for a time that comes', async (text, due, reason) => {
    expect(await read(text)).toMatchObject({ tool: 'create_follow_up', input: { due, reason } });
  });
});
