import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { SaveWorkflowInput } from '../../src/tools/save-workflow.ts';
import { ADMINISTRATOR } from '../support/company.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

const EVENT = { againAfterDays: 0, perDay: 50 };
const STATE = { againAfterDays: 30, perDay: 50 };
const VIP = { segment: 'vip' };
const COMPLAINT = { when: 'record', of: 'cases', where: { type: 'complaint' } };
const LOST_DEAL = { trigger: { when: 'record', of: 'closings', where: { stage: 'lost' } } };
const tellManager = { do: 'notify', who: 'manager' };
const tellOwner = { do: 'notify', who: 'owner' };
const tellMe = { do: 'notify', who: { staff: ADMINISTRATOR.email } };
const birthday = { do: 'draft', playbook: 'birthday' };

/** A case still unresolved on the morning so many local days after it was opened. */
function stillOpen(type: string | undefined, days: number) {
  const openedThen = (status: string) => ({
    events: 'cases',
    where: { ...(type !== undefined && { type }), status },
    period: { span: 'calendar', unit: 'day', offset: -days },
    aggregate: 'count',
    is: 'gte',
    value: 1,
  });
  return {
    trigger: { when: 'schedule', schedule: { every: 'day', at: '09:00' } },
    condition: { any: [openedThen('open'), openedThen('pending')] },
  };
}

/** Two complaints at least in the last so many days. */
function often(days: number) {
  const period = { span: 'last', count: days, unit: 'day' };
  return { events: 'cases', where: { type: 'complaint' }, period, aggregate: 'count', is: 'gte', value: 2 };
}

describe('a rule in words', () => {
  test.each<[string, object]>([
    [
      'when a customer enters Dormant, create a follow-up for the owner in 2 days: call them',
      {
        trigger: { when: 'enters_segment', segment: 'dormant' },
        actions: [{ do: 'follow_up', reason: 'call them', inDays: 2 }],
        limits: STATE,
      },
    ],
    [
      'When a VIP complains, notify the manager',
      { trigger: COMPLAINT, condition: VIP, actions: [tellManager], limits: EVENT },
    ],
    [
      'notify the manager whenever a VIP complains',
      { trigger: COMPLAINT, condition: VIP, actions: [tellManager], limits: EVENT },
    ],
    [
      'whenever a VIP opens a complaint, create a follow-up today for the owner to apologise and tell me',
      {
        trigger: COMPLAINT,
        condition: VIP,
        actions: [{ do: 'follow_up', reason: 'apologise', inDays: 0 }, tellMe],
        limits: EVENT,
      },
    ],
    [
      'whenever someone from France opens an urgent complaint, remind the owner to call and notify the manager',
      {
        trigger: { when: 'record', of: 'cases', where: { type: 'complaint', severity: 'urgent' } },
        condition: { field: 'country', is: 'eq', value: 'France' },
        actions: [{ do: 'follow_up', reason: 'call', inDays: 0 }, tellManager],
        limits: EVENT,
      },
    ],
    [
      'if an NPS score is below 7, remind the owner to call within 1 day',
      {
        trigger: { when: 'record', of: 'surveys', where: { kind: 'nps', score: [{ is: 'lt', value: 7 }] } },
        actions: [{ do: 'follow_up', reason: 'call', inDays: 1 }],
        limits: EVENT,
      },
    ],
    [
      'when a customer answers a csat survey with 2 or less, create an urgent follow-up',
      {
        trigger: { when: 'record', of: 'surveys', where: { kind: 'csat', score: [{ is: 'lte', value: 2 }] } },
        actions: [{ do: 'follow_up', reason: 'Get in touch', inDays: 0 }],
        limits: EVENT,
      },
    ],
    [
      '7 days before a birthday, draft a birthday message',
      { trigger: { when: 'date', of: 'birthday', offsetDays: -7 }, actions: [birthday], limits: EVENT },
    ],
    [
      'draft a birthday message 7 days before a birthday',
      { trigger: { when: 'date', of: 'birthday', offsetDays: -7 }, actions: [birthday], limits: EVENT },
    ],
    [
      'every Monday at 9 for customers without an owner, assign by the rules',
      {
        trigger: { when: 'schedule', schedule: { every: 'week', weekdays: [1], at: '09:00' } },
        condition: { field: 'owner', is: 'missing' },
        actions: [{ do: 'assign_owner', to: 'rules' }],
        limits: EVENT,
      },
    ],
    [
      'when a customer places an order over 5000, tag them as big order and tell the manager',
      {
        trigger: { when: 'record', of: 'orders', where: { total: [{ is: 'gt', value: 5000 }] } },
        actions: [{ do: 'tag', add: ['big order'] }, tellManager],
        limits: EVENT,
      },
    ],
    [
      'as soon as a customer places their first order, draft a thank-you e-mail; once per customer',
      {
        trigger: { when: 'record', of: 'orders' },
        condition: { events: 'orders', aggregate: 'count', is: 'eq', value: 1 },
        actions: [{ do: 'draft', playbook: 'thank_you', channel: 'email' }],
        limits: { againAfterDays: 'never', perDay: 50 },
      },
    ],
    [
      'when a customer in France leaves Champions, post in #vip-alerts: look at this one',
      {
        trigger: { when: 'leaves_segment', segment: 'rfm_champions' },
        condition: { field: 'country', is: 'eq', value: 'France' },
        actions: [{ do: 'notify', who: { channel: '#vip-alerts' }, text: 'look at this one' }],
        limits: STATE,
      },
    ],
    [
      'when a customer has not ordered for 60 days then draft a win-back email',
      {
        trigger: { when: 'figure_crosses', field: 'recency', is: 'gt', value: 60 },
        actions: [{ do: 'draft', playbook: 'win_back', channel: 'email' }],
        limits: STATE,
      },
    ],
    [
      'if a VIP customer goes 90 days without contact, create a follow-up: call',
      {
        trigger: { when: 'date', of: 'last_interaction_on', offsetDays: 90 },
        condition: VIP,
        actions: [{ do: 'follow_up', reason: 'call', inDays: 0 }],
        limits: EVENT,
      },
    ],
    [
      'when the owner changes, notify the owner',
      { trigger: { when: 'field_changes', field: 'owner' }, actions: [tellOwner], limits: STATE },
    ],
    [
      'when a customer gets the tag wholesale, assign them to Jonas Beck',
      {
        trigger: { when: 'field_changes', field: 'tags', to: 'wholesale' },
        actions: [{ do: 'assign_owner', to: { staff: 'Jonas Beck' } }],
        limits: STATE,
      },
    ],
    [
      'when a customer enters at risk, if they spent more than 1000, notify the owner',
      {
        trigger: { when: 'enters_segment', segment: 'rfm_at_risk' },
        condition: { field: 'revenue', is: 'gt', value: 1000 },
        actions: [tellOwner],
        limits: STATE,
      },
    ],
    [
      'when a deal is lost, call the webhook https://hooks.example.com/x',
      {
        trigger: { when: 'record', of: 'closings', where: { stage: 'lost' } },
        actions: [{ do: 'webhook', url: 'https://hooks.example.com/x' }],
        limits: EVENT,
      },
    ],
    [
      'create a rule called "VIP care": when a VIP complains, notify the manager, at most 20 a day',
      {
        name: { en: 'VIP care' },
        trigger: COMPLAINT,
        condition: VIP,
        actions: [tellManager],
        limits: { againAfterDays: 0, perDay: 20 },
      },
    ],
    ...[
      'when a VIP complains, notify the manager, at most 20 messages a day',
      '当VIP客户投诉时，通知经理，每天最多20封',
      '当VIP客户投诉时，通知经理，每天最多20条消息',
    ].map((text): [string, object] => [
      text,
      { trigger: COMPLAINT, condition: VIP, actions: [tellManager], limits: { againAfterDays: 0, perDay: 20 } },
    ]),
    ['每当VIP客户投诉，通知经理', { trigger: COMPLAINT, condition: VIP, actions: [tellManager], limits: EVENT }],
    [
      '当客户进入休眠客户时，给负责人建跟进：打电话',
      {
        trigger: { when: 'enters_segment', segment: 'dormant' },
        actions: [{ do: 'follow_up', reason: '打电话', inDays: 0 }],
        limits: STATE,
      },
    ],
    [
      'NPS评分低于7分时，提醒负责人1天内回访',
      {
        trigger: { when: 'record', of: 'surveys', where: { kind: 'nps', score: [{ is: 'lt', value: 7 }] } },
        actions: [{ do: 'follow_up', reason: '回访', inDays: 1 }],
        limits: EVENT,
      },
    ],
    [
      '客户生日前7天，起草生日祝福',
      { trigger: { when: 'date', of: 'birthday', offsetDays: -7 }, actions: [birthday], limits: EVENT },
    ],
    [
      '合同到期前30天，提醒负责人跟进续约',
      {
        trigger: { when: 'date', of: 'renewal', offsetDays: -30 },
        actions: [{ do: 'follow_up', reason: '跟进续约', inDays: 0 }],
        limits: EVENT,
      },
    ],
    [
      '客户60天没有下单，起草挽回短信',
      {
        trigger: { when: 'figure_crosses', field: 'recency', is: 'gt', value: 60 },
        actions: [{ do: 'draft', playbook: 'win_back', channel: 'sms' }],
        limits: STATE,
      },
    ],
    [
      '客户十八天没有下单，起草挽回短信',
      {
        trigger: { when: 'figure_crosses', field: 'recency', is: 'gt', value: 18 },
        actions: [{ do: 'draft', playbook: 'win_back', channel: 'sms' }],
        limits: STATE,
      },
    ],
    [
      'when a customer places their fourth order, notify the owner',
      {
        trigger: { when: 'record', of: 'orders' },
        condition: { events: 'orders', aggregate: 'count', is: 'eq', value: 4 },
        actions: [tellOwner],
        limits: EVENT,
      },
    ],
    [
      '客户首次下单后，起草感谢邮件，每位客户仅一次',
      {
        trigger: { when: 'record', of: 'orders' },
        condition: { events: 'orders', aggregate: 'count', is: 'eq', value: 1 },
        actions: [{ do: 'draft', playbook: 'thank_you', channel: 'email' }],
        limits: { againAfterDays: 'never', perDay: 50 },
      },
    ],
    [
      '客户下单金额超过5000元时，打上大单标签并通知经理',
      {
        trigger: { when: 'record', of: 'orders', where: { total: [{ is: 'gt', value: 5000 }] } },
        actions: [{ do: 'tag', add: ['大单'] }, tellManager],
        limits: EVENT,
      },
    ],
    [
      '每周一9点，对没有负责人的客户，按规则分配',
      {
        trigger: { when: 'schedule', schedule: { every: 'week', weekdays: [1], at: '09:00' } },
        condition: { field: 'owner', is: 'missing' },
        actions: [{ do: 'assign_owner', to: 'rules' }],
        limits: EVENT,
      },
    ],
    [
      '客户被打上批发标签，分配给Jonas Beck',
      {
        trigger: { when: 'field_changes', field: 'tags', to: '批发' },
        actions: [{ do: 'assign_owner', to: { staff: 'Jonas Beck' } }],
        limits: STATE,
      },
    ],
    [
      '如果高价值客户投诉，在#vip-alerts发消息',
      {
        trigger: COMPLAINT,
        condition: { segment: 'high_value' },
        actions: [{ do: 'notify', who: { channel: '#vip-alerts' } }],
        limits: EVENT,
      },
    ],
    [
      '当客户离开VIP时，通知我，每天最多5次',
      {
        trigger: { when: 'leaves_segment', segment: 'vip' },
        actions: [tellMe],
        limits: { againAfterDays: 30, perDay: 5 },
      },
    ],
    [
      'VIP客户90天没有联系时，给负责人建跟进：打电话问候',
      {
        trigger: { when: 'date', of: 'last_interaction_on', offsetDays: 90 },
        condition: VIP,
        actions: [{ do: 'follow_up', reason: '打电话问候', inDays: 0 }],
        limits: EVENT,
      },
    ],
    [
      '新建规则“大客户关怀”：当法国的客户下单超过1万元时，提醒负责人打电话感谢',
      {
        name: { zh: '大客户关怀' },
        trigger: { when: 'record', of: 'orders', where: { total: [{ is: 'gt', value: 10_000 }] } },
        condition: { field: 'country', is: 'eq', value: 'France' },
        actions: [{ do: 'follow_up', reason: '打电话感谢', inDays: 0 }],
        limits: EVENT,
      },
    ],
    [
      'when a complaint stays open for three days, tell the manager',
      { ...stillOpen('complaint', 3), actions: [tellManager], limits: EVENT },
    ],
    ['投诉三天没解决就通知经理', { ...stillOpen('complaint', 3), actions: [tellManager], limits: EVENT }],
    ['工单开了超过两天还没关，通知我', { ...stillOpen(undefined, 3), actions: [tellMe], limits: EVENT }],
    [
      'when a customer returns something worth more than 500, notify the owner',
      {
        trigger: { when: 'record', of: 'returns', where: { total: [{ is: 'gt', value: 500 }] } },
        actions: [tellOwner],
        limits: EVENT,
      },
    ],
    ['一有客户退货就通知负责人', { trigger: { when: 'record', of: 'returns' }, actions: [tellOwner], limits: EVENT }],
    [
      'when somebody slips from Loyal into At Risk, create a follow-up: call them',
      {
        trigger: { when: 'leaves_segment', segment: 'loyal' },
        condition: { segment: 'rfm_at_risk' },
        actions: [{ do: 'follow_up', reason: 'call them', inDays: 0 }],
        limits: STATE,
      },
    ],
    [
      'when they place their second order, give the owner a follow-up to call them',
      {
        trigger: { when: 'record', of: 'orders' },
        condition: { events: 'orders', aggregate: 'count', is: 'eq', value: 2 },
        actions: [{ do: 'follow_up', reason: 'call them', inDays: 0 }],
        limits: EVENT,
      },
    ],
    [
      'when a customer complains twice in a month, notify me; not again within 60 days',
      {
        trigger: COMPLAINT,
        condition: often(30),
        actions: [tellMe],
        limits: { againAfterDays: 60, perDay: 50 },
      },
    ],
    [
      '客户两周内投诉两次，通知经理，同一客户90天内只提醒一次',
      { trigger: COMPLAINT, condition: often(14), actions: [tellManager], limits: { againAfterDays: 90, perDay: 50 } },
    ],
    [
      '丢单后90天，让负责人再联系一次',
      {
        trigger: { when: 'record', of: 'closings', where: { stage: 'lost' } },
        actions: [{ do: 'follow_up', reason: '再联系一次', inDays: 90 }],
        limits: EVENT,
      },
    ],
    [
      'on the first of every month tag VIP customers "review"',
      {
        trigger: { when: 'schedule', schedule: { every: 'month', days: [1], at: '09:00' } },
        condition: VIP,
        actions: [{ do: 'tag', add: ['review'] }],
        limits: EVENT,
      },
    ],
    [
      '客户买了蓝牙耳机，起草感谢短信',
      {
        trigger: { when: 'record', of: 'orders', where: { product: { name: '蓝牙耳机' } } },
        actions: [{ do: 'draft', playbook: 'thank_you', channel: 'sms' }],
        limits: EVENT,
      },
    ],
    [
      '客户一年没买过东西，给他打上“流失”标签',
      {
        trigger: { when: 'figure_crosses', field: 'recency', is: 'gt', value: 365 },
        actions: [{ do: 'tag', add: ['流失'] }],
        limits: STATE,
      },
    ],
    [
      '赢单两周后，让负责人回访',
      {
        trigger: { when: 'record', of: 'closings', where: { stage: 'won' } },
        actions: [{ do: 'follow_up', reason: '回访', inDays: 14 }],
        limits: EVENT,
      },
    ],
    [
      'if somebody rates us 6 or lower, have the owner ring them the next day',
      {
        trigger: { when: 'record', of: 'surveys', where: { score: [{ is: 'lte', value: 6 }] } },
        actions: [{ do: 'follow_up', reason: 'ring them', inDays: 1 }],
        limits: EVENT,
      },
    ],
    [
      '10 days after a return, have the owner call the customer',
      {
        trigger: { when: 'record', of: 'returns' },
        actions: [{ do: 'follow_up', reason: 'call the customer', inDays: 10 }],
        limits: EVENT,
      },
    ],
    [
      'as soon as a deal is lost, tell the manager and three months later have the owner call again',
      { ...LOST_DEAL, actions: [tellManager, { do: 'follow_up', reason: 'call again', inDays: 90 }], limits: EVENT },
    ],
    [
      '丢单后通知经理，三个月后让负责人再打个电话',
      { ...LOST_DEAL, actions: [tellManager, { do: 'follow_up', reason: '再打个电话', inDays: 90 }], limits: EVENT },
    ],
    [
      'The moment there is a new opportunity over 10k, notify me',
      {
        trigger: { when: 'record', of: 'opportunities', where: { amount: [{ is: 'gt', value: 10_000 }] } },
        actions: [tellMe],
        limits: EVENT,
      },
    ],
    [
      '新商机金额超过一万，马上通知我',
      {
        trigger: { when: 'record', of: 'opportunities', where: { amount: [{ is: 'gt', value: 10_000 }] } },
        actions: [tellMe],
        limits: EVENT,
      },
    ],
    [
      '一有新商机就跟经理说一声',
      { trigger: { when: 'record', of: 'opportunities' }, actions: [tellManager], limits: EVENT },
    ],
    ...['when a VIP gives a bad score, tell the owner', 'VIP客户打了低分就通知他的负责人'].map(
      (text): [string, object] => [
        text,
        {
          trigger: { when: 'record', of: 'surveys', where: { kind: 'csat', score: [{ is: 'lte', value: 2 }] } },
          condition: VIP,
          actions: [tellOwner],
          limits: EVENT,
        },
      ],
    ),
    ...[
      "when a VIP hasn't been contacted for two months, tell the owner",
      'when nobody has heard from a VIP in two months, let the rep know',
    ].map((text): [string, object] => [
      text,
      {
        trigger: { when: 'date', of: 'last_interaction_on', offsetDays: 60 },
        condition: VIP,
        actions: [tellOwner],
        limits: EVENT,
      },
    ]),
    ...[
      'each time someone complains for the second time in 90 days, notify me',
      '同一个客户90天内第二次投诉，通知我',
    ].map((text): [string, object] => [
      text,
      { trigger: COMPLAINT, condition: often(90), actions: [tellMe], limits: EVENT },
    ]),
    [
      "when a customer's revenue drops below 500, tag them as fading, at most once a quarter",
      {
        trigger: { when: 'figure_crosses', field: 'revenue', is: 'lt', value: 500 },
        actions: [{ do: 'tag', add: ['fading'] }],
        limits: { againAfterDays: 90, perDay: 50 },
      },
    ],
    [
      '客户消费额跌破五百块就打上“下滑”标签，每人每季度最多一次',
      {
        trigger: { when: 'figure_crosses', field: 'revenue', is: 'lt', value: 500 },
        actions: [{ do: 'tag', add: ['下滑'] }],
        limits: { againAfterDays: 90, perDay: 50 },
      },
    ],
    [
      '客户成为VIP后写一条感谢短信给他，一人只发一次',
      {
        trigger: { when: 'enters_segment', segment: 'vip' },
        actions: [{ do: 'draft', playbook: 'thank_you', channel: 'sms' }],
        limits: { againAfterDays: 'never', perDay: 50 },
      },
    ],
    ...['Two days after a visit, remind the owner to check', '拜访两天后提醒负责人确认'].map(
      (text): [string, object] => [
        text,
        {
          trigger: { when: 'record', of: 'interactions', where: { channel: 'visit' } },
          actions: [{ do: 'follow_up', reason: /visit/u.test(text) ? 'check' : '确认', inDays: 2 }],
          limits: EVENT,
        },
      ],
    ),
    ...[
      'when someone falls into Dormant and has spent more than 2000, create a follow-up for tomorrow: 拜访',
      '有人进了休眠客户而且消费超过2000，明天安排跟进：拜访',
    ].map((text): [string, object] => [
      text,
      {
        trigger: { when: 'enters_segment', segment: 'dormant' },
        condition: { field: 'revenue', is: 'gt', value: 2000 },
        actions: [{ do: 'follow_up', reason: '拜访', inDays: 1 }],
        limits: STATE,
      },
    ]),
    [
      '赢下两万以上的单子，在#喜报喊一声，再起草一封感谢邮件',
      {
        trigger: { when: 'record', of: 'closings', where: { stage: 'won', amount: [{ is: 'gte', value: 20_000 }] } },
        actions: [
          { do: 'notify', who: { channel: '#喜报' } },
          { do: 'draft', playbook: 'thank_you', channel: 'email' },
        ],
        limits: EVENT,
      },
    ],
    ...[
      "as soon as someone's total spend passes 10,000, let me know right away",
      '谁累计花了超过一万块就马上告诉我',
    ].map((text): [string, object] => [
      text,
      {
        trigger: { when: 'figure_crosses', field: 'revenue', is: 'gt', value: 10_000 },
        actions: [tellMe],
        limits: STATE,
      },
    ]),
    [
      'VIP客户换负责人的时候提醒经理',
      {
        trigger: { when: 'field_changes', field: 'owner' },
        condition: VIP,
        actions: [tellManager],
        limits: STATE,
      },
    ],
    [
      '每个月最后一天，没人管的客户按规则分配',
      {
        trigger: { when: 'schedule', schedule: { every: 'month', days: ['last day'], at: '09:00' } },
        condition: { field: 'owner', is: 'missing' },
        actions: [{ do: 'assign_owner', to: 'rules' }],
        limits: EVENT,
      },
    ],
  ])('%s', async (text, input) => {
    const call = await scene.call(text);
    expect(call).toEqual({ tool: 'save_workflow', input });
    expect(SaveWorkflowInput.safeParse(call.input).error).toBeUndefined();
  });

  test.each(['create a rule: when it rains, dance', '新建规则：下雨时跳舞'])('%s says what a rule is', async (text) => {
    await expect(scene.call(text)).rejects.toMatchObject({ code: 'not_understood', suggestions: [{}, {}] });
  });

  test.each([
    'when points exceeds ., notify me',
    'when was the last order of 12347',
    '如果按月看销售额',
    'revenue when customers in France order',
  ])('%s is no rule', async (text) => {
    const call = await scene.call(text).catch(() => null);
    expect(call?.tool).not.toBe('save_workflow');
  });

  test.each([
    'when a customer cancels, tell the owner',
    'when the tag "wholesale" is removed, tell the owner',
    'when a customer leaves VIP or enters Dormant, notify me',
    '客户取消订阅时，通知负责人',
    '客户打开邮件后，给他打上“活跃”标签',
  ])('%s says what rules wait for', async (text) => {
    await expect(scene.call(text)).rejects.toMatchObject({ message: expect.stringContaining('waits for one thing') });
  });

  test.each([
    ['when a VIP complains, escalate it to the legal department', '“escalate it to the legal department”'],
    ['每天早上9点，给流失预警客户建跟进', '“流失预警客户”'],
    ['每月1号给VIP客户打标签', 'which tag'],
    ['when a platinum shopper complains, tell me', '“a platinum shopper”'],
    ['白金玩家六周没动静，让负责人问候一下', '“白金玩家”'],
    ['tag them as fading when their points fall below 500, at most twice a month', '“at most twice a month”'],
    ['客户投诉时通知经理，每月最多三次', '“每月最多三次”'],
  ])('of half a rule the other half is named: %s', async (text, words) => {
    await expect(scene.call(text)).rejects.toMatchObject({
      code: 'not_understood',
      message: expect.stringContaining(words),
    });
  });

  test('what is half a rule is no question about customers', async () => {
    await expect(scene.call('德国客户下单超过两千块和老板吵架就告诉我')).rejects.toMatchObject({
      message: expect.stringContaining('waits for one thing'),
    });
  });

  test.each(['if an urgent ticket is still open after a day, alert #care', '紧急工单一天没解决就通知经理'])(
    'how urgent a case is that stays open is no word too many: %s',
    async (text) => {
      const { input } = await scene.call(text);
      expect(input).toMatchObject({ condition: { any: [{ where: { severity: 'urgent', status: 'open' } }, {}] } });
    },
  );

  test('a sign is no amount', async () => {
    await expect(scene.call('when points exceeds ., notify me')).rejects.toMatchObject({ name: 'DomainError' });
  });

  test('nothing acts on "they": whoever is meant is nobody that can be read', async () => {
    const call = await scene.call('draft a thank-you e-mail when they reply').catch(() => null);
    expect(call?.tool).not.toBe('save_workflow');
  });
});

test.each<[string, string, object]>([
  ['switch on rule 3', 'switch_workflow', { workflow: '3', on: true }],
  ['turn off the rule VIP slipping', 'switch_workflow', { workflow: 'VIP slipping', on: false }],
  ['turn the VIP care rule off', 'switch_workflow', { workflow: 'VIP care', on: false }],
  ['启用规则3', 'switch_workflow', { workflow: '3', on: true }],
  ['停用规则“VIP关怀”', 'switch_workflow', { workflow: 'VIP关怀', on: false }],
  ['把规则3停用', 'switch_workflow', { workflow: '3', on: false }],
  ['pause rule 5 until further notice', 'switch_workflow', { workflow: '5', on: false }],
  ['规则5先停一停', 'switch_workflow', { workflow: '5', on: false }],
  ['VIP关怀这条规则昨天动过没有', 'show_workflow', { workflow: 'VIP关怀' }],
  ['when did rule 6 last fire?', 'show_workflow', { workflow: '6' }],
  ['规则6最近一次什么时候触发的', 'show_workflow', { workflow: '6' }],
  ['put rule 7 back on', 'switch_workflow', { workflow: '7', on: true }],
  ['turn the birthday rule off for now', 'switch_workflow', { workflow: 'birthday', on: false }],
  ['先把生日那条规则关了', 'switch_workflow', { workflow: '生日', on: false }],
  ['重新打开规则7', 'switch_workflow', { workflow: '7', on: true }],
  ['规则2如果上个月开着会做什么', 'show_workflow', { workflow: '2' }],
  ['what workflow rules do we have', 'list_workflows', {}],
  ['which rules are on', 'list_workflows', { state: 'on' }],
  ['show stopped workflow rules', 'list_workflows', { state: 'stopped' }],
  ['有哪些自动化规则？', 'list_workflows', {}],
  ['history of rule 3', 'show_workflow', { workflow: '3' }],
  ['why did rule 3 stop', 'show_workflow', { workflow: '3' }],
  ['规则3的历史', 'show_workflow', { workflow: '3' }],
  ['What did rule 3 do last week?', 'show_workflow', { workflow: '3' }],
  ['did rule 3 fire today', 'show_workflow', { workflow: '3' }],
  ['规则3上周做了什么', 'show_workflow', { workflow: '3' }],
  ['which rules are stopped', 'list_workflows', { state: 'stopped' }],
  ['哪些规则停了', 'list_workflows', { state: 'stopped' }],
  [
    'leads from France should go to Emma',
    'save_assignment_rules',
    {
      rules: [
        {
          rule: {
            all: [
              { field: 'country', is: 'eq', value: 'France' },
              { field: 'orders', is: 'eq', value: 0 },
            ],
          },
          target: { to: 'staff', staff: 'Emma' },
        },
      ],
      keepOthers: true,
    },
  ],
  ...['new German customers go to Ben', '以后德国的新客户都归Ben'].map((text): [string, string, object] => [
    text,
    'save_assignment_rules',
    {
      rules: [{ rule: { field: 'country', is: 'eq', value: 'Germany' }, target: { to: 'staff', staff: 'Ben' } }],
      keepOthers: true,
    },
  ]),
  [
    '新客户由中国团队轮流接手',
    'save_assignment_rules',
    { rules: [{ target: { to: 'round_robin', team: '中国' } }], keepOthers: true },
  ],
  [
    'new customers should be assigned to whoever has the fewest customers in team North',
    'save_assignment_rules',
    { rules: [{ target: { to: 'least_loaded', team: 'North' } }], keepOthers: true },
  ],
  ['set rule 3 to at most 10 a day', 'save_workflow', { workflow: '3', limits: { perDay: 10 } }],
  ['rename rule 3 to VIP care', 'save_workflow', { workflow: '3', name: { en: 'VIP care' } }],
])('%s', async (text, tool, input) => {
  expect(await scene.call(text)).toEqual({ tool, input });
});
