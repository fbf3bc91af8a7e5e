import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import type { Rule } from '../../src/domain/rule/schema.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.database.close());

const find = (rule: Rule): ToolCall => ({ tool: 'find_customers', input: { rule } });
const measure = (input: object): ToolCall => ({ tool: 'measure', input });
const last = (count: number, unit: 'day' | 'month') => ({ span: 'last', count, unit }) as const;
const some = (events: 'cases' | 'interactions' | 'opportunities', where: Record<string, string>, more = {}): Rule =>
  ({ events, aggregate: 'count', where, ...more, is: 'gte', value: 1 }) as Rule;

const complained = some('cases', { type: 'complaint' });
const month = { span: 'calendar', unit: 'month', offset: -1 } as const;
const unhappy: Rule = {
  first: { events: 'cases', where: { type: 'complaint' } },
  next: { events: 'orders' },
  withinDays: 30,
  followed: false,
};

describe('records beside orders, in both languages', () => {
  const meanings: [ToolCall, ...string[]][] = [
    [find(complained), 'customers with a complaint', 'who complained', '有投诉的客户', '投诉过的客户'],
    [find({ not: complained }), 'customers without complaints', 'customers with no complaints', '没有投诉过的客户'],
    [
      find(some('cases', { type: 'complaint' }, { period: last(90, 'day') })),
      'customers who complained in the last 90 days',
      '最近90天投诉过的客户',
    ],
    [
      find({ events: 'cases', aggregate: 'count', where: { type: 'complaint' }, is: 'gt', value: 3 }),
      'customers with more than 3 complaints',
      '投诉超过3次的客户',
    ],
    [
      find({ not: some('interactions', { direction: 'outgoing' }, { period: last(60, 'day') }) }),
      'customers not contacted for 60 days',
      '60天没联系的客户',
    ],
    [find(some('opportunities', { state: 'open' })), 'customers with an open opportunity', '有进行中商机的客户'],
    [find(unhappy), 'customers who complained but did not order within 30 days', '投诉后30天内没下单的客户'],
    [
      find({
        events: 'interactions',
        aggregate: 'count',
        where: { direction: 'outgoing' },
        period: { span: 'calendar', unit: 'day', offset: 0 },
        is: 'gte',
        value: 1,
      }),
      'who have we contacted today?',
      '今天我联系了哪些客户',
    ],
    [
      find({ consent: { channel: 'email', purpose: 'marketing' }, is: 'granted' }),
      'which customers can we email?',
      '可以发邮件的客户有哪些',
    ],
    [
      find({
        any: (['email', 'sms', 'phone', 'wechat', 'whatsapp', 'post'] as const).map((channel) => ({
          consent: { channel, purpose: 'marketing' },
          is: 'withdrawn',
        })),
      }),
      'customers who opted out',
      '退订的客户',
    ],
    [
      find({
        events: 'opportunities',
        aggregate: 'count',
        where: { amount: [{ is: 'gte', value: 5000 }] },
        is: 'gte',
        value: 1,
      }),
      '有5000以上商机的客户',
    ],
    [
      find({ upcoming: 'birthday', withinDays: 0 }),
      'whose birthday is it today?',
      'who has a birthday this week?',
      '本周有谁过生日',
    ],
    [
      find({ all: [{ upcoming: 'birthday', withinDays: 7 }, { not: { upcoming: 'birthday', withinDays: 0 } }] }),
      'who has a birthday next week?',
      '下周过生日的客户',
    ],
    [
      find({ all: [{ upcoming: 'birthday', withinDays: 39 }, { not: { upcoming: 'birthday', withinDays: 8 } }] }),
      'customers with a birthday in December',
      'whose birthday is next month?',
      '下个月有哪些客户过生日',
    ],
    [find({ upcoming: 'birthday', withinDays: 7 }), 'birthday in the next 7 days', '未来7天过生日的客户'],
    [
      find({ consent: { channel: 'email', purpose: 'marketing' }, is: 'withdrawn' }),
      'customers who opted out of email',
      '退订邮件的客户',
    ],
    [find({ field: 'nps_score', is: 'lt', value: 7 }), 'customers with NPS score below 7', 'NPS评分低于7的客户'],
    [
      measure({
        measures: ['customers'],
        rule: some('interactions', { direction: 'outgoing' }, { period: month }),
      }),
      'how many customers did we contact last month',
      '上个月主动联系了多少客户',
    ],
    [
      find({
        first: { events: 'orders', where: { product: { name: 'cakestand' } } },
        next: { events: 'cases', where: { type: 'complaint' } },
        withinDays: 14,
      }),
      'customers who bought cakestand then complained within 14 days',
    ],
    [
      find({
        first: { events: 'interactions', where: { channel: 'call', direction: 'outgoing' } },
        next: { events: 'orders' },
        withinDays: 7,
      }),
      'customers who were called and then ordered within a week',
      '打过电话后一周内下单的客户',
    ],
    [
      find({
        all: [
          some('cases', { type: 'complaint' }, { period: last(7, 'day') }),
          { not: { events: 'orders', aggregate: 'count', period: last(7, 'day'), is: 'gte', value: 1 } },
        ],
      }),
      "customers who complained in the last 7 days but didn't buy",
      '近7天投诉过但没下单的客户',
    ],
    [
      find({
        events: 'opportunities',
        aggregate: 'count',
        where: { state: 'open', amount: [{ is: 'gt', value: 10_000 }] },
        is: 'gte',
        value: 1,
      }),
      'customers with open deals over 10k',
      '有金额超过1万的进行中商机的客户',
    ],
    [find({ field: 'csat_score', is: 'lt', value: 3 }), 'customers with csat below 3', '满意度低于3分的客户'],
    [find({ field: 'nps_score', is: 'lte', value: 6 }), 'detractors', '贬损者'],
    [find({ field: 'points_balance', is: 'gt', value: 1000 }), 'customers with more than 1000 points'],
    [find({ field: 'revenue', is: 'gt', value: 2000 }), 'customers who spent over 2000 in total'],
    [measure({ measures: ['won_opportunities'], period: month }), 'how many deals did we win last month'],
    // What is new in a time are its records, not those of new customers.
    [
      measure({ measures: ['opportunities'], period: month }),
      'how many deals were opened last month',
      '上个月新增商机',
    ],
    [
      measure({ measures: ['complaints'], period: month }),
      'how many complaints were raised last month',
      '上个月新增投诉',
    ],
    [measure({ measures: ['orders'], period: month }), 'how many orders were added last month', '上个月新增订单'],
    [
      measure({ measures: ['new_customers'], period: month }),
      'how many customers were added last month',
      '上个月新增客户',
    ],
    [measure({ measures: ['pipeline'], groupBy: ['owner'] }), 'value of open deals by owner'],
    [
      measure({ measures: ['interactions'], period: month, groupBy: ['contact_channel'] }),
      'contacts by channel last month',
      '上个月各渠道联系次数',
    ],
    [
      measure({ measures: ['revenue'], period: month, compareWith: 'previous' }),
      'changes in revenue last month',
      '上个月销售额变化',
    ],
    [measure({ measures: ['complaints'], period: month }), 'complaints last month', '上个月投诉数'],
    [measure({ measures: ['complaints'], groupBy: ['product'] }), 'complaints by product', '按产品的投诉数'],
    [measure({ measures: ['open_cases'], groupBy: ['severity'] }), 'open cases by severity', '未解决工单按严重程度'],
    [measure({ measures: ['pipeline'], groupBy: ['deal_stage'] }), 'pipeline by stage', '进行中商机金额按阶段'],
    [measure({ measures: ['win_rate'], period: month }), 'win rate last month', '上个月赢单率'],
    [measure({ measures: ['churn_rate'], period: month }), 'churn rate last month', '上个月流失率'],
    [
      measure({
        measures: ['complaints'],
        groupBy: ['country'],
        having: [{ measure: 'complaints', is: 'gt', value: 10 }],
      }),
      'countries with more than 10 complaints',
      '投诉超过10次的国家',
    ],
  ];
  test.each(meanings.flatMap(([call, ...questions]) => questions.map((question) => [question, call] as const)))(
    '%s',
    async (question, call) => {
      expect(await scene.call(question)).toEqual(call);
    },
  );

  test('"haven’t ordered in 90 days" is about now, whatever was said before it', async () => {
    const call = await scene.call('customers who complained but have not ordered in 90 days');
    expect(JSON.stringify(call.input)).toContain('"span":"last","count":90');
  });

  test.each([
    'customers who complained then bought',
    'target revenue by country',
    'value of complaints by owner wibble',
    '60天没联系的VVIP大客户名单表',
  ])('what the data cannot tell is declined: %s', async (question) => {
    await expect(scene.call(question)).rejects.toMatchObject({ code: 'not_understood' });
  });
});
