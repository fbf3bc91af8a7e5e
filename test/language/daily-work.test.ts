import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import type { Asker } from '../../src/domain/asker.ts';
import { understand } from '../../src/language/understand.ts';
import type { Viewpoint } from '../../src/services/population/viewpoint.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { openScene, type Scene } from './scene.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

let scene: Scene;
let viewpoint: Viewpoint;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
  for (const [email, name, role] of [
    ['lin@example.com', '林悦', 'manager'],
    ['emma@example.com', 'Emma Clarke', 'rep'],
    ['jonas@example.com', 'Jonas Berg', 'rep'],
    ['liwei@example.com', '李薇', 'rep'],
    ['chenhao@example.com', '陈昊', 'rep'],
  ])
    await scene.database.execute('insert into staff (email, name, role) values ($1, $2, $3)', [email, name, role]);
  const asker: Asker = { staffId: 1, email: 'lin@example.com', name: '林悦', role: 'manager', team: null };
  viewpoint = { database: scene.database, settings: scene.settings, asker, now: NOW, live: true };
});
afterAll(() => scene.database.close());

async function read(text: string, before: ToolCall | null = null): Promise<ToolCall> {
  const { tool, input } = await understand(text, viewpoint, before);
  return { tool, input };
}

const call = (tool: string, input: object = {}): ToolCall => ({ tool, input });
const settings = (input: object): ToolCall => call('save_reminder_settings', input);
const today = (input: object = {}): ToolCall => call('daily_list', input);
const subscribed = (words: string, inner: ToolCall, schedule: object, more: object = {}): ToolCall =>
  call('subscribe', { words, call: inner, schedule, ...more });

const ACME = '12749';
const SUMMARY = call('segment_summary', { segment: 'rfm_champions' });
const MONDAYS = { every: 'week', weekdays: [1], at: '09:00' };
const germany = { field: 'country', is: 'eq', value: 'Germany' };
const hand = (from: string, to: string, more: object = {}): ToolCall =>
  call('reassign_customers', { from: `${from}@example.com`, to, ...more });

const MEANINGS: readonly [ToolCall, ...string[]][] = [
  // The list of one reason
  [
    today({ reason: 'slipping' }),
    'which VIPs are slipping?',
    'which of my best customers are drifting away?',
    '哪些重要客户在流失？',
    '我有哪些高价值客户正在流失',
  ],
  [
    today({ reason: 'draft_waiting' }),
    'drafts waiting for my approval',
    'which drafts are awaiting approval?',
    '我有哪些草稿待审批？',
    '哪些草稿在等我批准',
  ],
  // The daily reminder
  [
    settings({ enabled: true, hour: '08:00' }),
    'remind me every morning at 8',
    'remind me every day at 8',
    'set my reminder to 8',
    'move my daily reminder to 8:00',
    'send me my list every morning at 8',
    '每天早上8点提醒我',
    '把提醒时间改到8点',
    '每天8点给我发名单',
  ],
  [
    settings({ enabled: true, hour: '08:30' }),
    '每天早上8点半提醒我',
    'remind me every weekday at 8.30',
    'remind me daily at half past eight',
  ],
  [settings({ enabled: true, hour: '06:00' }), 'remind me every morning at 6'],
  [
    settings({ enabled: true, hour: '09:00', workDays: [1, 4] }),
    'remind me every Monday and Thursday at 9',
    '每周一和周四9点提醒我',
  ],
  [settings({ staff: 'emma@example.com', enabled: true, hour: '08:00' }), "set Emma's reminder to 8"],
  [
    settings({ enabled: false }),
    'pause my reminders',
    'stop reminding me',
    'turn off my daily reminder',
    'turn my reminders off',
    '暂停每日提醒',
    '别再提醒我',
    '关闭我的每日提醒',
  ],
  [settings({ staff: 'emma@example.com', enabled: false }), "pause Emma's reminders", '暂停Emma的提醒'],
  [settings({ enabled: true, away: 'back' }), 'resume my reminders', 'turn on my reminders', '恢复每日提醒'],
  [
    settings({ workDays: [1, 2, 3, 4, 7] }),
    'I work Sunday to Thursday',
    'my working days are Sunday to Thursday',
    '我周日到周四上班',
  ],
  [settings({ workDays: [1, 2, 4] }), 'I work Monday, Tuesday and Thursday', '我周一、周二、周四上班'],
  [settings({ workDays: [1, 2, 3, 4] }), "I don't work on Fridays", '我周五不上班'],
  [
    settings({ whenEmpty: 'silent' }),
    "don't write on empty days",
    'stay silent on empty days',
    "don't send anything if there is nothing to do",
    '没事就别发',
    '名单为空时不用发',
    '没有客户要联系就不要提醒',
  ],
  [settings({ whenEmpty: 'say' }), 'tell me even if the list is empty', '没事也告诉我一声'],
  [
    settings({ timeZone: 'Europe/Berlin' }),
    'my time zone is Europe/Berlin',
    'my time zone is Berlin',
    'set my time zone to berlin',
    '我的时区是柏林',
  ],
  [settings({ timeZone: 'Asia/Shanghai' }), '我的时区是上海', '时区改成北京时间', 'my time zone is Beijing'],
  [settings({ locale: 'zh' }), 'send my reminders in Chinese', '用中文提醒我'],
  [settings({ calendar: 'germany' }), 'use the holiday calendar germany'],
  [settings({ calendar: null }), 'no holiday calendar', '不用节假日日历'],
  [
    call('reminder_settings'),
    'my reminder settings',
    'when do I get my reminder',
    '我的提醒设置',
    '我的每日提醒是几点发',
  ],
  [
    call('reminder_history'),
    'who got their reminder today',
    'who got the daily reminder',
    'who missed their reminder',
    '今天谁收到了提醒',
    '谁没收到提醒',
  ],
  [call('reminder_history', { on: '2026-11-22' }), 'who got their reminder yesterday', '昨天谁收到了提醒'],

  // Whom to contact
  [
    today(),
    'whom should I contact today?',
    'who should I call today',
    'who do I call today?',
    'my list',
    "today's list",
    'show my daily list',
    'who is on my list',
    '今天我该联系谁？',
    '今天要跟进谁',
    '我今天应该联系哪些客户？',
    '今日名单',
  ],
  [today({ limit: 1 }), 'who should I call first?', '我该先联系谁？'],
  [today({ limit: 5 }), 'the 5 customers I should call today'],
  [today({ staff: 'emma@example.com' }), 'who should Emma call today', "Emma's list", 'Emma今天该联系谁'],
  [
    today({ customer: ACME }),
    'why is Acme Ltd on my list?',
    'why should I call Acme Ltd today',
    'why is Acme Ltd not on my list',
    'Acme Ltd为什么在名单上？',
    '为什么今天要联系Acme Ltd？',
  ],

  // Subscriptions
  [
    subscribed('VIP客户汇总', call('segment_summary', { segment: 'vip' }), MONDAYS),
    '每周一9点给我发VIP客户汇总',
    '订阅VIP客户汇总，每周一9点',
  ],
  [
    subscribed('the VIP summary', call('segment_summary', { segment: 'vip' }), MONDAYS),
    'send me the VIP summary every Monday at 9',
  ],
  [
    subscribed('the Champions summary', SUMMARY, MONDAYS),
    'send me the Champions summary every Monday at 9',
    'every Monday at 9 send me the Champions summary',
    'subscribe me to the Champions summary, every Monday at 9',
    'every Monday at 9: the Champions summary',
    'send me every Monday the Champions summary',
  ],
  [
    subscribed('冠军客户汇总', call('segment_summary', { segment: 'rfm_champions' }), MONDAYS),
    '每周一9点给我发冠军客户汇总',
    '订阅冠军客户汇总，每周一9点',
    '每周一上午9点推送冠军客户汇总',
  ],
  [
    subscribed(
      'revenue yesterday',
      call('measure', { measures: ['revenue'], period: { span: 'calendar', unit: 'day', offset: -1 } }),
      { every: 'workday', at: '08:30' },
    ),
    'send me revenue yesterday every weekday at 8:30',
  ],
  [
    subscribed('the Champions summary', SUMMARY, { every: 'month', days: [1], at: '10:00' }, { channel: '#sales' }),
    'post the Champions summary to #sales on the 1st of every month at 10',
    'send the Champions summary to #sales monthly at 10',
  ],
  [
    subscribed('the Champions summary', SUMMARY, { every: 'month', days: ['last friday'], at: '16:00' }),
    'send me the Champions summary on the last Friday of every month at 4pm',
    'every last Friday of the month at 4pm send me the Champions summary',
  ],
  [
    subscribed('the Champions summary', SUMMARY, { every: 'month', days: [1, 15], at: '09:00' }),
    'send me the Champions summary every month on the 1st and 15th',
  ],
  [
    subscribed('the Champions summary', SUMMARY, {
      ...{ every: 'month', days: ['first workday'], months: [1, 4, 7, 10], at: '10:00' },
    }),
    'on the first working day of every quarter at 10 send me the Champions summary',
  ],
  [
    subscribed('冠军客户汇总', SUMMARY, { every: 'month', days: ['first workday'], at: '09:00' }),
    '每月第一个工作日给我发冠军客户汇总',
    '每个月第一个工作日上午9点把冠军客户汇总发给我',
  ],
  [
    subscribed('冠军客户汇总', SUMMARY, { every: 'month', days: [5, 20], at: '09:00' }),
    '每月5号和20号给我发冠军客户汇总',
    '订阅冠军客户汇总，每月5号、20号9点',
  ],
  [
    subscribed('冠军客户汇总', SUMMARY, { every: 'month', days: [1], months: [1, 4, 7, 10], at: '09:00' }),
    '每季度初给我发冠军客户汇总',
  ],
  [
    subscribed('the Champions summary', SUMMARY, { every: 'day', at: '17:00' }),
    'send me the Champions summary every day at 5',
  ],
  [call('list_subscriptions'), 'my subscriptions', 'show my subscriptions', '我的订阅', '有哪些订阅'],
  [call('list_subscriptions', { everybody: true }), 'all subscriptions', '所有订阅'],
  [
    call('unsubscribe', { subscription: 3 }),
    'unsubscribe 3',
    'stop subscription 3',
    'cancel subscription 3',
    '取消订阅3',
    '退订3',
  ],
  [
    call('unsubscribe', { subscription: 'Champions summary' }),
    'stop sending me the Champions summary',
    'cancel the Champions summary subscription',
  ],
  [call('unsubscribe', { subscription: '冠军客户汇总' }), '别再给我发冠军客户汇总', '取消订阅冠军客户汇总'],

  // Customers and who has them
  [
    call('workload'),
    'who handles how many customers',
    'workload of my team',
    'how busy is my team',
    '谁负责多少客户',
    '团队工作量',
  ],
  [
    hand('emma', 'jonas@example.com'),
    "hand Emma's customers to Jonas",
    "give all of Emma's customers to Jonas",
    "transfer Emma's customers to Jonas",
    "reassign Emma's customers to Jonas Berg",
  ],
  [
    hand('emma', 'jonas@example.com', { leaves: true }),
    'Emma leaves: hand her customers to Jonas',
    'Emma is leaving, give her customers to Jonas',
  ],
  [hand('emma', 'rules'), "reassign Emma's customers by the assignment rules", "distribute Emma's customers"],
  [hand('liwei', 'chenhao@example.com'), '把李薇的客户转给陈昊', '李薇的客户转交给陈昊', '将李薇名下所有客户交给陈昊'],
  [
    hand('liwei', 'chenhao@example.com', { leaves: true }),
    '李薇离职，把她的客户转给陈昊',
    '李薇要走了，把她的客户转给陈昊',
  ],
  [hand('liwei', 'rules'), '把李薇的客户按规则分配'],
  [
    call('assign_customers'),
    'assign customers without owner',
    'assign customers by the rules',
    '分配没有负责人的客户',
    '按规则分配客户',
  ],
  [
    call('save_assignment_rules', {
      rules: [
        { rule: germany, target: { to: 'staff', staff: 'Emma' } },
        { target: { to: 'round_robin', team: 'North' } },
      ],
    }),
    'assignment rules: customers in Germany to Emma; everybody else to team North in turn',
  ],
  [
    call('save_assignment_rules', {
      rules: [
        { rule: germany, target: { to: 'staff', staff: '李薇' } },
        { target: { to: 'least_loaded', team: '北区' } },
      ],
    }),
    '客户分配规则：德国客户给李薇；其他客户由北区团队按负荷',
  ],
  [
    call('retry_job', { job: 'refresh_segments' }),
    'retry job refresh_segments',
    'run the job refresh_segments again',
    '重试任务 refresh_segments',
    '重新运行后台任务refresh_segments',
  ],
  [
    call('calendar_feed', { do: 'make' }),
    'make a calendar feed',
    'give me a calendar link',
    'put my follow-ups in my calendar',
    'subscribe my calendar to my follow-ups',
    '给我一个日历订阅',
    '生成日历地址',
    '把我的跟进同步到日历',
  ],
  [
    call('calendar_feed', { do: 'revoke' }),
    'revoke my calendar',
    'disconnect my calendar feed',
    '撤销我的日历',
    '停用日历订阅',
  ],
  [
    call('jobs'),
    'show the jobs',
    '查看后台任务',
    'jobs',
    'how are the jobs',
    'are the jobs running?',
    '后台任务',
    '后台任务运行情况',
  ],
];

describe('the daily work in words', () => {
  const asked = MEANINGS.flatMap(([meaning, ...texts]) => texts.map((text) => [text, meaning] as const));
  test.each(asked)('%s', async (text, meaning) => {
    expect(await read(text)).toEqual(meaning);
  });
});

describe('what is no use', () => {
  test('is said of the reason for which the list names the customer, and ends what was planned', async () => {
    await scene.database.execute(
      `insert into follow_ups (customer_id, owner_id, reason, source, due_on, time_zone, created_by_email, created_at)
       values ((select id from customers where external_id = $1), 1, 'the quote', 'person', '2026-11-20', 'Europe/London', 'x', $2)`,
      [ACME, NOW],
    );
    const useless = (because: string) => call('close_follow_up', { followUp: 1, outcome: 'not_useful', because });
    expect(await read('Acme Ltd is not useful because they moved away')).toEqual(useless('they moved away'));
    expect(await read('not useful because they moved away', today({ customer: ACME }))).toEqual(
      useless('they moved away'),
    );
    expect(await read('Acme Ltd没必要，因为客户已搬走')).toEqual(useless('客户已搬走'));
    await scene.database.execute("update follow_ups set state = 'cancelled'");
    await scene.database.execute(
      `insert into cases (customer_id, type, opened_at) values ((select id from customers where external_id = $1), 'complaint', $2)`,
      [ACME, new Date('2026-11-20T09:00:00Z')],
    );
    const ownedBy = (owner: number | null) =>
      scene.database.execute('update customers set owner_id = $2 where external_id = $1', [ACME, owner]);
    await ownedBy(1);
    const asRep = { ...viewpoint, asker: { ...viewpoint.asker, role: 'rep' as const } };
    const marked = await understand('Acme Ltd is not useful because they moved away', asRep);
    await ownedBy(null);
    expect(marked).toEqual(
      call('mark_not_useful', { customer: ACME, reason: 'complaint_open', because: 'they moved away' }),
    );
    await expect(read('Meyer is not useful because they moved away')).rejects.toThrow(/not on your list/);
  });
});

describe('other questions stay what they were', () => {
  test.each([
    ['send an e-mail to Acme Ltd', 'draft_outreach'],
    ['unsubscribe 12749', 'record_consent'],
    ['stop e-mailing Acme Ltd', 'record_consent'],
    ['show me revenue every month', 'measure'],
    ['monthly revenue this year', 'measure'],
    ['每个月的销售额', 'measure'],
    ['why is Acme Ltd in Champions', 'explain_membership'],
    ['how many customers does each owner have', 'measure'],
  ])('%s', async (text, tool) => {
    expect((await read(text)).tool).toBe(tool);
  });

  test('what comes every few days is no subscription', async () => {
    await expect(read('send me the Champions summary every three days')).rejects.toThrow(/every working day/);
  });

  test('what is asked must be understood', async () => {
    await expect(read('send me the blorb every Monday')).rejects.toThrow();
  });
});
