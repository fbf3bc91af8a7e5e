import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { understand } from '../../src/language/understand.ts';
import { createFollowUps } from '../../src/services/follow-ups/create-follow-ups.ts';
import type { Viewpoint } from '../../src/services/population/viewpoint.ts';
import { openScene, type Scene } from './scene.ts';

/** A Monday noon in London. */
const NOW = new Date('2026-11-23T12:00:00Z');
const ACME = '12749';
const WANG = '12347';
const DUPONT = '12750';
const BEN = 'ben@example.com';
const HAO = 'chenhao@example.com';

let scene: Scene;
let viewpoint: Viewpoint;
beforeAll(async () => {
  scene = await openScene();
  const { database, settings } = scene;
  for (const [email, name] of [
    ['emma@example.com', 'Emma Clarke'],
    [BEN, 'Ben Carter'],
    [HAO, '陈昊'],
  ])
    await database.execute("insert into staff (email, name, role) values ($1, $2, 'manager')", [email, name]);
  const asker: Asker = {
    ...{ staffId: 1, email: 'emma@example.com', name: 'Emma Clarke', role: 'manager', team: null },
    timeZone: 'Europe/London',
  };
  viewpoint = { database, settings, asker, now: NOW, live: true };
  const customers = await database.query<{ id: number; name: string }>(
    'select id, external_id as name from customers where external_id = any($1)',
    [[ACME, WANG, DUPONT]],
  );
  const draftOf = (name: string) => ({
    customerId: customers.find((each) => each.name === name)!.id,
    ...({ ownerId: 1, reason: 'call them', source: 'person', dueOn: '2026-11-23', dueAt: null } as const),
    timeZone: 'Europe/London',
  });
  const author = { email: 'emma@example.com', staffId: 1, now: NOW };
  await createFollowUps(database, [draftOf(ACME), draftOf(WANG), draftOf(DUPONT)], author);
});
afterAll(() => scene.database.close());

/** As they were numbered above. */
const [OF_ACME, OF_WANG, OF_DUPONT] = [1, 2, 3];
const made = (customer: string, due: string, more: object = {}) => ({
  tool: 'create_follow_up',
  input: { customer, due, ...more },
});
const closed = (followUp: number, outcome: string, more: object = {}) => ({
  tool: 'close_follow_up',
  input: { followUp, outcome, ...more },
});
const putOff = (followUp: number, until: string) => ({ tool: 'snooze_follow_up', input: { followUp, until } });
const handedOn = (followUp: number, to: string) => ({ tool: 'reassign_follow_up', input: { followUp, to } });
const noted = (followUp: number) => ({ tool: 'note_follow_up', input: { followUp } });
const settings = (input: object) => ({ tool: 'save_reminder_settings', input });
const list = (input: object) => ({ tool: 'list_follow_ups', input });

/** As people type between two visits: without capitals, with half of a name, and in any order. */
const MEANINGS: readonly [object, ...string[]][] = [
  // Follow-ups, by whose they are, how they stand and when they are due
  [list({ customer: ACME }), 'what do i have with acme', '跟Acme约了啥时候', 'anything open for acme?'],
  [list({ owner: BEN, due: 'overdue' }), "ben's overdue stuff", 'is ben late with anything'],
  [
    list({ owner: BEN }),
    'which follow-ups has ben still got open',
    "what's on Ben's plate",
    'what does ben still have to do',
  ],
  [list({ owner: HAO }), '陈昊手上还有啥没跟的', '陈昊还有哪些活没干完'],
  [list({ owner: 'me', from: '2026-11-26', by: '2026-11-26' }), 'anything for me on thursday?', '周四我有什么安排'],
  [list({ owner: 'me', due: 'week' }), '我这周还剩几个没跟', "what's still open for me this week"],
  [list({ owner: 'me', due: 'overdue' }), '有没有逾期的单子要催'],
  [list({ owner: 'me', closed: 'last_week' }), 'show me everything I closed last week'],
  [list({ owner: 'me', closed: 'yesterday' }), '我昨天都跟了谁'],
  [list({ owner: BEN, due: 'tomorrow' }), "what's ben got on tomorrow"],
  [list({ owner: HAO, due: 'tomorrow' }), '陈昊明天有几个客户要跑'],
  [list({ owner: 'me' }), '我欠了哪些客户没回访'],
  [list({ owner: BEN, closed: 'yesterday' }), 'what did ben get done yesterday'],

  // Making them, tersely
  [made(DUPONT, '2026-11-24T15:00'), 'dupont tmr 3pm call back', 'dupont tomorrow at 3pm re invoice'],
  [made(ACME, '2026-11-30'), 'f/u acme next mon re contract', 'remind me end of month to chase acme'],
  [made('C-20', '2026-12-07', { repeat: { every: 2, unit: 'week' } }), 'ping Li Wei every 2 weeks'],
  [made(ACME, '2026-12-02T15:00'), '下周三下午三点给Acme打个电话'],
  [made(DUPONT, '2026-12-02T14:30', { owner: BEN }), 'new task for Ben: visit dupont on 2 december at 14:30'],
  [made(DUPONT, '2026-11-26', { owner: HAO }), '让陈昊周四去拜访Dupont', '请陈昊周四给Dupont打个电话'],

  // The hour apart from its day
  [made(DUPONT, '2026-11-24T15:00', { reason: 'call Dupont' }), 'remind me tomorrow to call Dupont at 3'],
  [made(DUPONT, '2026-12-07T09:00', { reason: '回访Dupont' }), '两周后提醒我回访Dupont，早上九点'],
  [made(DUPONT, '2026-11-24T09:00', { reason: 'call Dupont' }), 'at 9 remind me tomorrow to call Dupont'],
  [
    made(DUPONT, '2026-11-24', { reason: 'prepare for the meeting with Dupont at 3' }),
    'remind me tomorrow to prepare for the meeting with Dupont at 3',
  ],
  [made(DUPONT, '2026-11-24', { reason: '确认三点和Dupont的事' }), '明天提醒我确认三点和Dupont的事'],

  [made(DUPONT, '2026-11-26T11:30'), 'dupont thurs 11:30 samples chat', '周四11点半去一趟Dupont那里送样'],
  [made(DUPONT, '2026-12-14'), 'pop dupont in for the 14th of december'],
  [made(ACME, '2026-11-27', { owner: BEN, urgency: 'high' }), 'task for ben: send acme the contract by friday, urgent'],

  [made(DUPONT, '2026-11-27T12:00', { owner: BEN }), 'remind ben friday noon to collect the samples from dupont'],

  // Working on one, by its customer
  [closed(OF_DUPONT, 'no_answer', { again: '2026-11-26' }), 'Dupont还是不接电话，周四再试'],
  [putOff(OF_DUPONT, '2026-11-30'), 'put dupont off until next week', 'Dupont的事推到下周一'],
  [handedOn(OF_ACME, '陈昊'), '把Acme的跟进分给陈昊'],
  [closed(OF_ACME, 'reached', { because: 'all good' }), 'spoke to acme, all good', 'got hold of acme - all good'],
  [closed(OF_ACME, 'order'), 'called acme, they ordered', 'Acme那边聊完了，他下单了'],
  [closed(OF_DUPONT, 'no_answer', { again: '2026-11-26' }), 'no answer from Dupont, try again thursday'],
  [closed(OF_DUPONT, 'reached', { again: '2026-12-01' }), 'Dupont已经打过电话了，下个月再联系'],
  [closed(OF_WANG, 'complaint', { because: '说发错货' }), '2号跟进客户投诉了，说发错货', '王小明投诉了，说发错货'],
  [closed(OF_DUPONT, 'not_useful', { because: 'they went bankrupt' }), "dupont isn't useful, they went bankrupt"],
  [putOff(OF_ACME, '2026-11-27'), 'push acme to friday', 'acme can wait till friday', '把Acme挪到周五'],
  [closed(OF_DUPONT, 'no_answer'), '打了三次Dupont都没人接', 'dupont never picked up'],
  [
    closed(OF_DUPONT, 'no_answer', { again: '2026-11-24T10:00' }),
    'no answer from dupont, will ring again tomorrow at 10',
  ],
  [putOff(OF_DUPONT, '2026-12-01'), 'Dupont改天再说，推到12月1号', 'dupont needs to wait until december'],
  [putOff(OF_DUPONT, '2026-11-30'), 'bump dupont a week', '跟进3晚一周再做'],
  [putOff(OF_ACME, '2026-11-30'), 'Acme先放一放，下周一再说'],
  [putOff(OF_DUPONT, '2026-11-26'), 'Dupont的跟进往后推三天', 'delay the call with dupont by 3 days'],
  [putOff(OF_DUPONT, '2026-11-24'), 'not today, do dupont tomorrow instead'],
  [handedOn(OF_ACME, 'ben'), "can ben take over acme's follow-up?", 'pass the acme follow-up on to ben'],
  [handedOn(OF_DUPONT, '陈昊'), 'Dupont的跟进我忙不过来，转给陈昊', '请陈昊负责Dupont的跟进'],
  [handedOn(OF_DUPONT, '陈昊'), '跟进3你让陈昊去跟'],
  [handedOn(OF_DUPONT, 'ben'), 'ben should do follow-up 3'],
  [noted(OF_DUPONT), 'jot on 3 that the buyer is on holiday', 'Dupont那条跟进记一笔：老板换人了'],
  [noted(OF_DUPONT), 'note for dupont follow-up - prefers mornings', 'Dupont的跟进补充一句，对方换采购了'],

  // The daily list and its reminder
  [{ tool: 'daily_list', input: { limit: 5 } }, 'who are my top 5 calls this morning'],
  [{ tool: 'daily_list', input: { limit: 10 } }, '今天的十个客户给我看看'],
  [{ tool: 'daily_list', input: { customer: DUPONT } }, "why's dupont so high up", '凭什么Dupont排第一'],
  [{ tool: 'daily_list', input: {} }, 'anyone i should ring this morning?', '今天优先给哪几个打电话'],
  [settings({ workDays: [1, 2, 3, 4, 5] }), "don't message me at weekends", '周末别来烦我'],
  [settings({ hour: '07:30' }), 'can i get my list at half past 7 instead'],
  [settings({ hour: '08:30' }), '早上的提醒改到八点半'],
  [
    settings({ hour: '09:00' }),
    '早上九点前别提醒我',
    "don't remind me before 9",
    '9点之前不要给我发名单',
    'no more reminders before 9',
  ],
  [settings({ away: { from: '2026-11-24', until: '2026-11-24' } }), '我明天请假，别打扰'],
  [settings({ calendar: 'UK' }), 'use the UK bank holidays for my reminders'],
  [{ tool: 'reminder_history', input: { staff: HAO } }, '陈昊今天收到名单没有'],

  // Subscriptions, the calendar and the jobs
  [{ tool: 'unsubscribe', input: { subscription: 'VIP' } }, 'cancel my VIP subscription', '取消VIP订阅'],
  [{ tool: 'unsubscribe', input: { all: true } }, 'stop all my subscriptions', 'unsubscribe me from everything'],
  [{ tool: 'unsubscribe', input: { all: true } }, '停掉我所有的订阅', '把我的订阅都取消', '全部退订'],
  [{ tool: 'unsubscribe', input: { all: true } }, "cancel everything i'm subscribed to", '所有订阅都不要了'],
  [{ tool: 'change_subscription', input: { subscription: 'weekly digest' } }, 'push the weekly digest to thursday 5pm'],
  [{ tool: 'calendar_feed', input: { do: 'revoke' } }, '销售日历链接作废掉'],
  [{ tool: 'unsubscribe', input: { subscription: 'weekly digest' } }, 'kill the weekly digest'],
  [{ tool: 'list_subscriptions', input: {} }, '我都订了些什么'],
  [{ tool: 'calendar_feed', input: { do: 'make' } }, 'can i have my follow-ups in google calendar'],
  [{ tool: 'calendar_feed', input: { do: 'make' } }, '怎么把跟进同步到手机日历'],
  [{ tool: 'jobs', input: {} }, 'any jobs stuck?'],
  [{ tool: 'data_freshness', input: {} }, '数据新不新', '数据现在是最新的吗', 'is the data up to date'],
];

/** What is asked is not told, and what belongs to other things is not done to follow-ups. */
test.each([
  'orders from Dupont',
  'Dupont orders this month',
  'has Dupont ordered?',
  'Dupont下单了吗？',
  'Dupont this month revenue',
  'give Dupont to Ben',
  'compare Dupont with Acme next month',
  'will Dupont order next month',
])('%s changes no follow-up', async (text) => {
  const { tool } = await understand(text, viewpoint).catch((error: { code: string }) => ({ tool: error.code }));
  expect(tool).not.toMatch(/(?<!list)_follow_ups?$/u);
});

test.each(MEANINGS.flatMap(([meaning, ...texts]) => texts.map((text) => [text, meaning] as const)))(
  '%s',
  async (text, meaning) => {
    expect(await understand(text, viewpoint)).toMatchObject(meaning);
  },
);
