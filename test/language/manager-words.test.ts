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
  for (const [email, name] of [
    ['emma@example.com', 'Emma Clarke'],
    ['liwei@example.com', '李薇'],
    ['bo@example.com', 'Bo Berg'],
  ])
    await scene.database.execute("insert into staff (email, name, role) values ($1, $2, 'rep')", [email, name]);
  const asker: Asker = { staffId: 1, email: 'lin@example.com', name: '林悦', role: 'manager', team: null };
  viewpoint = { database: scene.database, settings: scene.settings, asker, now: NOW, live: true };
});
afterAll(() => scene.database.close());

const call = (tool: string, input: object = {}): ToolCall => ({ tool, input });
const ofDay = (unit: string, offset: number) => ({ period: { span: 'calendar', unit, offset } });
const revenue = (period: object) => call('measure', { measures: ['revenue'], ...period });
const orders = (period: object) => call('measure', { measures: ['orders'], ...period });
const daily = { every: 'day', at: '18:00' };
const fridays = { every: 'week', weekdays: [5], at: '17:00' };
const noons = { every: 'week', weekdays: [3], at: '12:00' };
const workdays = { every: 'workday', at: '07:30' };
const mondays = { every: 'week', weekdays: [1], at: '09:00' };
const again = (words: string, inner: ToolCall, schedule: object, more: object = {}) =>
  call('subscribe', { words, call: inner, schedule, ...more });
const rule = (trigger: object, actions: object[], againAfterDays: number | 'never') =>
  call('save_workflow', { trigger, actions, limits: { againAfterDays, perDay: 50 } });
/** A rule that must hold beside what it waits for, of something that comes when it comes. */
const ruleIf = (trigger: object, condition: object, ...actions: object[]) =>
  call('save_workflow', { trigger, condition, actions, limits: { againAfterDays: 0, perDay: 50 } });
/** At least so many in so many days. */
const often = (events: string, value: number, days: number, where?: object) => ({
  events,
  ...(where && { where }),
  period: { span: 'last', count: days, unit: 'day' },
  aggregate: 'count',
  is: 'gte',
  value,
});
/** Only the so-many-eth of a customer's. */
const nth = (trigger: { when: string; of: string; where?: object }, value: number, actions: object[]) => {
  const { of: events, where } = trigger;
  const condition = { events, ...(where && { where }), aggregate: 'count', is: 'eq', value };
  return call('save_workflow', { trigger, condition, actions, limits: { againAfterDays: 0, perDay: 50 } });
};
const bigOrder = { when: 'record', of: 'orders', where: { total: [{ is: 'gt', value: 3000 }] } };
const complaint = { when: 'record', of: 'cases', where: { type: 'complaint' } };
const meToo = { do: 'notify', who: { staff: 'lin@example.com' } };
const tellManager = { do: 'notify', who: 'manager' };
const inChannel = (channel: string) => ({ do: 'notify', who: { channel } });
const followUp = (reason: string, inDays = 0) => ({ do: 'follow_up', reason, inDays });
const day = (of: string, offsetDays: number) => ({ when: 'date', of, offsetDays });
const tag = (name: string) => ({ do: 'tag', add: [name] });
const unowned = { field: 'owner', is: 'missing' };
const subscription = (input: object) => call('change_subscription', input);
const quarterly = { every: 'month', days: [1], months: [1, 4, 7, 10], at: '09:00' };
const inGermany = { field: 'country', is: 'eq', value: 'Germany' };
const handOver = (input: object) => call('reassign_customers', input);
const digest = call('weekly_digest');
const top10 = call('find_customers', { sort: { measure: 'revenue', direction: 'desc' }, limit: 10 });

/** What managers said in a week of trying, and was misread or not read. */
const MEANINGS: readonly [ToolCall, ...string[]][] = [
  // A day's own figures
  [revenue(ofDay('day', 0)), "today's revenue", 'revenue today'],
  [revenue(ofDay('week', -1)), "last week's revenue", "What was last week's revenue?"],
  [revenue(ofDay('day', -1)), "yesterday's revenue"],

  // Subscriptions
  [again("today's revenue", revenue(ofDay('day', 0)), daily), "send me every day at 6pm today's revenue"],
  [again('今天的销售额', revenue(ofDay('day', 0)), daily), '每天18点发今天的销售额', '每天下午6点告诉我今天的销售额'],
  [again('周报', digest, { ...fridays, weeks: 2 }), '隔周周五下午5点给我发周报', '每两周的周五下午5点把周报发给我'],
  [again('the weekly digest', digest, { ...mondays, weeks: 2 }), 'send me the weekly digest every other Monday at 9'],
  [again('今天有多少订单', orders(ofDay('day', 0)), daily), '每天下午6点告诉我今天有多少订单'],
  [again('the weekly digest', digest, mondays), "I'd like to get the weekly digest every Monday at 9"],
  [again('周报', digest, fridays), '每周五下午5点发周报给我', '每周五下午5点把周报发给我'],
  [
    again('周报', digest, mondays, { channel: '#sales' }),
    '每周一早上九点把周报发到#sales',
    '每周一早上九点把周报发到#sales频道',
    '每周一9点发周报到#sales频道',
  ],
  [
    again('分群报告', call('segment_report'), fridays, { channel: '#sales' }),
    ...['每周五17:00把分群报告发到#sales', '把分群报告每周五下午5点发到#sales频道', '在#sales每周五17:00发分群报告'],
  ],
  [
    again('the weekly digest', digest, fridays, { channel: '#sales' }),
    ...[
      'send the weekly digest to #sales every Friday at 5pm',
      'every Friday at 5pm, post the weekly digest in #sales',
    ],
    ...['In #sales every Friday at 5pm post the weekly digest', 'the weekly digest every Friday at 5pm to #sales'],
  ],
  [
    again('review segments', call('segment_review'), { every: 'month', days: [1], at: '09:00' }),
    ...['review segments on the 1st of every month', 'on the 1st of every month review segments'],
  ],
  [
    again('复盘分群', call('segment_review'), { every: 'month', days: [1], at: '09:00' }),
    ...['每月1号复盘分群', '每个月1号9点复盘分群'],
  ],
  [call('list_subscriptions'), 'when will I get the next digest?', '下一次周报什么时候发？'],
  [call('list_subscriptions', { everybody: true }), 'who is subscribed to the weekly digest?', '谁订阅了周报？'],

  [
    subscription({ subscription: 'Monday', paused: true }),
    'pause my Monday subscription',
    'put my Monday subscription on hold',
  ],
  [
    subscription({ subscription: 'VIP', paused: true }),
    '暂停我的VIP订阅',
    '把我的VIP订阅先停一下',
    'suspend the VIP subscription for now',
  ],
  [subscription({ subscription: 3, paused: false }), 'resume subscription 3', '恢复订阅3', 'restart subscription #3'],
  [subscription({ subscription: 'weekly digest', paused: false }), 'resume my subscription to the weekly digest'],
  [
    subscription({ subscription: 'VIP', days: { every: 'week', weekdays: [2] }, at: '10:00' }),
    ...['move my VIP subscription to Tuesday at 10', 'change the VIP subscription to every Tuesday at 10am'],
    ...['把VIP订阅改到周二上午10点', '我的VIP订阅调整为每周二10:00发送'],
  ],
  [subscription({ subscription: 2, at: '08:30' }), 'move subscription 2 to 8:30', '把订阅2提前到早上8点半'],
  [
    subscription({ subscription: 2, days: { every: 'month', days: [15] } }),
    'switch subscription 2 to the 15th',
    '订阅2改成每月15号',
  ],
  [
    subscription({ subscription: 2, days: { every: 'month', days: ['first monday'] } }),
    'move subscription 2 to the first Monday of the month',
    '把订阅2改到每月第一个周一',
    '把订阅2改到第一个周一',
  ],
  [
    subscription({ subscription: 'digest', channel: '#sales' }),
    'send the digest subscription to #sales',
    '把digest订阅改发到#sales频道',
  ],
  [subscription({ subscription: 4, channel: null }), 'move subscription 4 to my direct messages', '把订阅4改为私信'],

  // Without the word subscription
  [
    subscription({ subscription: 'weekly digest', paused: true }),
    ...['pause the weekly digest', 'hold the weekly digest for now', 'suspend the weekly digest until I am back'],
  ],
  [subscription({ subscription: '周报', paused: true }), '暂停周报', '周报先别发了', '把周报停一下', '周报不用再发了'],
  [subscription({ subscription: '周报', paused: false }), '恢复发送周报', '继续发周报'],
  [
    subscription({ subscription: 'weekly digest', days: { every: 'week', weekdays: [2] } }),
    ...['let the weekly digest come on Tuesdays instead', 'move the weekly digest to Tuesday'],
  ],
  [subscription({ subscription: '周报', days: { every: 'week', weekdays: [2] } }), '周报改到每周二发'],
  [call('unsubscribe', { subscription: 'weekly digest' }), 'I no longer want the weekly digest'],
  [call('unsubscribe', { subscription: '周报' }), '我不想再收周报了', '不要再收到周报'],

  // Load, deadlines and jobs
  [
    call('workload'),
    ...['Which of my reps has room for more customers?', 'Who in my team is falling behind on their follow-ups?'],
    ...['How many accounts does each of my reps carry?', 'who can take on another account?'],
    ...['谁还有余力接新客户？', '我手下谁的客户最多？', '团队里谁的跟进拖得最厉害？', '组里谁还能再接新的客户'],
  ],
  [call('list_follow_up_slas'), ...['Are we keeping our response times?', '我们的响应时限守得住吗？']],
  [
    call('list_follow_ups', { due: 'past_sla' }),
    ...['How many follow-ups have missed their deadline?', 'which follow-ups are past their SLA'],
    ...['Show me the follow-ups that have blown their time limit', '有多少跟进超过了时限？', '哪些跟进已经超SLA了'],
    ...['超时限的跟进有哪些', '列出违反跟进时限的跟进'],
  ],
  [call('jobs'), "Did last night's jobs go through?", 'Why did the workflow job fail?', '昨晚的任务都跑完了吗？'],
  [call('jobs'), 'Did the nightly refresh finish?', '昨晚的指标更新完成了吗'],
  [
    call('data_freshness'),
    ...['When was the data last refreshed?', 'How fresh are the numbers?', '数据上次是什么时候刷新的'],
  ],
  [call('list_subscriptions', { everybody: true }), 'What does everybody get sent?', '大家都订阅了什么'],
  [
    call('list_subscriptions'),
    'What am I sent every week?',
    'which subscriptions are paused',
    '哪些订阅暂停了',
    '每周都给我发什么',
  ],
  [
    subscription({ subscription: 3, days: { every: 'week', weekdays: [2] }, at: '09:00' }),
    'move subscription 3 to 9 on Tuesdays',
  ],
  [again('the weekly digest', digest, { ...fridays, at: '16:00' }), 'send the weekly digest to me at 4pm on Fridays'],
  [
    call('find_customers', { rule: { field: 'owner', is: 'eq', value: 'Emma Clarke' } }),
    ...['Whose accounts is Emma looking after?', 'which customers does Emma handle', 'Emma名下的客户有哪些'],
  ],
  [call('workload'), 'compare how loaded the reps are', '看看各个销售的负荷差多少', '现在谁手头的活最多'],
  [handOver({ from: 'emma@example.com', to: 'bo@example.com', leaves: true }), 'Emma Clarke要走了，手上的客户全交给Bo'],
  [call('workload'), 'who on the team is drowning in follow-ups?', '组里谁快忙不过来了'],
  [digest, "give me this week's wrap-up for the team", '给我看看这周团队的总结'],
  [call('segment_review'), "which of our segments don't make sense any more?", '哪些分群已经名不副实了'],
  [call('workload'), '谁手上的客户最少'],
  [
    call('find_customers', { rule: unowned }),
    '没有人跟的客户有哪些',
    'which customers has nobody looked after',
    '哪些客户还没人负责',
  ],
  [call('save_follow_up_sla', { segment: 'vip', hours: 48 }), 'Give us two days to answer VIPs', 'VIP两天之内必须回复'],
  [
    call('list_follow_ups', { owner: 'liwei@example.com', due: 'overdue' }),
    '看看李薇逾期的跟进',
    '李薇手头的跟进有哪些逾期了',
  ],
  [call('list_follow_ups', { owner: 'nobody' }), '没人负责的跟进有哪些', 'show me the follow-ups nobody owns'],
  [call('reminder_history'), 'Who of my team got their reminder', '团队里谁收到提醒了'],
  [
    call('save_reminder_settings', { staff: 'emma@example.com', away: 'back' }),
    'Emma is back',
    "Emma's back from holiday",
  ],
  [call('save_reminder_settings', { staff: 'liwei@example.com', away: 'back' }), '李薇回来了', '李薇休完假了'],
  [call('save_reminder_settings', { workDays: [1, 2, 3, 4, 5] }), '周末别给我发提醒', 'stop the weekend reminders'],
  [call('daily_list', { limit: 3 }), '今天先联系哪三个客户', 'which three customers should I call first today?'],
  [call('retry_job', { job: 'segment refresh' }), 'Run the segment refresh once more'],
  [call('retry_job', { job: '分群刷新' }), '再跑一次分群刷新'],
  [call('list_workflows', { state: 'stopped' }), 'Which rules were stopped?', '有哪些规则被停了？'],
  [call('save_follow_up_sla', { segment: 'vip', hours: 4 }), 'VIPs have to be called back within four hours'],
  [call('save_follow_up_sla', { segment: 'vip', hours: 4 }), 'VIP客户要在四小时内回访', 'VIP客户的跟进时限改成四小时'],
  [
    call('save_follow_up_sla', { segment: 'vip', hours: 4 }),
    'we promise VIPs an answer within 4 hours',
    'our VIPs get an answer within four hours',
    '我们承诺VIP客户四小时内有回音',
  ],
  [call('save_follow_up_sla', { segment: 'new_customer', hours: 24 }), 'we give new customers 24 hours'],
  [call('save_follow_up_sla', { segment: 'key_account', hours: 48 }), 'a 2-day SLA for all key accounts'],

  // Leavers and what they had
  [
    handOver({ from: 'emma@example.com', to: 'rules', leaves: true }),
    'Emma Clarke resigned; spread her customers over her team',
    'Emma Clarke is leaving us, distribute her customers by the rules',
  ],
  [
    handOver({ from: 'emma@example.com', to: ['liwei@example.com', 'bo@example.com'] }),
    "Split Emma Clarke's accounts between 李薇 and Bo Berg",
  ],
  [
    handOver({ rule: inGermany, from: 'emma@example.com', to: 'bo@example.com' }),
    "Take all of Emma Clarke's accounts in Germany and give them to Bo Berg",
    'Emma Clarke名下的德国客户都转给Bo Berg',
  ],
  [
    handOver({ rule: inGermany, to: 'bo@example.com' }),
    ...['customers in Germany are for Bo Berg', 'German customers should be handled by Bo Berg'],
    ...['all customers in Germany belong to Bo Berg', '德国客户归Bo Berg负责', '德国的客户由Bo Berg跟进'],
  ],
  [call('assign_customers'), 'Find an owner for every customer who has none', '给没人管的客户都安排负责人'],

  // Rules, as people dictate them
  [
    rule({ when: 'enters_segment', segment: 'rfm_at_risk' }, [followUp('ring them', 3)], 30),
    'once a client slides into At Risk, get their rep to ring them within 3 days',
  ],
  [
    ruleIf({ when: 'record', of: 'orders', where: { total: [{ is: 'gt', value: 2000 }] } }, inGermany, {
      do: 'notify',
      who: { staff: 'Emma Clarke' },
    }),
    'whenever an order over 2k comes in from Germany, drop a note to Emma Clarke',
    '德国客户下单超过两千就给Emma Clarke发个消息',
  ],
  [
    rule({ when: 'figure_crosses', field: 'revenue', is: 'gt', value: 20_000 }, [meToo], 'never'),
    'let me know when a customer has spent more than 20k in total, never twice',
    '客户累计消费过两万告诉我一声，一个人只提醒一次',
  ],
  [ruleIf(complaint, { not: { field: 'vip', is: 'eq', value: true } }, meToo), '除了VIP其他客户投诉都通知我'],
  [ruleIf(complaint, { not: { field: 'vip', is: 'eq', value: true } }, tellManager), '除了VIP，其他客户投诉时通知经理'],
  [
    ruleIf({ when: 'record', of: 'orders' }, { events: 'orders', aggregate: 'count', is: 'eq', value: 1 }, meToo),
    'when a prospect orders tell me',
    'when a prospect places their first order, tell me',
    '潜在客户下单就告诉我',
  ],
  [
    ruleIf(
      { when: 'record', of: 'interactions', where: { direction: 'incoming', channel: 'call' } },
      { segment: 'vip' },
      { do: 'notify', who: 'owner' },
    ),
    'whenever VIPs reach out by phone let their rep know',
    'VIP打电话进来就知会他的负责人',
  ],
  [
    rule(
      { when: 'date', of: 'first_order_on', offsetDays: 1 },
      [{ do: 'draft', playbook: 'onboarding', channel: 'email' }],
      0,
    ),
    "the day after someone's first purchase, draft a welcome email",
    '首次下单第二天起草欢迎邮件',
  ],
  [
    rule({ when: 'date', of: 'points_expiry', offsetDays: -30 }, [{ do: 'notify', who: 'owner' }], 0),
    '积分还有一个月过期的时候通知负责人',
  ],
  [
    call('save_workflow', {
      trigger: { when: 'schedule', schedule: { ...workdays, at: '08:00' } },
      condition: unowned,
      actions: [{ do: 'assign_owner', to: 'rules' }],
      limits: { againAfterDays: 0, perDay: 50 },
    }),
    'every weekday at 8 hand customers with no owner out by the rules',
    '每个工作日早上8点把没有负责人的客户按规则分配',
  ],
  [
    call('save_workflow', {
      trigger: { when: 'schedule', schedule: quarterly },
      condition: { segment: 'vip' },
      actions: [followUp('Get in touch')],
      limits: { againAfterDays: 0, perDay: 50 },
    }),
    'every quarter create a follow-up with VIP customers',
  ],
  [
    call('tag_customers', { rule: { field: 'orders', is: 'gte', value: 5 }, add: ['老客户'] }),
    '累计下单满5次的客户打上“老客户”标签',
  ],
  [
    call('save_workflow', { workflow: '5', limits: { perDay: 20 } }),
    'limit rule 5 to 20 a day',
    '规则5改成每天最多20次',
  ],
  [
    call('save_workflow', { workflow: '5', limits: { againAfterDays: 'never' } }),
    'let rule 5 fire only once per customer',
    '让规则5每个客户只触发一次',
  ],
  [call('save_workflow', { workflow: '3', name: { zh: '催款' } }), '把规则3改名叫催款'],
  [call('switch_workflow', { workflow: '7', on: false }), '规则7先关了', 'turn rule 7 off until further notice'],
  [call('switch_workflow', { workflow: '挽回', on: false }), '把挽回那个自动化删了'],
  [
    call('show_workflow', { workflow: '4' }),
    'show me what rule 4 would have done last month',
    '看看规则4上个月都做了什么',
  ],
  [call('show_workflow', { workflow: 'birthday' }), 'what happened with the birthday rule this week?'],
  [call('show_workflow', { workflow: 'complaint' }), 'why did the complaint rule not fire for Acme Ltd?'],
  [call('show_workflow', { workflow: '投诉' }), '投诉那条规则为什么没对Acme Ltd触发'],
  [call('list_workflows'), 'which rules did something yesterday?'],

  [
    call('save_workflow', {
      trigger: { when: 'figure_crosses', field: 'recency', is: 'gt', value: 75 },
      condition: { segment: 'rfm_champions' },
      actions: [followUp('find out why')],
      limits: { againAfterDays: 30, perDay: 50 },
    }),
    "if one of our champions stops ordering for 75 days, put a follow-up on their rep's list to find out why",
  ],
  [
    rule(
      { when: 'record', of: 'closings', where: { stage: 'lost', amount: [{ is: 'gt', value: 100_000 }] } },
      [meToo, inChannel('#big-deals'), followUp('write down why')],
      0,
    ),
    'when an opportunity over 100k gets lost, tell me and #big-deals and have the owner write down why',
  ],
  [
    rule(
      { when: 'record', of: 'closings', where: { stage: 'lost', amount: [{ is: 'gt', value: 100_000 }] } },
      [meToo, inChannel('#big-deals')],
      0,
    ),
    '超过十万的商机丢了，告诉我和#big-deals',
  ],
  [
    rule({ when: 'field_changes', field: 'owner' }, [followUp('introduce themselves', 7)], 30),
    "whenever a customer's owner changes, have the new owner introduce themselves within a week",
  ],
  [
    rule({ when: 'field_changes', field: 'owner' }, [followUp('自我介绍', 7)], 30),
    '客户换了负责人，让新负责人一周内自我介绍',
  ],
  [nth({ when: 'record', of: 'orders' }, 10, [tag('loyal')]), 'when someone hits 10 orders tag them as loyal'],
  [nth({ when: 'record', of: 'orders' }, 10, [tag('忠诚')]), '客户下满10单打上忠诚标签'],
  [
    rule({ when: 'record', of: 'returns', where: { product: { name: '蓝牙耳机' } } }, [meToo], 0),
    '客户退了蓝牙耳机，通知我',
    'when somebody returns 蓝牙耳机, tell me',
  ],
  [
    rule({ ...day('birthday', 0), at: '08:00' }, [{ do: 'draft', playbook: 'birthday', channel: 'sms' }], 0),
    '客户生日当天早上8点起草生日短信',
    "on the customer's birthday at 8am draft a birthday text message",
  ],
  [
    call('save_workflow', {
      trigger: { when: 'schedule', schedule: { every: 'week', weekdays: [2, 5], at: '10:00' } },
      actions: [{ ...inChannel('#sales'), text: '更新记录' }],
      limits: { againAfterDays: 0, perDay: 50 },
    }),
    '每周二周五上午10点在#sales提醒大家更新记录',
  ],
  [call('show_workflow', { workflow: 'birthday' }), 'is the birthday rule on?'],
  [call('show_workflow', { workflow: '3' }), '规则3现在是开着的吗'],

  // What comes by the calendar, and its changes
  [again('review of segments', call('segment_review'), quarterly), 'quarterly review of segments'],
  [again('复盘一次分群', call('segment_review'), quarterly), '每季度复盘一次分群'],
  [call('segment_review'), 'monthly review of segments'],
  [
    again(
      '消费最多的5个客户',
      call('find_customers', { sort: { measure: 'revenue', direction: 'desc' }, limit: 5 }),
      workdays,
    ),
    '每个工作日七点半把消费最多的5个客户发我',
  ],
  [
    again(
      'a digest of at-risk customers',
      call('find_customers', { rule: { field: 'rfm_segment', is: 'eq', value: 'at_risk' } }),
      { every: 'week', weekdays: [1, 4], at: '08:15' },
    ),
    "I'd like a digest of at-risk customers on Mondays and Thursdays at 8:15",
  ],
  [
    subscription({ subscription: 5, paused: true }),
    "put subscription 5 on hold while I'm away",
    '我不在的时候先停掉订阅5',
  ],
  [subscription({ subscription: '月报', paused: true }), '月报不要再给我发了'],
  [subscription({ subscription: '周报', paused: false }), '重新开始给我发周报'],
  [subscription({ subscription: 'weekly digest', paused: false }), 'start sending the weekly digest again'],
  [subscription({ subscription: 'revenue', at: '07:00' }), 'change the time of my revenue subscription to 7am'],
  [
    subscription({ subscription: 3, channel: '#leads' }),
    'post subscription 3 in #leads instead',
    '订阅3以后发到#leads',
  ],
  [call('unsubscribe', { subscription: '分群复盘' }), '退订分群复盘'],
  [
    subscription({ subscription: 'weekly digest', days: { every: 'week', weekdays: [4] }, at: '17:00' }),
    'my weekly digest should come on Thursdays at 5pm',
  ],
  [
    subscription({ subscription: '周报', days: { every: 'week', weekdays: [4] }, at: '17:00' }),
    '周报以后周四下午五点发',
  ],

  // Who has what, and who gets whose
  [call('list_follow_ups', { owner: 'emma@example.com' }), 'what has Emma got on her plate?', 'Emma手上都有些什么活'],
  [
    call('team_activity', { period: { span: 'calendar', unit: 'month', offset: 0 }, sort: 'done' }),
    ...['who closed the most follow-ups this month?', '这个月谁完成的跟进最多'],
  ],
  [call('workload'), 'who has what on their plate'],
  [
    handOver({ from: 'emma@example.com', to: 'bo@example.com' }),
    ...['give all customers of Emma to Bo', 'Bo takes everything Emma has', 'Emma手上的都交给Bo'],
  ],
  [
    handOver({ rule: { customers: ['12750', '12752'] }, to: 'bo@example.com' }),
    'assign Dupont and Meyer to Bo',
    '把Dupont和Meyer分给Bo',
  ],
  [handOver({ from: 'emma@example.com', to: ['bo@example.com', 'liwei@example.com'] }), '把Emma的客户平均分给Bo和李薇'],
  [call('assign_customers'), 'share the unowned accounts out among the team', '没人管的客户平均分给大家'],
  [
    call('save_assignment_rules', {
      rules: [
        {
          rule: {
            all: [
              { field: 'country', is: 'eq', value: 'France' },
              { field: 'orders', is: 'eq', value: 0 },
            ],
          },
          target: { to: 'staff', staff: 'Emma Clarke' },
        },
      ],
      keepOthers: true,
    }),
    'leads from France go to Emma Clarke from now on',
    '以后法国的潜在客户都分给Emma Clarke',
  ],
  [
    call('save_reminder_settings', { staff: 'liwei@example.com', away: { from: '2026-11-23', until: '2026-11-25' } }),
    '李薇周四之前都不在',
  ],

  // Rules
  [
    rule({ when: 'date', of: 'birthday', offsetDays: -7 }, [{ do: 'follow_up', reason: 'send a card', inDays: 0 }], 0),
    '7 days before a customer\'s birthday, create a follow-up "send a card"',
  ],
  [
    rule({ when: 'date', of: 'birthday', offsetDays: -7 }, [{ do: 'follow_up', reason: '寄贺卡', inDays: 0 }], 0),
    '客户生日前7天创建跟进：寄贺卡',
  ],
  [
    rule(bigOrder, [{ do: 'follow_up', reason: 'say thank you', inDays: 1 }], 0),
    'when an order over 3000 is placed, create a follow-up for tomorrow: say thank you',
  ],
  [rule(bigOrder, [{ do: 'follow_up', reason: '致谢', inDays: 1 }], 0), '订单超过3000元时，创建明天的跟进：致谢'],
  [
    rule(bigOrder, [{ do: 'follow_up', reason: 'say thank you', inDays: 0 }], 0),
    'when an order over 3000 is placed, tell the account owner to say thank you',
  ],
  [
    rule(complaint, [meToo, { do: 'notify', who: { channel: '#sales' } }], 0),
    'when somebody complains, tell me and #sales',
    '客户投诉时，通知我和#sales频道',
  ],
  [
    rule({ when: 'field_changes', field: 'owner' }, [{ do: 'notify', who: 'owner' }], 30),
    'when the owner of a customer changes, notify the new owner',
    '客户负责人变更时通知新的负责人',
  ],
  [
    rule(
      { when: 'field_changes', field: 'tags', to: 'hot' },
      [{ do: 'assign_owner', to: { staff: 'Emma Clarke' } }],
      30,
    ),
    'when a customer gets tagged "hot", assign them to Emma Clarke',
  ],
  [
    rule({ when: 'figure_crosses', field: 'revenue', is: 'gt', value: 10000 }, [tag('万元户')], 'never'),
    '客户累计消费超过10000元时打标签“万元户”，每位客户只一次',
  ],
  [
    rule({ when: 'enters_segment', segment: 'vip' }, [tag('new')], 30),
    'make a rule: when a customer enters VIP then tag "new"',
  ],
  [
    rule(
      { when: 'field_changes', field: 'tags', to: 'ping' },
      [
        { do: 'tag', remove: ['ping'] },
        { do: 'tag', add: ['pong'] },
      ],
      0,
    ),
    '客户被打上“ping”标签时，移除标签“ping”，添加标签“pong”，每次都触发',
    'when a customer gets tagged "ping", remove the tag "ping" and add the tag "pong"; every time',
  ],
  [call('tag_customers', { rule: { customers: ['12749'] }, add: ['甲'] }), '给12749添加标签“甲”', '给12749加标签“甲”'],
  [call('list_workflows'), 'list my rules', 'which rules fired today?', '我的规则有哪些？', '今天哪些规则触发了？'],
  [call('list_workflows', { state: 'on' }), '哪些规则是开着的？'],
  [call('show_workflow', { workflow: '3' }), 'why did rule 3 fire for C10005?', '规则3上个月会触发多少次？'],
  [
    rule({ when: 'record', of: 'returns', where: { total: [{ is: 'gt', value: 1000 }] } }, [meToo], 0),
    ...['notify me if a return is worth more than 1k', 'notify me if a return is worth more than £1k'],
    ...['if somebody returns something worth more than 1000 pounds, tell me', '客户退回超过1000英镑的货，告诉我一声'],
  ],
  [
    nth(complaint, 2, [{ do: 'notify', who: 'manager' }]),
    ...['the second time a customer complains, tell the manager', '客户第二次投诉时通知经理'],
    'when a customer complains for the second time, tell the manager',
  ],
  [nth(complaint, 1, [meToo]), ...['the first time a customer complains, tell me', '客户首次投诉时通知我']],
  [call('switch_workflow', { workflow: '8', on: false }), 'hold rule 8 for a while', '规则8暂时搁一下'],
  [
    nth({ when: 'record', of: 'returns' }, 3, [{ do: 'notify', who: 'manager' }]),
    ...['the third time someone returns an order, flag them to the manager', '有人第三次退货就上报经理'],
  ],
  [
    call('save_workflow', {
      trigger: complaint,
      condition: { segment: 'vip' },
      actions: [{ do: 'notify', who: 'manager' }],
      limits: { againAfterDays: 0, perDay: 50 },
    }),
    ...['when a customer complains, tell the manager if they are VIP', 'if a VIP complains, tell the manager'],
    '客户投诉了，如果他们是VIP，就通知经理',
    '客户投诉了，如果是VIP，就通知经理',
  ],
  [
    rule({ when: 'date', of: 'birthday', offsetDays: 0 }, [{ do: 'notify', who: 'owner' }], 0),
    ...["on anybody's birthday, notify the owner", '有人生日当天，给负责人发消息'],
  ],
  [
    call('save_workflow', {
      trigger: { when: 'date', of: 'birthday', offsetDays: 0 },
      condition: { segment: 'vip' },
      actions: [{ do: 'draft', playbook: 'birthday' }],
      limits: { againAfterDays: 0, perDay: 50 },
    }),
    ...["on a VIP customer's birthday draft a birthday card", 'VIP客户生日那天，起草一张生日贺卡'],
  ],
  [
    rule({ when: 'leaves_segment', segment: 'vip' }, [{ do: 'tag', remove: ['hot'] }], 30),
    ...['take the tag hot off a customer as soon as they leave VIP', '一离开VIP就去掉“hot”标签'],
  ],
  [
    rule({ when: 'leaves_segment', segment: 'vip' }, [{ do: 'draft', playbook: 'win_back', channel: 'sms' }], 30),
    'the minute a customer leaves VIP, draft a win-back text message',
    '客户一旦离开VIP，起草一条挽回短信',
  ],
  [
    call('switch_workflow', { workflow: 'VIP关怀', on: false }),
    ...['VIP关怀这条规则先别跑了', "don't run the VIP关怀 rule any more"],
  ],
  [
    call('save_segment', { name: { en: 'Quiet' }, rule: inGermany }),
    'create a segment of customers in Germany called Quiet',
  ],
  [
    call('save_segment', { name: { zh: '沉默' }, rule: inGermany }),
    ...['把德国客户保存为分群“沉默”', '把德国客户存成一个分群，叫沉默'],
  ],
  [
    call('save_reminder_settings', { enabled: true, hour: '07:00' }),
    'send my list at 7 instead of 8',
    '名单早上七点发给我',
  ],
  [call('save_reminder_settings', { hour: '08:30' }), '提醒别太早，八点半以后再发'],
  [
    call('save_follow_up_sla', { segment: 'vip', hours: 4 }),
    'get back to VIPs within 4 hours from now on',
    '今后VIP四小时内必须回复',
  ],
  [
    call('workload'),
    'show me how busy everyone is',
    'who has too much on their plate?',
    '大家现在都忙不忙',
    '谁手上活太多了',
  ],
  [digest, 'how did last week go for my team', '我们团队上周怎么样'],
  [
    call('save_workflow', {
      trigger: { when: 'schedule', schedule: mondays },
      condition: { segment: 'new_customer' },
      actions: [{ do: 'follow_up', reason: 'hi', inDays: 0 }],
      limits: { againAfterDays: 0, perDay: 50 },
    }),
    ...['every Monday at 9 create a follow-up for new customers: hi', '每周一早上九点给新客户建跟进：hi'],
  ],
  // The team, and the jobs
  [
    digest,
    "Give me my team's weekly summary",
    'How did the team do this week?',
    '这周团队表现怎么样？',
    '这一周发生了什么？',
  ],
  [call('segment_review', { segment: 'vip' }), 'Is the VIP rule still good?', 'VIP的规则还合适吗？'],
  [call('segment_review'), 'which segment rules have drifted?', '哪些分群的规则需要调整？'],
  [
    call('workload'),
    ...['team workload', 'how busy is Emma?', 'who is overloaded?', 'team follow-up completion'],
    ...['看看我们团队每个人的工作量', '李薇忙不忙？', '谁的负荷最重？', '团队跟进完成率'],
  ],
  [
    call('reminder_history'),
    'did everybody get their reminder?',
    'did everybody get their reminder this morning?',
    '今早大家都收到提醒了吗？',
  ],
  [
    call('reminder_history', { staff: 'liwei@example.com' }),
    'why did 李薇 not get a reminder?',
    '为什么李薇没有收到提醒？',
  ],
  [call('list_follow_ups', { due: 'overdue' }), 'what is overdue in my team?', '我们团队有哪些逾期的跟进？'],
  [
    call('reassign_customers', { from: 'emma@example.com', to: 'rules', leaves: true }),
    'Emma Clarke leaves: distribute her customers over the team',
  ],
  [
    call('reassign_customers', { from: 'liwei@example.com', to: 'rules', leaves: true }),
    '李薇离职，把她的客户分给团队',
  ],
  [
    call('assign_customers'),
    '给没有负责人的客户分配负责人',
    'assign customers with no owner',
    'assign customers',
    '分配客户',
  ],
  [
    handOver({ rule: { customers: ['12749'] }, to: 'emma@example.com' }),
    ...[
      'give Acme Ltd to Emma',
      'hand customer 12749 over to Emma',
      'Emma takes over Acme Ltd',
      'put Emma in charge of 12749',
    ],
    ...['把Acme Ltd转给Emma', '客户12749以后由Emma负责', '让Emma接手Acme Ltd'],
  ],
  [handOver({ rule: { customers: ['12749'] }, to: 'lin@example.com' }), 'assign Acme Ltd to me', '把12749分给我'],
  [
    handOver({ rule: inGermany, from: 'emma@example.com', to: 'liwei@example.com' }),
    ...["move Emma's customers in Germany to 李薇", "transfer all of Emma's German customers to 李薇"],
    ...['把Emma的德国客户转给李薇', '将Emma名下的德国客户都交给李薇'],
  ],
  [
    handOver({
      rule: { segment: 'vip' },
      from: 'emma@example.com',
      to: ['liwei@example.com', 'bo@example.com'],
    }),
    "hand Emma's VIP customers to 李薇 and Bo",
    '把Emma的VIP客户分给李薇和Bo',
  ],
  [handOver({ rule: inGermany, to: 'bo@example.com' }), 'give the customers in Germany to Bo', '把德国的客户分配给Bo'],
  [
    handOver({ rule: unowned, to: 'bo@example.com' }),
    'assign the customers without an owner to Bo',
    '把没人负责的客户转给Bo',
  ],
  [
    handOver({ from: 'emma@example.com', to: ['liwei@example.com', 'bo@example.com'] }),
    "give Emma's customers to 李薇 and Bo",
  ],
  [
    call('list_assignment_rules'),
    ...['how are new customers assigned?', 'show the assignment rules', 'who gets the new customers?'],
    ...['By which rules are leads distributed?', 'what assignment rules do we have'],
    ...['新客户怎么分配？', '看看分配规则', '没有负责人的客户按什么规则分配？', '新客户归谁负责？'],
  ],
  [
    call('measure', { measures: ['customers'], rule: unowned }),
    ...[
      'how many customers have no owner',
      'number of customers without an owner',
      'How many accounts does nobody own?',
    ],
    ...['how many unassigned customers do we have', 'how many customers have no sales rep?'],
    ...['有多少客户没有负责人', '没有负责人的客户有多少？', '多少客户没人负责', '有几个客户还没分配？'],
  ],
  [
    call('find_customers', { rule: unowned }),
    ...['customers without an owner', 'which customers have no owner?', 'customers nobody looks after'],
    ...['哪些客户没人负责', '列出没有负责人的客户', '无人负责的客户有哪些？'],
  ],
  [
    call('find_customers', { rule: { all: [{ field: 'country', is: 'eq', value: 'Germany' }, unowned] } }),
    ...['customers in Germany without an owner', 'German customers that nobody has', '德国没人负责的客户有哪些？'],
  ],
  [
    call('measure', { measures: ['customers'], rule: { all: [{ field: 'vip', is: 'eq', value: true }, unowned] } }),
    ...['how many VIP customers have no owner?', '有多少VIP客户没有负责人？'],
  ],
  [
    call('measure', { measures: ['customers'], rule: { field: 'email', is: 'missing' } }),
    ...['how many customers have no email address?', '有多少客户没有邮箱？'],
  ],
  [
    call('list_follow_up_slas'),
    ...['what are our response times by segment?', 'show the SLAs', 'how fast must we follow up VIP customers?'],
    ...['Which segments have a follow-up SLA?', 'within how many hours should we contact each segment?'],
    ...['各分群的跟进时限是多少', '哪些分群设了跟进时限？', 'VIP客户要多久内跟进？', '查看所有分群的跟进SLA'],
  ],
  [
    call('jobs'),
    ...['are all jobs running?', 'which jobs failed?', 'is anything stuck?', 'show failed jobs', 'system status'],
    ...['哪些任务失败了？', '有任务卡住了吗？', '任务都正常吗？', '系统状态'],
  ],
  [call('retry_job', { job: 'refresh-segments' }), 'retry refresh-segments', '重试refresh-segments'],
  [call('calendar_feed', { do: 'make' }), 'give me a calendar feed of my follow-ups', '给我一个跟进的日历订阅链接'],
  [call('save_workflow', { workflow: '3', limits: { perDay: 5 } }), '把规则3改成每天最多5次'],
  // What was said in a second week
  [
    rule(
      { when: 'record', of: 'closings', where: { stage: 'lost', amount: [{ is: 'gt', value: 50_000 }] } },
      [tellManager],
      0,
    ),
    'if a deal worth more than 50k falls through, let the manager know',
  ],
  [
    rule(
      { when: 'record', of: 'closings', where: { stage: 'lost', amount: [{ is: 'gte', value: 50_000 }] } },
      [tellManager],
      0,
    ),
    '五万以上的单子丢了就告诉经理',
    '五万以上的商机黄了就告诉经理',
  ],
  [
    rule({ when: 'record', of: 'closings', where: { stage: 'won' } }, [inChannel('#wins')], 0),
    'when a deal is signed, tell #wins',
  ],
  [
    rule(
      { when: 'record', of: 'closings', where: { stage: 'won', amount: [{ is: 'gte', value: 30_000 }] } },
      [inChannel('#喜报')],
      0,
    ),
    '三万以上的商机赢了就在#喜报报喜',
  ],
  [
    rule(day('first_order_on', 7), [followUp('ask how they are getting on')], 0),
    "a week after somebody's first purchase, have the owner ask how they are getting on",
  ],
  [rule(day('first_order_on', 7), [followUp('问问用得怎么样')], 0), '客户首单过了一周，让负责人问问用得怎么样'],
  [
    rule({ when: 'field_changes', field: 'country' }, [meToo], 30),
    'when a customer moves to another country, tell me',
    '客户的国家一变就告诉我',
  ],
  [
    rule({ when: 'field_changes', field: 'city' }, [meToo], 30),
    'when a customer moves to a different city, tell me',
    '客户搬到别的城市就告诉我',
  ],
  [
    nth({ when: 'record', of: 'orders' }, 10, [tag('regular')]),
    'once a customer has placed 10 orders, tag them as regular',
  ],
  [
    nth({ when: 'record', of: 'orders' }, 10, [tag('老客户')]),
    '客户下满10单就打“老客户”标签',
    '客户累计下单满10次，打上“老客户”标签',
  ],
  [
    nth({ when: 'record', of: 'orders' }, 21, [meToo]),
    'when a customer makes more than 20 purchases, tell me',
    '客户下单超过20次就告诉我',
  ],
  [rule({ when: 'record', of: 'orders' }, [meToo], 0), '客户下了一单就告诉我'],
  [
    rule({ when: 'record', of: 'orders', where: { total: [{ is: 'gte', value: 5000 }] } }, [meToo], 0),
    '客户下了5000元以上的单就告诉我',
    '客户下了五千以上的单就告诉我',
  ],
  [
    nth(complaint, 3, [tellManager]),
    ...[
      'when a customer complains three times, tell the manager',
      '客户投诉满三次就通知经理',
      '客户投诉超过两次就通知经理',
    ],
  ],
  [
    ruleIf({ when: 'record', of: 'orders' }, often('orders', 3, 30), meToo),
    ...['when a customer places three orders in a month, tell me', '客户一个月内下了三单就告诉我'],
  ],
  [
    ruleIf(complaint, often('cases', 3, 60, complaint.where), { do: 'assign_owner', to: { staff: 'Bo Berg' } }),
    'hand a customer to Bo Berg when they complain three times in 60 days',
    'hand a customer to Bo Berg when they file three complaints in 60 days',
    '客户60天内投诉三次就转给Bo Berg',
  ],
  [
    ruleIf({ when: 'record', of: 'returns' }, { all: [{ segment: 'vip' }, often('returns', 3, 90)] }, meToo),
    'when a VIP returns three orders in a quarter, tell me',
  ],
  [
    ruleIf({ when: 'record', of: 'returns' }, inGermany, inChannel('#returns')),
    'whenever a German customer sends something back, ping #returns',
  ],
  [ruleIf({ when: 'record', of: 'returns' }, inGermany, inChannel('#退货群')), '德国客户一退货就在#退货群里说一声'],
  [
    ruleIf({ when: 'record', of: 'cases', where: { severity: 'urgent' } }, { segment: 'vip' }, tellManager),
    'VIP提了紧急工单，第一时间通知经理',
  ],
  [
    ruleIf({ when: 'record', of: 'orders', where: { total: [{ is: 'gt', value: 500 }] } }, inGermany, meToo),
    'when a customer has placed an order over 500 and lives in Germany, tell me',
  ],
  [
    ruleIf(
      { when: 'record', of: 'surveys', where: { kind: 'nps', score: [{ is: 'lt', value: 5 }] } },
      { segment: 'vip' },
      tellManager,
    ),
    'tell the manager if an NPS score is under 5 but only for VIPs',
  ],
  [
    rule(
      {
        when: 'record',
        of: 'surveys',
        where: {
          kind: 'nps',
          score: [
            { is: 'gte', value: 9 },
            { is: 'lte', value: 10 },
          ],
        },
      },
      [{ do: 'draft', playbook: 'thank_you', channel: 'email' }],
      0,
    ),
    ...['when we get an NPS answer of 9 or 10, draft a thank-you email', 'NPS打9到10分的，写封感谢邮件'],
  ],
  [
    ruleIf(complaint, { not: { field: 'vip', is: 'eq', value: true } }, meToo),
    ...['when a customer complains but is not a VIP, tell me', '如果客户投诉但不是VIP，告诉我'],
  ],
  [
    ruleIf(day('last_interaction_on', 30), { segment: 'vip' }, followUp('call')),
    'when nobody calls a VIP for 30 days, remind the owner to call',
  ],
  [
    rule({ when: 'figure_crosses', field: 'recency', is: 'gt', value: 45 }, [{ do: 'notify', who: 'owner' }], 30),
    'when a customer places no order for 45 days, tell the owner',
  ],
  [
    ruleIf({ when: 'schedule', schedule: mondays }, { segment: 'dormant' }, followUp('call')),
    'on Mondays remind the owners of dormant customers to call',
  ],
  [
    ruleIf({ when: 'schedule', schedule: mondays }, { segment: 'dormant' }, followUp('打电话')),
    '每周一提醒休眠客户的负责人打电话',
  ],
  [
    call('save_workflow', {
      trigger: { when: 'enters_segment', segment: 'dormant' },
      actions: [{ do: 'notify', who: 'owner' }],
      limits: { againAfterDays: 30, perDay: 10 },
    }),
    'when a customer enters Dormant, let the owner know, but never more than 10 a day',
  ],
  [call('switch_workflow', { workflow: '4', on: true }), 'could you get rule 4 going again please', '规则4重新跑起来'],
  [call('switch_workflow', { workflow: 'win-back', on: false }), 'kill the win-back rule'],
  [call('show_workflow', { workflow: '5' }), 'what has rule 5 been doing lately?', '规则5最近都干了些什么'],
  [
    call('show_workflow', { workflow: '9' }),
    ...['how many customers would rule 9 have caught last month?', '规则9要是上个月就开着会触发几次'],
  ],
  [call('list_workflows', { state: 'off' }), 'which of our rules are switched off?', '现在关着的规则有哪些'],
  [
    again('our top 10 customers', top10, { ...fridays, at: '16:00' }, { channel: '#sales' }),
    'drop our top 10 customers into #sales each Friday at 4pm',
  ],
  [again('前10大客户', top10, { ...fridays, at: '16:00' }, { channel: '#销售' }), '每周五下午4点在#销售发前10大客户'],
  [
    again('the weekly digest', digest, { ...mondays, at: '08:30' }, { channel: '#leadership' }),
    'share the weekly digest with #leadership every Monday at 8:30',
  ],
  [digest, 'Can I get a summary of the week for my team?'],
  [call('segment_review'), 'are any of our segment rules out of date?', '有没有分群规则该更新了'],
  [subscription({ subscription: 'digest', at: '07:00' }), 'I want my digest at 7 instead of 9'],
  [subscription({ subscription: 'VIP', at: '07:00' }), 'VIP那个订阅改到早上7点'],
  [ruleIf(complaint, { customers: ['12749'] }, meToo), 'when Acme Ltd complains, tell me', 'Acme Ltd一投诉就告诉我'],
  [
    rule(
      { when: 'record', of: 'opportunities', where: { amount: [{ is: 'gt', value: 100_000 }] } },
      [meToo, tellManager],
      0,
    ),
    ...['when an opportunity over 100k opens, alert me and the manager', '新商机超过十万就通知我和经理'],
  ],
  [
    rule(day('points_expiry', -30), [{ do: 'draft', playbook: 'points_reminder' }], 0),
    ...["30 days ahead of a customer's points expiring, draft a points reminder", '积分到期前30天，起草积分提醒'],
  ],
  [
    ruleIf({ when: 'schedule', schedule: noons }, { segment: 'vip' }, followUp('check in')),
    'each Wednesday at noon have the owners of VIPs check in',
  ],
  [
    ruleIf({ when: 'schedule', schedule: noons }, { segment: 'vip' }, followUp('问候一声')),
    '每周三中午12点让VIP客户的负责人问候一声',
  ],
  [
    rule(
      { when: 'record', of: 'surveys', where: { kind: 'csat', score: [{ is: 'lte', value: 2 }] } },
      [followUp('道歉', 1)],
      0,
    ),
    '满意度打2分以下的，让负责人明天道歉',
  ],
  [
    call('switch_workflow', { workflow: '2', on: false }),
    ...['shut down rule 2 for now', 'shut rule 2 down', '规则2放假期间先停着', '规则2这段时间先关着'],
  ],
  [call('show_workflow', { workflow: 'birthday' }), 'has the birthday rule done anything this week?'],
  [
    again("yesterday's revenue", revenue(ofDay('day', -1)), workdays),
    "get me yesterday's revenue every weekday at 7:30",
  ],
  [again('昨天的销售额', revenue(ofDay('day', -1)), workdays), '工作日早上七点半告诉我昨天的销售额'],
  [subscription({ subscription: 'Friday', at: '18:00' }), 'push my Friday subscription back to 6pm'],
  [subscription({ subscription: '周五', at: '18:00' }), '周五那个订阅推迟到晚上6点'],
  [subscription({ subscription: 'weekly digest', at: '08:00' }), 'move the weekly digest up to 8am'],
  [
    ruleIf({ when: 'schedule', schedule: { every: 'month', days: [15], at: '09:00' } }, unowned, {
      do: 'assign_owner',
      to: { staff: 'Bo Berg' },
    }),
    'on the 15th of every month assign customers without an owner to Bo Berg',
    '每月15号把没人负责的客户分给Bo Berg',
  ],
  [
    ruleIf({ when: 'schedule', schedule: { every: 'month', days: ['last workday'], at: '09:00' } }, unowned, {
      do: 'assign_owner',
      to: { staff: 'Bo Berg' },
    }),
    'on the last working day of every month assign customers without an owner to Bo Berg',
    '每月最后一个工作日把没人负责的客户分给Bo Berg',
  ],
  [
    ruleIf({ when: 'record', of: 'orders' }, often('orders', 2, 7), meToo),
    ...['if a customer buys twice within a week, tell me', '客户一周内买了两次就告诉我'],
  ],
];

/** Words that are nobody: they were once taken for a colleague's name. */
const NOBODY = [
  "every Monday at 9 tell me last week's orders by country",
  'when somebody complains, create a follow-up for whoever',
];

/** What no rule can wait for must not become one of something near it. */
const NOTHING_TO_WAIT_FOR = [
  '客户下单少于3次就通知负责人',
  'when a customer orders fewer than 3 times, tell me',
  '客户投诉不到三次就通知负责人',
  'when a customer does not complain for 90 days, tag them as happy',
  '客户没有投诉就打“满意”标签',
  'when a customer is not in VIP, tell me',
  '客户不是VIP时通知我',
  '客户没下单就提醒我',
  '客户下满一万单就告诉我',
  'when a customer complains or returns something, tell me',
  '客户投诉或者退货时通知我',
  'when a complaint is resolved, thank the customer',
  '投诉解决后让负责人回访',
  'when a VIP complains on a weekend, tell me',
  '周末VIP投诉就告诉我',
  'when the revenue of a customer falls 20% below last year, tell the owner',
  '客户今年消费比去年少两成就通知负责人',
  'VIP客户投诉和退货都通知我',
  'when a customer has not spent more than 500 in total tell me',
  '客户累计消费还没过两万告诉我',
  '客户没投诉通知我',
  'the day after tomorrow notify me',
];

describe('a week of managers in words', () => {
  test.each(MEANINGS.flatMap(([meaning, ...sentences]) => sentences.map((text) => ({ text, meaning }))))(
    '$text',
    async ({ text, meaning }) => {
      const { tool, input } = await understand(text, viewpoint);
      expect({ tool, input }).toEqual(meaning);
    },
  );

  test.each([...NOBODY, ...NOTHING_TO_WAIT_FOR])('makes no rule of: %s', async (text) => {
    const read = await understand(text, viewpoint).catch(() => null);
    expect(read?.tool).not.toBe('save_workflow');
  });
});

describe('what is declined says what works', () => {
  test.each([
    ["hand all of Emma's overdue follow-ups to Bo", 'invalid_input', 'one by one'],
    ['把李薇逾期的跟进都转给Bo Berg', 'invalid_input', 'one by one'],
    ['push all my follow-ups from today to tomorrow', 'invalid_input', 'one by one'],
    ['snooze follow-up 3 till after breakfast', 'invalid_input', 'Until when is "after breakfast"?'],
    ['跟进3 推迟到早饭后', 'invalid_input', 'Until when'],
    ['hand follow-up 12 over to my manager', 'not_found', 'no manager of your team'],
    ['把跟进12转给我的经理', 'not_found', 'no manager of your team'],
    ['周五下午四点把周报发给我', 'invalid_input', 'every Friday'],
    ['其他客户的销售额', 'not_understood', 'did not understand'],
    ['every three days tag VIP customers "check"', 'invalid_input', 'A rule can act every day'],
    ['tag VIP customers "check" every other day', 'invalid_input', 'A rule can act every day'],
    ['每三天给VIP客户打标签复查', 'invalid_input', 'A rule can act every day'],
    ['每隔一天提醒我看看逾期的跟进', 'invalid_input', 'A rule can act every day'],
    ['every other day send me the top 10 customers', 'invalid_input', 'A question can be answered'],
    [
      'Bo Berg is leaving on Friday, move all his customers to Emma Clarke',
      'invalid_input',
      'cannot wait for “on Friday”',
    ],
    ['李薇下周五离职，名下客户全部转给Bo', 'invalid_input', 'cannot wait for “下周五”'],
    ["hand Emma's customers to Bo on Friday", 'invalid_input', 'cannot wait for “on Friday”'],
    ['when a VIP complains, remind the owner to call on Monday', 'not_understood', 'not “on Monday”'],
    ['客户投诉后让负责人周一回访', 'not_understood', 'not “周一”'],
    ['客户一进高风险流失就让负责人三天内打电话', 'not_understood', '高风险流失'],
    ['积分到期前10天发短信提醒一下客户', 'not_understood', 'not what it is to do'],
    ['send me the weekly digest on Friday at 4pm', 'invalid_input', 'every Friday'],
  ])('%s', async (text, code, says) => {
    await expect(understand(text, viewpoint)).rejects.toMatchObject({
      code,
      text: { en: expect.stringContaining(says) },
    });
  });
});

test('a manager of one’s own team is who is meant', async () => {
  await scene.database.execute("update staff set team = 'North' where email = 'emma@example.com'");
  await scene.database.execute(
    "insert into staff (email, name, role, team) values ('max@example.com', 'Max', 'manager', 'North')",
  );
  const asker = { ...viewpoint.asker, role: 'rep' as const, team: 'North' };
  expect(await understand('把跟进12转给我的经理', { ...viewpoint, asker })).toMatchObject({
    ...call('reassign_follow_up', { followUp: 12, to: 'max@example.com' }),
  });
});

describe('an amount in a rule', () => {
  test.each([
    ['notify me if a return is worth more than $1k', 'USD'],
    ['when an order over 500 euros is placed, notify the owner', 'EUR'],
    ['客户下单超过500美元就通知负责人', 'USD'],
    ["when a customer's total spend goes above ¥5,000, tell me", 'CNY'],
    ['客户累计消费超过5000港币就打上“大客户”标签', 'HKD'],
  ])('"%s" is refused, for it is of another currency than the company’s', async (text, currency) => {
    await expect(understand(text, viewpoint)).rejects.toMatchObject({
      code: 'invalid_input',
      text: { en: `Amounts here are in GBP; ${currency} cannot be converted. Ask in GBP.` },
    });
  });
});

describe('a rule that the thread is about', () => {
  const before = call('show_workflow', { workflow: '9' });
  test.each([
    ['这条规则先别跑了', false],
    ['把它关掉', false],
    ["don't run this rule for now", false],
    ['switch it back on', true],
  ])('is meant by "%s"', async (text, on) => {
    await expect(understand(text, viewpoint, before)).resolves.toEqual(call('switch_workflow', { workflow: '9', on }));
  });

  test.each(['这条规则先别跑了', 'stop this rule'])('is asked for after "%s" of nothing before', async (text) => {
    await expect(understand(text, viewpoint)).rejects.toMatchObject({ code: 'not_found' });
  });
});
