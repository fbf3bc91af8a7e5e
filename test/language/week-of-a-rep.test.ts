import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import type { Asker } from '../../src/domain/asker.ts';
import { understand } from '../../src/language/understand.ts';
import { createFollowUps } from '../../src/services/follow-ups/create-follow-ups.ts';
import type { Viewpoint } from '../../src/services/population/viewpoint.ts';
import { openScene, type Scene } from './scene.ts';

/** A Monday noon in London. */
const NOW = new Date('2026-11-23T12:00:00Z');
const ACME = '12749';
const WANG = '12347';

let scene: Scene;
let viewpoint: Viewpoint;
let ofAcme: number;
let ofWang: number;
beforeAll(async () => {
  scene = await openScene();
  const { database, settings } = scene;
  for (const [email, name] of [
    ['emma@example.com', 'Emma Clarke'],
    ['chenhao@example.com', '陈昊'],
  ])
    await database.execute("insert into staff (email, name, role) values ($1, $2, 'manager')", [email, name]);
  const asker: Asker = {
    ...{ staffId: 1, email: 'emma@example.com', name: 'Emma Clarke', role: 'manager', team: null },
    timeZone: 'Europe/London',
  };
  viewpoint = { database, settings, asker, now: NOW, live: true };
  const ids = await database.query<{ id: number; customerId: string }>(
    `select id, external_id as "customerId" from customers where external_id in ('${ACME}', '${WANG}')`,
  );
  const draftOf = (customer: string) => ({
    customerId: ids.find(({ customerId }) => customerId === customer)!.id,
    ...({ ownerId: 1, reason: 'call them', source: 'person', dueOn: '2026-11-23', dueAt: null } as const),
    timeZone: 'Europe/London',
  });
  const author = { email: 'emma@example.com', staffId: 1, now: NOW };
  [ofAcme, ofWang] = (await createFollowUps(database, [draftOf(ACME), draftOf(WANG)], author)) as [number, number];
});
afterAll(() => scene.database.close());

async function read(text: string): Promise<ToolCall> {
  const { tool, input } = await understand(text, viewpoint);
  return { tool, input };
}

/** Said in the week that a rep was played through: what was not understood, or as something else. */
const MEANINGS: readonly [string, object | (() => object), ...string[]][] = [
  [
    'daily_list',
    {},
    "who's on my list today",
    "what's on my plate today",
    'good morning, who should I be talking to?',
    "give me today's list please",
    'who needs a call today',
    'what should I do first today',
    '今天该给谁打电话？',
    '早上好，今天我该找谁',
  ],
  ['daily_list', { limit: 3 }, 'top 3 people to call today', '今天最该联系的三位客户'],
  ['daily_list', { limit: 12 }, '今天最该联系的十二位客户'],
  // No one number: as many as usual.
  ['daily_list', {}, '今天最该联系的两三个客户', '今天最该联系的几位客户'],
  ['daily_list', { limit: 1 }, 'which of my customers should I ring first'],
  ['daily_list', { customer: ACME }, 'why Acme Ltd?', 'why is Acme Ltd number one', '为什么Acme Ltd排第一'],
  [
    'list_follow_ups',
    { owner: 'me', due: 'overdue' },
    'anything overdue?',
    'do I have anything overdue',
    'what have I missed',
    'how many follow-ups are overdue?',
    '我漏了什么',
    '我有多少条逾期跟进',
  ],
  ['list_follow_ups', { owner: 'me', due: 'today' }, '今天有什么要做的'],
  ['list_follow_ups', { owner: 'me', due: 'week' }, "what's coming up this week", '这周要跟进哪些客户'],
  ['list_follow_ups', { owner: 'me', due: 'tomorrow' }, "what's coming up tomorrow", '明天有什么安排', '明天要联系谁'],
  ['list_follow_ups', { owner: 'me' }, '列出我所有未完成的跟进', '我还有几条跟进没做'],
  ['list_follow_ups', { owner: 'me', limit: 1 }, 'next follow-up', '下一条跟进是什么'],
  [
    'list_follow_ups',
    { customer: ACME },
    'when do I have to call Acme Ltd?',
    'when is my next follow-up with Acme Ltd',
    'any follow-ups for Acme Ltd?',
    'Acme Ltd有跟进吗',
    '什么时候该联系Acme Ltd',
  ],
  [
    'list_follow_ups',
    { owner: 'me', closed: 'week' },
    'what did I do this week?',
    'what have I done this week',
    'how many follow-ups did I close this week',
    'how was my week',
    '我这周做了什么',
    '本周我完成了多少跟进',
    '这周表现怎么样',
  ],
  ['list_follow_ups', { owner: 'me', closed: 'today' }, 'which follow-ups did I finish today', '今天我完成了哪些跟进'],
  ['list_follow_ups', { owner: 'me', closed: 'last_week' }, 'what did I do last week', '上周我做了什么'],
  ['calendar_feed', { do: 'make' }, '把我的跟进放到日历里', '给我一个日历链接', 'give me a calendar link'],
  ['reminder_settings', {}, 'when is my next reminder?', '下次提醒是什么时候'],

  [
    'create_follow_up',
    { customer: ACME, reason: 'call Acme Ltd', due: '2026-11-27' },
    'I need to call Acme Ltd on Friday',
    'nudge me on Friday to call Acme Ltd',
    'todo: call Acme Ltd on Friday',
  ],
  [
    'create_follow_up',
    { customer: ACME, reason: 'call Acme Ltd back', due: '2026-11-23T17:00', urgency: 'high' },
    'urgent: call Acme Ltd back today at 5 pm',
  ],
  [
    'create_follow_up',
    { customer: ACME, reason: 'book a call with Acme Ltd', due: '2026-11-24T11:00' },
    'book a call with Acme Ltd tomorrow at 11',
  ],
  [
    'create_follow_up',
    { customer: WANG, reason: '给王小明寄茶样', due: '2026-12-02' },
    '记得下周三给王小明寄茶样',
    '别忘了下周三给王小明寄茶样',
  ],
  [
    'create_follow_up',
    { customer: WANG, reason: '联系一次王小明', due: '2026-11-30', repeat: { every: 2, unit: 'week' } },
    '从下周一开始每两周联系一次王小明',
  ],
  [
    'create_follow_up',
    { customer: WANG, reason: '给王小明打电话', due: '2026-11-24T09:00' },
    '明天9点叫我给王小明打电话',
  ],

  [
    'close_follow_up',
    () => ({ followUp: ofAcme, outcome: 'no_answer' }),
    'I called Acme Ltd, no answer',
    "Acme Ltd didn't pick up",
    '给Acme Ltd打过电话了，没人接',
    'Acme Ltd没接电话',
  ],
  [
    'close_follow_up',
    () => ({ followUp: ofAcme, outcome: 'reached', because: 'they want a new quote' }),
    'I spoke to Acme Ltd, they want a new quote',
  ],
  ['close_follow_up', () => ({ followUp: ofWang, outcome: 'order' }), '王小明的跟进完成了，他下单了'],
  [
    'close_follow_up',
    { followUp: 12, outcome: 'no_answer', again: '2026-11-24T10:00' },
    'close 12: voicemail, try again tomorrow at 10',
    '12搞定，没人接，明天十点再打',
  ],
  ['close_follow_up', { followUp: 12, outcome: 'not_useful', because: '客户搬走了' }, '跟进12没必要，客户搬走了'],
  ['close_follow_up', { followUp: 12, outcome: 'order' }, '12 已下单'],
  [
    'close_follow_up',
    () => ({ followUp: ofAcme, outcome: 'not_useful', because: 'she only buys at Christmas' }),
    'Acme Ltd is not useful because she only buys at Christmas',
    'take Acme Ltd off my list because she only buys at Christmas',
  ],
  [
    'snooze_follow_up',
    () => ({ followUp: ofAcme, until: '2026-11-25' }),
    'postpone my call with Acme Ltd to Wednesday',
    '把给Acme Ltd的跟进推迟到周三',
  ],
  [
    'snooze_follow_up',
    { followUp: 12, until: '2026-11-24' },
    'remind me again tomorrow about follow-up 12',
    '明天再提醒我跟进12',
  ],
  ['reassign_follow_up', { followUp: 12, to: '陈昊' }, 'can 陈昊 take over follow-up 12', '让陈昊接手跟进12'],
  [
    'reassign_follow_up',
    () => ({ followUp: ofAcme, to: '陈昊' }),
    "reassign Acme Ltd's follow-up to 陈昊",
    '把Acme Ltd的跟进转给陈昊',
  ],
  ['cancel_follow_up', () => ({ followUp: ofAcme }), 'cancel the follow-up with Acme Ltd', '取消Acme Ltd的跟进'],

  [
    'save_reminder_settings',
    { enabled: true, hour: '08:30' },
    "I'd like my morning list at half past eight",
    '早上八点半给我发名单',
  ],
  ['save_reminder_settings', { workDays: [1, 2, 3, 4] }, 'no reminder on Fridays please', '周五不要提醒我'],
  ['save_reminder_settings', { timeZone: 'Europe/Berlin' }, '我到柏林出差了'],
];

describe('a week of a rep in words', () => {
  const asked = MEANINGS.flatMap(([tool, input, ...texts]) => texts.map((text) => [text, tool, input] as const));
  test.each(asked)('%s', async (text, tool, input) => {
    expect(await read(text)).toEqual({ tool, input: typeof input === 'function' ? input() : input });
  });

  test.each([
    ['每周一9点把我逾期的跟进发给我', { owner: 'me', due: 'overdue' }],
    ['每周五下午四点告诉我这周做了什么', { owner: 'me', closed: 'week' }],
    ['every Friday at 4pm send me what I did this week', { owner: 'me', closed: 'week' }],
  ])('%s', async (text, input) => {
    expect(await read(text)).toMatchObject({
      tool: 'subscribe',
      input: { call: { tool: 'list_follow_ups', input } },
    });
  });

  test.each(['take Acme Ltd off my list', '今天联系过哪些客户', '这周我联系了哪些客户', 'called customers last week'])(
    'nothing is made or closed by %s',
    async (text) => {
      const found = await read(text).catch((error: { code: string }) => ({ tool: error.code }));
      expect(found.tool).not.toMatch(/follow_up$/);
    },
  );
});
