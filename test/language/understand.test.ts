import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import type { Rule } from '../../src/domain/rule/schema.ts';
import type { FindCustomersInput } from '../../src/tools/find-customers.ts';
import type { MeasureInput } from '../../src/tools/measure.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.database.close());

const measure = (input: MeasureInput): ToolCall => ({ tool: 'measure', input });
const find = (input: FindCustomersInput): ToolCall => ({ tool: 'find_customers', input });
const is = (field: 'country' | 'lifecycle' | 'rfm_segment' | 'value_tier' | 'behaviour', value: string): Rule => ({
  field,
  is: 'eq',
  value,
});
const orders = (comparison: 'eq' | 'gt' | 'gte' | 'lt' | 'lte', value: number): Rule => ({
  field: 'orders',
  is: comparison,
  value,
});
const last = (count: number, unit: 'day' | 'month') => ({ span: 'last', count, unit }) as const;
const calendar = (unit: 'month' | 'year' | 'week', offset: number) => ({ span: 'calendar', unit, offset }) as const;
const bought = (product: { sku: string } | { name: string }): Rule => ({
  events: 'orders',
  aggregate: 'count',
  where: { product },
  is: 'gte',
  value: 1,
});
const quietFor = (days: number): Rule[] => [
  orders('gte', 1),
  { not: { events: 'orders', aggregate: 'count', period: last(days, 'day'), is: 'gte', value: 1 } },
];

const isVip: Rule = { field: 'vip', is: 'eq', value: true };

describe('one meaning in both languages', () => {
  const meanings: [ToolCall, ...string[]][] = [
    [measure({ measures: ['customers'] }), 'how many customers do we have?', '我们一共有多少客户', '客户总数'],
    [
      measure({ measures: ['buyers'], rule: is('country', 'Germany') }),
      'How many buyers in Germany?',
      '德国有多少买家',
    ],
    [
      measure({ measures: ['customers'], rule: { not: is('country', 'United Kingdom') } }),
      'number of customers outside the UK',
      '英国以外的客户有多少',
      '除了英国有几个客户',
    ],
    [
      find({ rule: { all: [is('country', 'France'), orders('gt', 10)] } }),
      'list French customers with more than 10 orders'.replace('French customers', 'customers in France'),
      '列出法国下单超过10次的客户',
    ],
    [
      find({ rule: { all: [is('country', 'France'), orders('gte', 3)] } }),
      'customers in France who ordered at least 3 times',
      '法国下过三单以上的客户有哪些',
      '至少下过3单的法国客户',
    ],
    [
      measure({ measures: ['customers'], rule: { field: 'revenue', is: 'gt', value: 12_000 } }),
      'how many customers spent more than 12k',
      '消费超过一万二的客户有几个',
    ],
    [
      find({ rule: { all: quietFor(90) } }),
      'who hasn’t ordered in 90 days',
      'customers who have not ordered for 90 days',
      '90天没下单的客户有哪些',
      '超过90天没有下单的客户名单',
    ],
    [
      find({ rule: orders('eq', 0) }),
      'which customers have never ordered',
      '从来没下过单的客户有哪些',
      '哪些客户从未下单',
    ],
    [
      measure({ measures: ['customers'], rule: orders('eq', 1) }),
      'how many customers ordered only once',
      '只买过一次的客户有多少',
    ],
    [
      measure({ measures: ['revenue'], period: calendar('month', -1) }),
      'revenue last month',
      'how much did we sell last month',
      '上个月卖了多少钱',
      '上月销售额',
    ],
    [
      measure({ measures: ['revenue'], groupBy: ['month'], period: calendar('year', 0) }),
      'monthly revenue this year',
      '今年每个月的销售额',
      '按月统计今年的销售额',
    ],
    [
      measure({ measures: ['orders', 'revenue'], groupBy: ['country'] }),
      'orders and revenue by country',
      '各国的订单数和销售额',
    ],
    [
      find({ sort: { measure: 'revenue', direction: 'desc' }, limit: 10 }),
      'top 10 customers by revenue',
      '消费最高的十个客户',
      '销售额前十的客户',
    ],
    [
      find({ sort: { measure: 'revenue', direction: 'desc' }, limitPercent: 5 }),
      'top 5% of customers by revenue',
      '消费前5%的客户',
    ],
    [
      find({ sort: { measure: 'orders', direction: 'desc', period: calendar('month', -1) }, limit: 1 }),
      'who ordered the most last month',
      '上个月谁下单最多',
    ],
    [
      measure({ measures: ['buyers'], groupBy: ['country'], sort: { measure: 'buyers', direction: 'desc' }, limit: 5 }),
      'top 5 countries by buyers',
      '买家最多的5个国家',
    ],
    [
      measure({
        measures: ['revenue'],
        groupBy: ['product'],
        sort: { measure: 'revenue', direction: 'desc' },
        limit: 3,
      }),
      'top 3 products by revenue',
      '销售额最高的3个产品',
    ],
    [
      measure({ measures: ['customers'], groupBy: ['rfm_segment'] }),
      'how many customers are in each RFM segment',
      '各RFM分群分别有多少客户',
    ],
    [
      measure({ measures: ['customers'], rule: is('lifecycle', 'dormant') }),
      'how many dormant customers',
      '休眠客户有几个',
    ],
    [
      measure({ measures: ['revenue'], rule: is('value_tier', 'high'), share: true }),
      'what share of revenue comes from high value customers',
      '高价值客户的销售额占比',
    ],
    [
      measure({ measures: ['new_customers'], period: last(30, 'day') }),
      'how many new customers in the last 30 days',
      '近30天有多少新客户',
    ],
    [
      measure({ measures: ['orders'], period: calendar('month', -1), compareWith: 'previous' }),
      'orders last month vs the previous period',
      '上个月订单数环比',
    ],
    [
      measure({
        measures: ['revenue'],
        rule: { field: 'country', is: 'in', values: ['France', 'Germany'] },
        groupBy: ['country'],
      }),
      'compare revenue in France and Germany',
      '法国和德国的销售额对比',
    ],
    [
      measure({ measures: ['customers'], rule: bought({ sku: '22423' }) }),
      'how many customers bought 22423',
      '买过22423的客户有多少',
    ],
    [
      find({
        rule: {
          events: 'orders',
          aggregate: 'count',
          where: { product: { name: 'regency cakestand' } },
          is: 'gte',
          value: 2,
        },
      }),
      'who bought the regency cakestand at least twice'.replace('twice', '2 times'),
      '买过 regency cakestand 至少2次的客户有哪些',
    ],
    [
      measure({ measures: ['orders'], where: { total: [{ is: 'gt', value: 5000 }] } }),
      'how many orders above £5,000',
      '单笔金额超过5000英镑的订单有多少',
    ],
    [
      { tool: 'describe_customer', input: { customer: '12347' } },
      'tell me about 12347',
      'tell me about 王小明',
      '介绍一下客户12347',
      '王小明的情况',
    ],
    [{ tool: 'describe_customer', input: { customer: 'C-20' } }, 'who is Li Wei?', 'c-20的资料'],
    [
      { tool: 'describe_customer', input: { customer: '12347', fields: ['last_order_on'] } },
      'when was the last order of 12347',
      '12347最近一次下单是什么时候',
    ],
    [
      measure({
        measures: ['revenue'],
        rule: { field: 'customer_id', is: 'eq', value: '12347' },
        period: calendar('year', 0),
      }),
      'how much has 12347 spent this year',
      '客户12347今年花了多少钱',
    ],
    [
      measure({ measures: ['customers'], average: { of: 'age', how: 'mean' } }),
      'average age of customers',
      '客户的平均年龄是多少',
    ],
    [find({ rule: is('country', 'EIRE') }), 'customers in Ireland', '爱尔兰的客户有哪些'],
    [
      find({
        rule: {
          all: [
            { field: 'r_score', is: 'eq', value: 1 },
            { field: 'm_score', is: 'gte', value: 4 },
          ],
        },
      }),
      'customers with R = 1 and M >= 4',
      'R=1且M≥4的客户有哪些',
    ],
    [
      find({ rule: { events: 'returns', aggregate: 'count', is: 'gt', value: 3, period: calendar('year', 0) } }),
      'customers who returned more than 3 times this year',
      '今年退货超过3次的客户有哪些',
    ],
    [
      measure({ measures: ['units'], period: calendar('week', -1) }),
      '上周一共卖了多少件',
      'how many units did we sell last week',
    ],
    [
      measure({ measures: ['orders'], rule: is('country', 'France'), period: calendar('year', 0) }),
      '法国客户今年下了多少单',
      'how many orders did French customers place this year',
    ],
    [
      measure({ measures: ['returns'], period: calendar('month', -1) }),
      '上个月退了多少单',
      'how many returns last month',
    ],
    [measure({ measures: ['refunds'], period: calendar('month', -1) }), '上个月退了多少钱'],
    [
      measure({ measures: ['refunds'], rule: is('country', 'France'), share: true }),
      '法国退款占比',
      'share of refunds from France',
    ],
    [
      measure({
        measures: ['average_order_value'],
        rule: { field: 'country', is: 'in', values: ['United Kingdom', 'Germany'] },
        groupBy: ['country'],
      }),
      '英国和德国的客单价分别是多少',
    ],
    [
      measure({ measures: ['buyers'], groupBy: ['product'], sort: { measure: 'buyers', direction: 'desc' }, limit: 1 }),
      '哪个产品买的人最多',
      'which product has the most buyers',
    ],
    [
      measure({
        measures: ['revenue'],
        groupBy: ['country'],
        having: [{ measure: 'revenue', is: 'gt', value: 100_000 }],
      }),
      '销售额超过10万的国家',
      'countries with revenue over 100k',
    ],
    [
      measure({ measures: ['customers'], rule: { all: [orders('gte', 1), orders('lte', 2)] } }),
      '最多下过2单的客户有多少',
      'how many customers placed at most 2 orders',
    ],
    [find({ rule: orders('gt', 100) }), '过百单的客户有谁'],
    [
      measure({ measures: ['customers'], rule: { field: 'revenue', is: 'gt', value: 10_000 } }),
      '销售额过万的客户有几个',
    ],
    [
      find({
        rule: {
          events: 'orders',
          aggregate: 'count',
          where: { total: [{ is: 'gt', value: 5000 }] },
          is: 'gte',
          value: 1,
        },
      }),
      'who placed an order over £5,000',
    ],
    [
      measure({ measures: ['revenue'], groupBy: ['country'], where: { total: [{ is: 'gt', value: 1000 }] } }),
      'revenue per country for orders above 1000',
    ],
    [
      find({ sort: { measure: 'largest_order', direction: 'desc', period: calendar('month', -1) }, limit: 1 }),
      'who placed the biggest order last month',
    ],
    [
      find({ rule: is('country', 'France'), sort: { measure: 'orders', direction: 'desc' }, limit: 3 }),
      'three most frequent buyers in France',
    ],
    [
      find({ sort: { measure: 'revenue', direction: 'desc' }, limit: 10 }),
      'who are our largest customers?',
      'our biggest spenders',
      '最大的客户是哪些',
    ],
    [
      measure({ measures: ['revenue'], groupBy: ['owner'], sort: { measure: 'revenue', direction: 'desc' }, limit: 1 }),
      'who sold the most?',
      'which rep sold the most?',
      '谁卖得最多',
      '哪个销售卖得最好',
    ],
    [
      measure({
        measures: ['revenue'],
        groupBy: ['country'],
        sort: { measure: 'revenue', direction: 'desc' },
        limit: 10,
      }),
      'revenue ranking of countries',
      '各国销售额排名',
    ],
    [
      find({ sort: { measure: 'revenue', direction: 'desc' }, limit: 10 }),
      'ranking of customers by revenue',
      '客户销售额排名',
    ],
    [
      { tool: 'describe_customer', input: { customer: '12750', fields: ['last_order_on'] } },
      'when did Dupont last buy?',
      'Dupont上次什么时候买的',
    ],
    [
      { tool: 'describe_customer', input: { customer: '12750', fields: ['recency'] } },
      'how long has Dupont not ordered?',
      'Dupont多久没下单了',
    ],
    [
      { tool: 'describe_customer', input: { customer: '12750', fields: ['vip'] } },
      'is Dupont still a VIP?',
      'Dupont还是VIP吗',
    ],
    [
      { tool: 'describe_customer', input: { customer: '12750', fields: ['email'] } },
      "what's Dupont's email?",
      'Dupont的邮箱是什么',
    ],
    [
      { tool: 'describe_customer', input: { customer: '12750', fields: ['owner'] } },
      'who looks after Dupont?',
      '谁负责Dupont',
      'Dupont归谁管',
    ],
    [
      measure({
        measures: ['cases'],
        rule: { field: 'customer_id', is: 'eq', value: '12750' },
        records: { events: 'cases', where: { type: 'complaint', status: 'open' } },
      }),
      'does Dupont have an open complaint?',
      'Dupont有未解决的投诉吗',
    ],
    [
      measure({ measures: ['complaints'], rule: { field: 'customer_id', is: 'eq', value: '12750' } }),
      'has Dupont ever complained?',
      'Dupont有没有投诉过',
    ],
    [
      find({ rule: { field: 'city', is: 'in', values: ['Shanghai', 'Beijing'] } }),
      'customers in Shanghai and Beijing',
      '上海和北京的客户',
    ],
    [
      find({
        rule: {
          any: [
            { field: 'city', is: 'in', values: ['London'] },
            { field: 'country', is: 'in', values: ['France'] },
          ],
        },
      }),
      'customers in London and France',
      '伦敦和法国的客户',
    ],
    [
      find({
        rule: {
          all: [
            isVip,
            {
              not: {
                events: 'interactions',
                aggregate: 'count',
                where: { direction: 'outgoing' },
                period: last(60, 'day'),
                is: 'gte',
                value: 1,
              },
            },
          ],
        },
      }),
      'which VIPs has nobody contacted in 60 days?',
      'VIPs nobody has contacted in 60 days',
      '60天没人联系的VIP',
    ],
    [find({ rule: { field: 'owner', is: 'missing' } }), 'customers nobody has', '没人负责的客户'],
    // The verb is said once, and its period is when the money was spent.
    [
      measure({
        measures: ['revenue'],
        rule: { field: 'customer_id', is: 'eq', value: '12347' },
        period: calendar('year', 0),
      }),
      'how much did 12347 buy this year?',
      '12347今年买了多少钱的东西',
      '12347今年买了多少',
    ],
    [
      measure({ measures: ['revenue'], rule: isVip, period: calendar('month', -1) }),
      'how much did VIPs buy last month?',
      'VIP客户上个月买了多少',
    ],
    [
      measure({ measures: ['revenue'], period: calendar('month', -1) }),
      'how much did we buy last month?',
      '上个月客户买了多少',
    ],
    [
      find({ sort: { measure: 'revenue', direction: 'desc' }, limit: 1 }),
      'who is our largest customer?',
      'who spends the most?',
      '最大的客户是谁',
    ],
    [
      measure({
        measures: ['customers'],
        groupBy: ['country'],
        sort: { measure: 'customers', direction: 'desc' },
        limit: 3,
      }),
      'the three countries with the most customers',
      '客户最多的三个国家',
    ],
    [
      measure({ measures: ['revenue'], groupBy: ['city'], sort: { measure: 'revenue', direction: 'desc' }, limit: 1 }),
      'the city with the highest revenue',
      '销售额最高的城市',
    ],
    [
      measure({ measures: ['orders'], groupBy: ['month'], sort: { measure: 'orders', direction: 'asc' }, limit: 3 }),
      'the 3 months with the fewest orders',
      '订单最少的3个月',
    ],
    [
      find({ rule: is('country', 'France'), sort: { measure: 'revenue', direction: 'desc' }, limitPercent: 20 }),
      'top 20% of french customers by revenue',
    ],
    [
      find({ rule: { any: [{ field: 'vip', is: 'in', values: [true] }, orders('gte', 10)] } }),
      'VIPs or customers with at least 10 orders',
    ],
    [measure({ measures: ['customers'], groupBy: ['behaviour'] }), '行为类型分布', '各行为类型有多少人'],
    [
      measure({
        measures: ['units'],
        where: { product: { name: 'regency cakestands' } },
        period: calendar('month', -1),
      }),
      'how many regency cakestands did we sell last month',
    ],
    [measure({ measures: ['customers'] }), 'how many customers does the company have', '公司有多少客户'],
    [
      measure({
        measures: ['customers'],
        rule: { field: 'vip', is: 'eq', value: true },
        share: true,
        among: is('country', 'Germany'),
      }),
      'what percentage of German customers are VIPs',
      'proportion of VIPs among German customers',
      '德国客户里VIP占比',
    ],
    [
      measure({
        measures: ['revenue'],
        rule: { field: 'vip', is: 'eq', value: true },
        share: true,
        among: is('country', 'Germany'),
      }),
      'what share of German revenue comes from VIPs',
    ],
    [
      measure({
        measures: ['revenue'],
        rule: { field: 'customer_id', is: 'eq', value: '12749' },
        period: calendar('year', -1),
      }),
      'how much did Acme Ltd spend last year',
    ],
    [
      measure({
        measures: ['customers'],
        rule: {
          any: [
            { field: 'region', is: 'eq', value: 'Shanghai' },
            { field: 'city', is: 'eq', value: 'Shanghai' },
          ],
        },
      }),
      '上海有多少客户',
      'how many customers in Shanghai',
    ],
    [find({ rule: { field: 'city', is: 'eq', value: 'London' } }), 'all customers in London', '伦敦的客户有哪些'],
    [
      find({ sort: { measure: 'revenue', direction: 'desc', period: calendar('month', -1) }, limit: 3 }),
      'top 3 customers last month',
    ],
    [
      measure({ measures: ['new_customers'], rule: is('country', 'France'), period: calendar('year', 0) }),
      'how many new French customers this year',
    ],
    [{ tool: 'describe_customer', input: { customer: 'C99999' } }, 'tell me about customer C99999'],
    [measure({ measures: ['customers'], rule: bought({ name: '耳机' }) }), '买过耳机的客户有多少'],
  ];
  const cases = meanings.flatMap(([call, ...texts]) => texts.map((text) => [text, call] as const));

  test.each(cases)('%s', async (text, expected) => {
    expect(await scene.call(text)).toEqual(expected);
  });
});

describe('questions that continue the one before', () => {
  const threads: [string[], ToolCall][] = [
    [
      ['How many buyers in Germany?', 'and in France?'],
      measure({ measures: ['buyers'], rule: is('country', 'France') }),
    ],
    [['德国有多少买家', '那法国呢？'], measure({ measures: ['buyers'], rule: is('country', 'France') })],
    [
      ['How many buyers in Germany?', 'list them'],
      find({ rule: { all: [is('country', 'Germany'), orders('gte', 1)] } }),
    ],
    [['德国有多少买家', '列出来看看'], find({ rule: { all: [is('country', 'Germany'), orders('gte', 1)] } })],
    [
      ['revenue last month', 'and the month before?'],
      measure({ measures: ['revenue'], period: calendar('month', -2) }),
    ],
    [['revenue last month', 'and orders?'], measure({ measures: ['orders'], period: calendar('month', -1) })],
    [['上个月销售额', '订单数呢'], measure({ measures: ['orders'], period: calendar('month', -1) })],
    [
      ['revenue last month', 'by country'],
      measure({ measures: ['revenue'], period: calendar('month', -1), groupBy: ['country'] }),
    ],
    [
      ['list dormant customers', 'which of them are in France?'],
      find({ rule: { all: [is('lifecycle', 'dormant'), is('country', 'France')] } }),
    ],
    [
      ['top 10 customers by revenue', 'top 5 instead'],
      find({ sort: { measure: 'revenue', direction: 'desc' }, limit: 5 }),
    ],
    [
      ['tell me about 12347', 'how many orders did they place this year?'.replace('they', 'he')],
      measure({
        measures: ['orders'],
        rule: { field: 'customer_id', is: 'eq', value: '12347' },
        period: calendar('year', 0),
      }),
    ],
    [
      ['客户12347一共花了多少钱', '他下了几单'],
      measure({ measures: ['orders'], rule: { field: 'customer_id', is: 'eq', value: '12347' } }),
    ],
    [
      ['买过22423的客户有几个', '英国的呢', '去掉英国'],
      measure({
        measures: ['customers'],
        rule: { all: [bought({ sku: '22423' }), { not: is('country', 'United Kingdom') }] },
      }),
    ],
    [
      ['top 5 customers by revenue', 'by number of orders'],
      find({ sort: { measure: 'orders', direction: 'desc' }, limit: 5 }),
    ],
    [['订单最多的5个客户', '最少的呢'], find({ sort: { measure: 'orders', direction: 'asc' }, limit: 5 })],
    [
      ['orders by country', 'top 5'],
      measure({ measures: ['orders'], groupBy: ['country'], sort: { measure: 'orders', direction: 'desc' }, limit: 5 }),
    ],
    // Whoever is named as people is who is meant, whatever stood before.
    [['revenue last month', 'show me VIPs in Germany'], find({ rule: { all: [isVip, is('country', 'Germany')] } })],
    [['how much did Dupont spend this year?', 'list my VIP customers'], find({ rule: isVip })],
    [['上个月销售额', '列出VIP客户'], find({ rule: isVip })],
    [
      ['德国有多少客户', '有多少是VIP'],
      measure({ measures: ['customers'], rule: { all: [is('country', 'Germany'), isVip] } }),
    ],
    [['how many customers in Germany', 'which are VIPs?'], find({ rule: { all: [is('country', 'Germany'), isVip] } })],
    [['上周订单数', '销售额？'], measure({ measures: ['revenue'], period: calendar('week', -1) })],
    [
      ['法国今年销售额', '有多少订单'],
      measure({ measures: ['orders'], rule: is('country', 'France'), period: calendar('year', 0) }),
    ],
    [
      ['客户12347累计消费多少', '他一共下了多少单', '退过几次货'],
      measure({ measures: ['returns'], rule: { field: 'customer_id', is: 'eq', value: '12347' } }),
    ],
    [
      ['orders last month', 'vs the month before'],
      measure({ measures: ['orders'], period: calendar('month', -1), compareWith: 'previous' }),
    ],
    [
      ['how many orders over 1000 pounds last month', 'who placed them'],
      find({
        rule: {
          events: 'orders',
          aggregate: 'count',
          where: { total: [{ is: 'gt', value: 1000 }] },
          period: calendar('month', -1),
          is: 'gte',
          value: 1,
        },
      }),
    ],
    [['买过22423的有多少客户', '85123A 呢'], measure({ measures: ['customers'], rule: bought({ sku: '85123A' }) })],
    [
      ['今年每个月的销售额', '销售额最高的10位客户'],
      find({ sort: { measure: 'revenue', direction: 'desc' }, limit: 10 }),
    ],
  ];

  test.each(threads)('%j', async (questions, expected) => {
    let call: ToolCall | undefined;
    for (const question of questions) call = await scene.call(question, call);
    expect(call).toEqual(expected);
  });
});

describe('what is not understood is said', () => {
  test.each([
    ['how many employees do we have', 'not_understood', 'employees'],
    ['各国的毛利率是多少', 'not_understood', '毛利率'],
    ['revenue in Atlantis', 'not_understood', 'atlantis'],
    ['delete all orders', 'not_understood', 'to be done'],
    ['删除所有订单', 'not_understood', '没做'],
    ['new customers', 'ambiguous', 'new customers'],
    ['流失客户有哪些', 'ambiguous', '流失客户'],
    ['give me the top 10', 'ambiguous', 'top 10'],
    ['how many customers last month', 'ambiguous', 'active'],
    ['customers who spent over $500', 'invalid_input', 'USD'],
    ['revenue on 30 feb 2011', 'invalid_input', '30 feb'],
    ['什么是冠军客户', 'not_understood', '什么是'],
    ['大后天的销售额', 'not_understood', '后天'],
    ['R=6的客户', 'invalid_input', '5'],
    ['前十名', 'ambiguous', '10'],
    ['customers with orders over 500', 'ambiguous', 'single order'],
    ['件数最多的10个订单', 'not_understood', '订单'],
    ['highest spending customer in each country', 'not_understood', ''],
    ['customers who bought more than last year', 'not_understood', 'more than'],
    ['German customers and French customers', 'not_understood', ''],
    ['what did 12750 buy last time?', 'not_understood', ''],
    ['12750最后一次下单买的什么', 'not_understood', ''],
    ['customers in the city with the most orders', 'not_understood', 'the city with the most orders'],
    ['customers of the country with the highest revenue', 'not_understood', 'of the country'],
    ['what share of revenue comes from the top 10% of customers', 'not_understood', ''],
    ['瓦坎达有多少客户', 'not_understood', '瓦坎达'],
    ['revenue between 2026-05-01 and 2026-04-01', 'invalid_input', '2026-04-01'],
    ['2026年5月到2026年3月的销售额', 'invalid_input', '2026-05-01'],
    ['top 150% of customers', 'invalid_input', '100'],
    ['top -5 customers by revenue', 'not_understood', '-5'],
    ['七八月的销售额', 'not_understood', '七'],
    ['三四个月没下单的客户', 'not_understood', '三'],
    ['how many people live in Germany', 'not_understood', 'live'],
    ['???', 'not_understood', ''],
    [`${'revenue '.repeat(400)}`, 'invalid_input', '2000'],
  ])('%s', async (text, code, named) => {
    const error = await scene.call(text).catch((thrown) => thrown);
    expect(error).toMatchObject({ code });
    expect(`${error.text.en} ${error.text.zh}`.toLowerCase()).toContain(named.toLowerCase());
  });

  test('both readings of an ambiguous word are understood when chosen', async () => {
    for (const locale of ['en', 'zh'] as const) {
      const { suggestions } = await scene
        .call(locale === 'en' ? 'lost customers' : '流失客户')
        .catch((thrown) => thrown);
      const calls = await Promise.all(
        suggestions.map((each: Record<typeof locale, string>) => scene.call(each[locale])),
      );
      expect(calls).toEqual([find({ rule: is('rfm_segment', 'lost') }), find({ rule: is('lifecycle', 'lost') })]);
    }
  });

  test('a misspelt word comes back as a question that is understood', async () => {
    const { suggestions } = await scene.call('revenu by country').catch((thrown) => thrown);
    expect(suggestions[0].en).toBe('revenue by country');
  });
});
