import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import { understand } from '../../src/language/understand.ts';
import { createFollowUps } from '../../src/services/follow-ups/create-follow-ups.ts';
import type { Viewpoint } from '../../src/services/population/viewpoint.ts';
import { NOW, openScene, type Scene } from './scene.ts';

const ACME = '12749';
const WANG = '12347';

let scene: Scene;
let viewpoint: Viewpoint;
let ofDupont: number;
beforeAll(async () => {
  scene = await openScene();
  const { database, settings } = scene;
  const [asker] = await database.query<{ id: number }>(
    "insert into staff (email, name, role) values ('emma@example.com', 'Emma Clarke', 'manager') returning id",
  );
  viewpoint = {
    ...{ database, settings, now: NOW, live: true },
    asker: {
      ...{ staffId: asker!.id, email: 'emma@example.com', name: 'Emma Clarke', role: 'manager', team: null },
      timeZone: 'Europe/London',
    },
  };
  // One customer of whose name "Dupont" is a part, and two of whose names "Schmidt" is.
  await database.execute("update customers set name = 'Dupont & Fils' where external_id = '12750'");
  await database.execute("update customers set name = 'Claire Schmidt' where external_id = '12751'");
  await database.execute("update customers set name = 'Horst Schmidt' where external_id = '12752'");
  const [dupont] = await database.query<{ id: number }>("select id from customers where external_id = '12750'");
  const draft = {
    ...{ customerId: dupont!.id, ownerId: asker!.id, reason: 'call them' },
    source: 'person' as const,
    ...{ dueOn: '2026-11-23', dueAt: null, timeZone: 'Europe/London' },
  } as const;
  const author = { email: 'emma@example.com', staffId: asker!.id, now: NOW };
  [ofDupont] = (await createFollowUps(database, [draft], author)) as [number];
});
afterAll(() => scene.database.close());

async function read(text: string): Promise<ToolCall> {
  const { tool, input } = await understand(text, viewpoint);
  return { tool, input };
}

const made = (customer: string, due: string) => ({ tool: 'create_follow_up', input: { customer, due } });
const listed = (input: object) => ({ tool: 'list_follow_ups', input });
const onList = (input: object) => ({ tool: 'daily_list', input });
const settings = (input: object) => ({ tool: 'save_reminder_settings', input });

const MEANINGS: readonly [string, object, ...string[]][] = [
  [
    'a follow-up, chatty',
    made(ACME, '2026-11-23T16:00'),
    'tmrw 4pm ring Acme Ltd re: samples',
    'gimme a nudge tomorrow at 16:00 about Acme Ltd',
    'note to self: phone Acme Ltd tomorrow at 4pm',
    "I owe Acme Ltd a quote tomorrow 4pm, don't let me forget",
    'set a follow up w/ Acme Ltd for tomorrow 4pm',
    '明儿下午4点打给Acme Ltd 聊样品',
    '明天下午4点戳我一下 问问Acme Ltd的进货',
    '我答应明天下午4点给Acme Ltd报价，别让我忘了',
    '给Acme Ltd加个提醒：明天下午4点 续约',
  ],
  [
    'what is to be done by a day, earlier ones among it',
    listed({ owner: 'me', by: '2026-11-27' }),
    ...['everything due by Friday', 'what needs doing by Friday?', 'show me my tasks up to 27 November'],
    ...['周五前要办的事', '周五之前我得做完哪些事', '周五以前要联系哪些客户'],
  ],
  ['before a day', listed({ owner: 'me', by: '2026-12-04' }), "what's due before 5 December?"],
  ['of all in sight', listed({ by: '2026-11-30' }), 'which follow-ups are due by the end of the month'],
  [
    'on a day',
    listed({ owner: 'me', from: '2026-11-27', by: '2026-11-27' }),
    'anything on for the 27th',
    '周五有什么安排',
  ],
  ['after a day', listed({ owner: 'me', from: '2026-11-26' }), 'my follow-ups after Wednesday', '周三之后我有哪些事'],
  [
    'what comes again and names a customer is one’s own',
    {
      tool: 'create_follow_up',
      input: { customer: ACME, repeat: { every: 1, unit: 'week', weekdays: [1, 2, 3, 4, 5] } },
    },
    'every weekday at 10 remind me to ring Acme Ltd',
    'each working day at 8:15 remind me to check in with Acme Ltd',
  ],
  [
    'what is planned with a customer',
    listed({ customer: WANG }),
    'what have I got lined up with 王小明?',
    'anything outstanding for 王小明',
    '王小明那边有什么安排',
    '我跟王小明有约吗',
  ],
  [
    'what is late',
    listed({ owner: 'me', due: 'overdue' }),
    'what are we behind with',
    'which of my tasks are late',
    '我耽误了哪些跟进',
    '总共几条过期了',
  ],
  ['what is left', listed({ owner: 'me', due: 'week' }), "what's still left this week", '这周还剩几件事没办'],
  [
    'later',
    { tool: 'snooze_follow_up', input: { followUp: 3 } },
    'bump #3 to Friday',
    'task 3 can wait until January',
    '跟进3往后推三天',
    '3号先缓一缓，周五再跟',
    '跟进3 等到一月再说',
  ],
  [
    'an end of a number',
    { tool: 'close_follow_up', input: { followUp: 3, outcome: 'no_answer' } },
    'mark no. 3 completed - no answer',
    'task 3: done, nobody answered',
    '3号搞定 - 没人接',
  ],
  [
    'a note',
    { tool: 'note_follow_up', input: { followUp: 3 } },
    'add to follow-up 3 that he prefers tea',
    '给跟进3记一笔：喜欢喝茶',
  ],
  [
    'what falls away',
    { tool: 'cancel_follow_up', input: { followUp: 3 } },
    'forget about task 3, they closed',
    '跟进3不必跟了，因为关店了',
  ],
  [
    'the head of the list',
    onList({ limit: 1 }),
    'who is up',
    "who's next?",
    'ok what comes next on my list',
    '下一个该联系谁',
    '名单上第一位是谁',
  ],
  ['some of the list', onList({ limit: 4 }), 'name four customers to ring', '给我4个今天该打电话的客户'],
  [
    'birthdays',
    onList({ reason: 'birthday' }),
    'any birthdays soon',
    'who celebrates their birthday soon',
    '最近谁过生日',
    '这几天过生日的客户有哪些',
  ],
  [
    'replies that wait',
    onList({ reason: 'reply_waiting' }),
    'unread messages of my customers',
    'who still waits for an answer',
    '还有谁在等我答复',
    '未回复的客户消息',
  ],
  [
    'opportunities that stand still',
    onList({ reason: 'opportunity_stalled' }),
    'do I have any idle deals',
    'my opportunities that are going nowhere',
    '有没有卡住的商机',
    '哪些机会一直没进展',
  ],
  ['bad scores', onList({ reason: 'bad_score' }), 'who left a poor rating', '谁最近打了低分'],
  [
    'an hour on some days',
    settings({ hour: '09:00', workDays: [1, 3, 5] }),
    "I'd prefer my list at 9am on mon, wed and fri",
    '名单改到周一、三、五9点发',
  ],
  ['no weekends', settings({ workDays: [1, 2, 3, 4, 5] }), 'no reminders at weekends', "I don't work on weekends"],
  ['back from an absence', settings({ away: 'back' }), 'back from holiday, ping me again', '休假回来啦，重新提醒我吧'],
  [
    'days up to the return',
    settings({ away: { from: '2026-12-01', until: '2026-12-07' } }),
    "I'm on leave from 1 Dec until 4 Dec, back on the 8th",
    '12月1号到4号休年假，8号回来上班',
  ],
];

describe.each(MEANINGS)('%s', (_, meant, ...sentences) => {
  test.each(sentences)('%s', async (text) => {
    expect(await read(text)).toMatchObject(meant);
  });
});

test.each(['open complaints of my customers', 'my complaints that are still open', '我客户的未解决投诉'])(
  'those with an open complaint: %s',
  async (text) => {
    expect((await read(text)).tool).toBe('find_customers');
  },
);

test.each(["I've got half a day off on Friday", "I'm out tomorrow afternoon", '明天下午我请假', '周五休半天'])(
  'no part of a day: %s',
  async (text) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'invalid_input',
      text: { zh: expect.stringContaining('整天') },
    });
  },
);

test('a part of a name is enough where one customer has it', async () => {
  expect(await read('snooze my call with Dupont until Friday')).toMatchObject({ input: { followUp: ofDupont } });
  expect(await read('I spoke to Dupont, they ordered')).toMatchObject({ tool: 'close_follow_up' });
});

test.each([
  ['done with Schmidt: reached', 'done with 12751: reached'],
  ['move my meeting with Schmidt to Friday 3pm', 'move my meeting with 12751 to Friday 3pm'],
  ['把Schmidt的跟进推迟到周五', '把12751的跟进推迟到周五'],
])('of a name of several the same sentence is offered with each id: %s', async (text, offered) => {
  await expect(read(text)).rejects.toMatchObject({
    code: 'ambiguous',
    suggestions: expect.arrayContaining([{ en: offered, zh: offered }]),
  });
});

test.each([
  '每月1号给VIP客户打上“回访”标签',
  '每天早上9点，给流失预警客户建跟进',
  '客户半年没下单，请负责人联系，每天最多10个',
])('what comes again for customers of some kind is no follow-up of one’s own: %s', async (text) => {
  expect((await read(text).catch(() => null))?.tool).not.toBe('create_follow_up');
});
