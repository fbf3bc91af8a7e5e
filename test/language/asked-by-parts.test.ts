import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { understand } from '../../src/language/understand.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { openScene, type Scene } from './scene.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
  for (const [email, name] of [
    ['emma@example.com', 'Emma Clarke'],
    ['liwei@example.com', '李薇'],
    ['bo@example.com', 'Bo Berg'],
  ])
    await scene.database.execute("insert into staff (email, name, role) values ($1, $2, 'rep')", [email, name]);
});
afterAll(() => scene.database.close());

const MANAGER: Asker = { staffId: 1, email: 'lin@example.com', name: '林悦', role: 'manager', team: null };

async function read(text: string): Promise<object> {
  const { database, settings } = scene;
  const { tool, input } = await understand(text, { database, settings, asker: MANAGER, now: NOW, live: true });
  return { tool, input };
}

test.each([
  ...[
    'who has the biggest workload right now?',
    'which of my people are underused?',
    'is anyone on my team overwhelmed?',
  ],
  ...['workload', 'show me the workload', '工作量', '工作负荷情况', '谁逾期最多', '谁逾期的最多'],
  ...['show me the load of each rep', 'who could take over some more accounts?', "who's got the fewest customers?"],
  ...['how many open follow-ups does each rep have?', 'are my reps keeping up with their follow-ups?'],
  ...[
    'rank the reps by number of follow-ups',
    'how is the work spread across the team?',
    'how loaded is Bo these days?',
  ],
  ...[
    'does anybody on the team have spare capacity?',
    'who is the least busy this week?',
    'who has too many customers?',
  ],
  ...['does anyone have time for three more accounts?', 'which colleague is furthest behind?'],
  ...['are the customers divided fairly among the reps?', 'which of my reps has the most to do?'],
  ...[
    '现在谁最有空？',
    '每个销售手上有多少跟进？',
    '团队里谁的逾期最多？',
    '大家的工作量平均吗？',
    '谁能多接几个客户？',
  ],
  ...['我团队的负荷情况', '看看谁忙谁闲', '哪个销售的跟进压得最多？', '各销售的待办有多少？'],
  ...['有没有人忙不过来？', '我手下的人谁比较闲？', '谁的担子最重？', '客户在销售之间分得平均吗', '现在哪个销售最清闲'],
  ...['大家按时完成跟进的比例是多少', '谁手里的客户太少了'],
])('"%s" asks for the load of the team', async (text) => {
  expect(await read(text)).toEqual({ tool: 'workload', input: {} });
});

test.each([
  ...['what are our SLAs?', 'how soon do we have to call VIPs back?', 'do we keep our SLAs this month?'],
  ...['within how many hours should VIP customers hear from us', 'how quickly must new customers be contacted?'],
  ...['what response time did we agree for VIP?', 'by when do we have to answer a VIP?', 'is there an SLA for VIP?'],
  ...['VIP多久要联系一次', '新客户要在几小时内响应？', '各分群的响应时限', 'VIP的回复期限是多少', '我们的SLA达标吗'],
  ...['哪些客群有时限要求', '跟进时限怎么规定的', 'VIP客户我们承诺多久回复'],
])('"%s" asks how soon customers are to be contacted', async (text) => {
  expect(await read(text)).toEqual({ tool: 'list_follow_up_slas', input: {} });
});

test.each<[text: string, input?: object]>([
  ['which follow-ups breached their SLA?'],
  ['有没有跟进违反SLA'],
  ['哪些跟进没在时限内完成'],
  ['团队超时限的跟进有几条'],
  ['any of my follow-ups past the deadline?', { owner: 'me' }],
  ['我有哪些跟进超时限了', { owner: 'me' }],
])('"%s" asks for follow-ups that are late', async (text, input = {}) => {
  expect(await read(text)).toEqual({ tool: 'list_follow_ups', input: { ...input, due: 'past_sla' } });
});

test.each([
  ...['how many customers does each owner have', 'how many customers do we have', '我们有多少客户', '客户多少'],
  ...['who are our busiest customers?', '最忙的客户是谁', 'who of the customers is busiest', '有没有人买了两次以上'],
  ...['VIP客户多久买一次', 'how many follow-ups do I have', 'which tasks are late', 'what is on my plate'],
])('"%s" asks for something else', async (text) => {
  const { tool } = (await read(text)) as { tool: string };
  expect(['measure', 'find_customers', 'purchase_rhythm', 'list_follow_ups', 'daily_list']).toContain(tool);
});

test.each([
  ...['which customers have the most follow-ups?', '哪个客户的跟进最多', 'who is late with payment?'],
  ...['who is free to call Acme?', 'which customers are free on Friday?', '多久没联系Acme了'],
])('"%s" is not guessed at', async (text) => {
  await expect(read(text)).rejects.toThrow();
});

test.each<[tool: string, input: object, ...texts: string[]]>([
  [
    ...(['daily_list', {}] as const),
    ...['any customers I need to talk to today?', 'who is worth a call right now?', 'show the priorities for today'],
    ...['anybody I should get hold of this afternoon?', 'who should I be calling this morning?'],
    ...['今天的重点客户有哪些', '我今天最该打给谁', '今天该维护哪些客户', '帮我看看今天要打电话的客户', '今日重点'],
  ],
  ['daily_list', { limit: 5 }, 'give me my top five contacts for today', '给我今天前五个要联系的'],
  ['daily_list', { limit: 2 }, 'name two people to call'],
  ['daily_list', { staff: 'emma@example.com' }, 'whom should Emma ring today?'],
  ['daily_list', { staff: 'liwei@example.com' }, '李薇今天该联系谁'],
  [
    ...(['jobs', {}] as const),
    ...['are there any jobs that failed?', 'is everything running smoothly in the background?'],
    ...['when did the segment refresh last run?', 'show the background tasks', 'did anything crash last night?'],
    ...['is the nightly import done?', '后台任务运行得怎么样', '有哪些任务失败了', '分群刷新上次什么时候跑的'],
    ...['任务都正常吗'],
  ],
  ['data_freshness', {}, 'how old are the predictions?', '数据是不是过时了'],
  [
    'list_workflows',
    {},
    'do we have any automations?',
    '目前有多少自动化',
    'which automations were triggered yesterday?',
  ],
  ['list_follow_ups', { state: 'closed' }, '已完成的任务'],
  ['list_absences', { everybody: true, from: '2026-11-30', until: '2026-12-06' }, '下周谁请假', "who's off next week?"],
  ['list_workflows', { state: 'stopped' }, 'stopped rules', '停了的规则'],
  ['list_workflows', { state: 'on' }, 'running automations', 'which rules are active right now?', '现在开着哪些规则'],
  ['list_workflows', { state: 'off' }, 'what rules are turned off?', '哪些自动化没开', '停用的规则有哪些'],
  [
    ...(['list_subscriptions', {}] as const),
    ...['what do I receive regularly?', 'which reports am I signed up for?', '我订了哪些报告'],
    ...['show me everything I subscribed to'],
  ],
  ['list_subscriptions', { everybody: true }, '大家都订阅了哪些报告', 'who is subscribed to what?'],
  ['reminder_settings', {}, 'what time do my reminders come?', 'how are my reminders set?', '我的提醒几点来'],
  ['reminder_settings', { staff: 'bo@example.com' }, 'Bo的提醒几点发'],
  ['reminder_history', { staff: 'emma@example.com' }, 'did Emma get her list this morning?', 'Emma今早收到名单了吗'],
  ['reminder_history', { on: '2026-11-22' }, 'who did not receive a reminder yesterday?'],
  ['reminder_history', { on: '2026-11-20' }, 'who got their reminder on 2026-11-20', '2026-11-20谁收到提醒了'],
  ['reminder_history', { on: '2026-11-22', staff: 'liwei@example.com' }, '昨天李薇收到提醒了吗'],
  [
    ...(['show_workflow', { workflow: '3' }] as const),
    ...['how many times has rule 3 fired?', 'who was affected by rule 3 last week?', 'what exactly does rule 3 do?'],
    ...['is rule 3 switched on?', 'when was rule 3 last triggered?', 'why has rule 3 been stopped?', 'rule 3'],
    ...['规则3是干什么的', '规则3最近触发了哪些客户', '规则3现在是开还是关', '规则3为什么停了'],
  ],
  ['show_workflow', { workflow: '2', customer: '12749' }, 'did rule 2 fire for Acme Ltd?', '规则2给Acme触发过吗'],
  ['switch_workflow', { workflow: '3', on: false }, "don't run rule 3 for now", '规则3别跑了', '规则3停掉'],
  [
    ...(['weekly_digest', {}] as const),
    ...['recap of the week please', 'tell me how the team performed last week', 'summarise last week for me'],
    ...['这个星期有什么变化', '团队上周的小结', '上周整体情况怎么样'],
  ],
  [
    ...(['segment_review', {}] as const),
    ...['check our segment rules', 'do our segments still make sense?', 'which segment definitions are outdated?'],
    ...['分群规则该调整了吗', '哪些客群的条件需要修改', '检查一下所有分群规则'],
  ],
  ['calendar_feed', { do: 'make' }, 'sync my tasks with Outlook', '我想在手机日历里看到跟进'],
  ['calendar_feed', { do: 'revoke' }, '日历链接作废', 'revoke my calendar link'],
  [
    ...(['find_customers', { rule: { field: 'owner', is: 'eq', value: 'Bo Berg' } }] as const),
    ...['which customers belong to Bo?', 'list the accounts handled by Bo'],
  ],
  [
    ...(['reassign_customers', { from: 'bo@example.com', to: 'emma@example.com' }] as const),
    ...['Emma takes over all of Bo’s accounts', 'Emma接手Bo Berg的全部客户'],
  ],
])('%s %j', async (tool, input, ...texts) => {
  for (const text of texts) expect([text, await read(text)]).toEqual([text, { tool, input }]);
});

test.each([
  ...['customers I called today', 'who called today?', 'can anyone call me today?', 'who should I call tomorrow'],
  ...[
    'which customers should we contact about the recall?',
    'how many customers ordered today',
    'best customers today',
  ],
  ...['今天联系了谁', '谁找我', '重点客户有哪些', '今天有多少人下单', '我的任务有哪些', 'when do orders arrive?'],
  ...['disable all rules', '停用所有规则', '分群规则有哪些', '订阅VIP汇总', 'remind me to send the list'],
  ...['what time is my reminder tomorrow?', 'who is on the mailing list', 'how was revenue last week?'],
  ...[
    'what happened to Acme last week?',
    'which segments grew this week?',
    'summary of the VIP segment',
    '上周的销售额怎么样',
  ],
])('"%s" is none of these', async (text) => {
  const looked = [
    'daily_list',
    'jobs',
    'list_workflows',
    'list_subscriptions',
    'reminder_settings',
    'reminder_history',
  ];
  const { tool } = (await read(text).catch(() => ({ tool: 'none' }))) as { tool: string };
  expect(looked).not.toContain(tool);
});
