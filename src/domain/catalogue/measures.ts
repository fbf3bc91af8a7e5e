import type { Unit } from '../answer.ts';
import type { EventKind } from '../event-kind.ts';
import type { Bilingual } from '../locale.ts';
import type { NowSql } from '../rule/bind.ts';
import { eventKindOf } from './event-kinds.ts';
import type { Synonyms } from './field.ts';

/** Records of a customer beside orders and returns. */
export type RecordKind = Exclude<EventKind, 'orders' | 'returns'>;

/**
 * What a measure is computed from. SQL is an aggregate over one of these relations, money in minor units:
 * - `people`: customers that exist at now (`c`, metrics `m`); a period does not apply
 * - `orders`: completed orders in the period (`o`); `lineSql` over their lines (`l`) where products filter or group
 * - `returns`: the same over returned orders
 * - `buyers`: one row a customer with a completed order in the period (`b.orders` of them)
 * - `first_orders`: one row a customer whose first order falls in the period
 * - a kind of record: its records `e` in the period (event-kinds.ts), as of now
 * - `standing`: one row a buyer who was active or dormant when the period began (`b.is_lost` at its end)
 * - `awaited`: one row a prospect of when the period began (`b.has_ordered` in it)
 * A ratio of nothing is null.
 */
type MeasureSource =
  | { source: 'people' | 'buyers' | 'first_orders' | 'standing' | 'awaited'; sql: string }
  | { source: RecordKind; sql: (at: NowSql) => string }
  | { source: 'orders' | 'returns'; sql: string; lineSql: string }
  | { source: 'ratio' | 'difference'; of: readonly [string, string] };

export type Measure = {
  label: Bilingual;
  synonyms?: Synonyms;
  unit: Unit;
  from: MeasureSource;
  /**
   * Whether the figures of groups add up to the whole: where each record lies in one group, or, over `lines`, also by product, where
   * one order lies in several.
   */
  additive?: 'records' | 'lines';
  /** A largest or smallest: of nothing it is nothing, where a sum of nothing is zero. */
  extreme?: true;
  /** The figure of one customer over all time, over their metrics `m`: measures that have it rank single customers. */
  customerSql?: string;
};

/** THE table of measures: figures over a population and a period (SEMANTICS.md, "Records" and "Activity"). */
export const MEASURES = {
  customers: {
    label: { en: 'Customers', zh: '客户数' },
    synonyms: {
      en: [
        'customer',
        'member',
        'client',
        'account',
        'people',
        'ppl',
        'cust',
        'folk',
        'everyone',
        'everybody',
        'person',
        'customer count',
      ],
      zh: ['客户', '顾客', '客户数量', '人数', '客户总数', '用户'],
    },
    unit: 'count',
    from: { source: 'people', sql: 'count(*)' },
    additive: 'records',
  },
  prospects: {
    label: { en: 'Prospects', zh: '潜在客户数' },
    synonyms: { en: ['prospect', 'lead'], zh: ['潜在客户', '潜客'] },
    unit: 'count',
    from: { source: 'people', sql: 'count(*) filter (where m.orders = 0)' },
    additive: 'records',
  },
  buyers: {
    label: { en: 'Buyers', zh: '买家数' },
    synonyms: {
      en: ['buyer', 'purchaser', 'ordering customer', 'paying customer'],
      zh: ['买家', '买家数量', '购买客户', '购买人数', '成交客户'],
    },
    unit: 'count',
    from: { source: 'buyers', sql: 'count(*)' },
    additive: 'records',
  },
  active_customers: {
    label: { en: 'Active customers', zh: '活跃客户数' },
    synonyms: { en: ['active customer', 'active buyer'], zh: ['活跃客户', '活跃买家', '活跃用户'] },
    unit: 'count',
    from: { source: 'buyers', sql: 'count(*)' },
    additive: 'records',
  },
  new_customers: {
    label: { en: 'New customers', zh: '新客户数' },
    synonyms: {
      en: [
        'new customer',
        'new buyer',
        'first-time buyer',
        'first time buyer',
        'first-time customer',
        'newly acquired customer',
      ],
      zh: ['新客户', '新客', '新增客户', '新来的客户', '新来的', '新进客户', '新买家', '首购客户', '新客数'],
    },
    unit: 'count',
    from: { source: 'first_orders', sql: 'count(*)' },
    additive: 'records',
  },
  one_time_buyers: {
    label: { en: 'One-time buyers', zh: '只买过一次的客户数' },
    synonyms: {
      en: [
        'one-time buyer',
        'one time buyer',
        'single-purchase customer',
        'one-time customer',
        'one-off buyer',
        'one-timer',
      ],
      zh: ['一次性客户', '单次购买客户', '一次性买家'],
    },
    unit: 'count',
    from: { source: 'buyers', sql: 'count(*) filter (where b.orders = 1)' },
    additive: 'records',
  },
  repeat_buyers: {
    label: { en: 'Repeat buyers', zh: '复购客户数' },
    synonyms: {
      en: ['repeat buyer', 'repeat customer', 'repeat purchaser', 'returning buyer'],
      zh: ['复购客户', '回头客', '老客户', '复购人数', '复购买家'],
    },
    unit: 'count',
    from: { source: 'buyers', sql: 'count(*) filter (where b.orders >= 2)' },
    additive: 'records',
  },
  repeat_rate: {
    label: { en: 'Repeat purchase rate', zh: '复购率' },
    synonyms: {
      en: ['repeat rate', 'repurchase rate', 'repeat buying rate', 'repeat customer rate', 'reorder rate'],
      zh: ['重复购买率', '回购率', '复购比例'],
    },
    unit: 'ratio',
    from: { source: 'ratio', of: ['repeat_buyers', 'buyers'] },
  },
  orders: {
    label: { en: 'Orders', zh: '订单数' },
    synonyms: {
      en: ['order', 'order count', 'number of orders', 'purchase', 'transaction', 'sales count', 'order volume'],
      zh: [
        '订单',
        '订单量',
        '单数',
        '订单数量',
        '单量',
        '下单数',
        '下单次数',
        '下单量',
        '购买次数',
        '成交单数',
        '交易笔数',
      ],
    },
    unit: 'count',
    from: { source: 'orders', sql: 'count(*)', lineSql: 'count(distinct l.order_id)' },
    additive: 'records',
    customerSql: 'm.orders',
  },
  revenue: {
    label: { en: 'Revenue', zh: '销售额' },
    synonyms: {
      en: [
        'sales',
        'spend',
        'spending',
        'turnover',
        'total sales',
        'sales revenue',
        'total spend',
        'total revenue',
        'rev',
        'sales value',
        'sales to',
        'takings',
        'lifetime spend',
        'lifetime value',
        'income from sales',
      ],
      zh: [
        '营收',
        '消费金额',
        '营业额',
        '收入',
        '消费额',
        '销售金额',
        '总销售额',
        '销售收入',
        '购买金额',
        '消费总额',
        '成交额',
        '成交金额',
        '下单金额',
        '花的钱',
        '消费的金额',
        '买的金额',
        '订单金额',
        '累计消费',
        '总消费',
        '业绩',
        '流水',
      ],
    },
    unit: 'money',
    from: { source: 'orders', sql: 'sum(o.total_minor)', lineSql: 'round(sum(l.total_minor))' },
    additive: 'lines',
    customerSql: 'm.revenue_minor',
  },
  average_order_value: {
    label: { en: 'Average order value', zh: '客单价' },
    synonyms: {
      en: [
        'aov',
        'average order',
        'avg order value',
        'average basket',
        'typical order value',
        'typical order',
        'basket',
        'basket size',
        'average order size',
        'mean order value',
        'average ticket',
        'average spend per order',
        'revenue per order',
        'spend per order',
        'average basket value',
        'average purchase value',
      ],
      zh: [
        '平均订单金额',
        '平均客单价',
        '单均价',
        '每单平均金额',
        '平均每单金额',
        '订单均价',
        '笔单价',
        '平均单价',
        '单均金额',
        '订单平均金额',
        '每单金额',
      ],
    },
    unit: 'money',
    from: { source: 'ratio', of: ['revenue', 'orders'] },
    customerSql: 'm.revenue_minor::numeric / nullif(m.orders, 0)',
  },
  units: {
    label: { en: 'Units', zh: '件数' },
    synonyms: {
      en: [
        'unit',
        'quantity',
        'item',
        'piece',
        'unit sold',
        'unit sold to',
        'quantity sold',
        'number of items',
        'volume',
      ],
      zh: ['销量', '销售件数', '购买件数', '销售数量', '购买数量', '售出件数'],
    },
    unit: 'count',
    from: { source: 'orders', sql: 'sum(o.units)', lineSql: 'sum(l.quantity)' },
    additive: 'lines',
    customerSql: 'm.units',
  },
  largest_order: {
    label: { en: 'Largest order', zh: '最大单笔金额' },
    synonyms: {
      en: [
        'biggest order',
        'largest single order',
        'biggest single order',
        'highest order value',
        'maximum order value',
        'max order',
      ],
      zh: [
        '最大订单',
        '最大一单',
        '最大一笔订单',
        '单笔最高金额',
        '最高单笔金额',
        '最大单笔订单',
        '单笔最大金额',
        '最大的订单',
        '最大的一单',
        '最大的一笔订单',
        '最高订单金额',
      ],
    },
    unit: 'money',
    from: { source: 'orders', sql: 'max(o.total_minor)', lineSql: 'max(o.total_minor)' },
    extreme: true,
    customerSql: 'm.largest_order_minor',
  },
  smallest_order: {
    label: { en: 'Smallest order', zh: '最小单笔金额' },
    synonyms: {
      en: ['smallest single order', 'lowest order value', 'minimum order value'],
      zh: ['最小订单', '最小一单', '单笔最低金额', '最小的订单', '最小的一单', '最低订单金额'],
    },
    unit: 'money',
    from: { source: 'orders', sql: 'min(o.total_minor)', lineSql: 'min(o.total_minor)' },
    extreme: true,
  },
  returns: {
    label: { en: 'Returned orders', zh: '退货单数' },
    synonyms: {
      en: ['return', 'single return', 'returned order', 'number of returns'],
      zh: ['退货单', '退货次数', '退货数', '退货订单', '退货量', '退货订单数', '退单数'],
    },
    unit: 'count',
    from: { source: 'returns', sql: 'count(*)', lineSql: 'count(distinct l.order_id)' },
    additive: 'records',
    customerSql: 'm.returns',
  },
  refunds: {
    label: { en: 'Refunds', zh: '退款金额' },
    synonyms: {
      en: ['refund', 'refund amount', 'refunded', 'refunded amount', 'value of returns', 'money refunded'],
      zh: ['退款', '退款额', '退款总额', '退货金额', '退货额'],
    },
    unit: 'money',
    from: { source: 'returns', sql: 'sum(o.total_minor)', lineSql: 'round(sum(l.total_minor))' },
    additive: 'lines',
    customerSql: 'm.refunds_minor',
  },
  net_revenue: {
    label: { en: 'Net revenue', zh: '净销售额' },
    synonyms: {
      en: [
        'net sales',
        'revenue net of refunds',
        'sales net of refunds',
        'revenue after refunds',
        'revenue minus refunds',
      ],
      zh: ['净营收', '净收入', '净额', '扣除退款后的销售额', '净消费'],
    },
    unit: 'money',
    from: { source: 'difference', of: ['revenue', 'refunds'] },
    additive: 'lines',
    customerSql: 'm.revenue_minor - m.refunds_minor',
  },
  refund_rate: {
    label: { en: 'Refund rate', zh: '退款率' },
    synonyms: { en: ['refund ratio', 'refund share'], zh: ['退款比例', '退款率比例'] },
    unit: 'ratio',
    from: { source: 'ratio', of: ['refunds', 'revenue'] },
  },
  return_rate: {
    label: { en: 'Return rate', zh: '退货率' },
    synonyms: { en: ['return ratio', 'rate of returns'], zh: ['退货比例', '退单率'] },
    unit: 'ratio',
    from: { source: 'ratio', of: ['returns', 'orders'] },
  },
  returning_customers: {
    label: { en: 'Customers with a return', zh: '退过货的客户数' },
    unit: 'count',
    from: { source: 'returns', sql: 'count(distinct o.customer_id)', lineSql: 'count(distinct l.customer_id)' },
  },
  revenue_per_customer: {
    label: { en: 'Revenue per buyer', zh: '人均消费' },
    synonyms: {
      en: [
        'revenue per customer',
        'spend per customer',
        'average revenue per customer',
        'average spend per customer',
        'average revenue per buyer',
        'arpu',
        'average customer value',
        'sales per customer',
        'average spend',
        'avg spend',
        'avg revenue per customer',
        'avg spend per customer',
        'mean spend per customer',
        'average customer spend',
      ],
      zh: [
        '人均销售额',
        '人均消费金额',
        '每个客户平均消费',
        '客户平均消费',
        '平均每人消费',
        '人均贡献',
        '每客户销售额',
        '平均消费',
        '平均消费金额',
        '客均消费',
      ],
    },
    unit: 'money',
    from: { source: 'ratio', of: ['revenue', 'buyers'] },
  },
  orders_per_customer: {
    label: { en: 'Orders per buyer', zh: '人均订单数' },
    synonyms: {
      en: [
        'orders per customer',
        'average orders per customer',
        'average number of orders',
        'average number of orders per customer',
        'average order count',
        'purchase frequency',
        'average orders per buyer',
        'average number of orders per buyer',
      ],
      zh: [
        '人均单数',
        '平均下单次数',
        '每个客户平均下单次数',
        '购买频次',
        '平均每人下单',
        '平均订单数',
        '人均下单次数',
        '人均购买次数',
        '每个客户平均下单几次',
        '平均每个客户下单几次',
        '平均下单几次',
        '每个客户平均下单多少次',
        '人均下单',
      ],
    },
    unit: 'count',
    from: { source: 'ratio', of: ['orders', 'buyers'] },
  },
  units_per_order: {
    label: { en: 'Units per order', zh: '每单件数' },
    synonyms: {
      en: ['items per order', 'average units per order', 'average items per order', 'average basket quantity'],
      zh: ['每单件数', '平均每单多少件', '每单多少件', '每单平均多少件', '平均每单件数', '每单平均件数'],
    },
    unit: 'count',
    from: { source: 'ratio', of: ['units', 'orders'] },
  },
  churn_rate: {
    label: { en: 'Churn rate', zh: '流失率' },
    synonyms: {
      en: ['churn', 'attrition', 'attrition rate', 'customer churn', 'customer churn rate', 'rate of churn'],
      zh: ['客户流失率', '流失比例'],
    },
    unit: 'ratio',
    from: { source: 'ratio', of: ['churned_customers', 'standing_customers'] },
  },
  churned_customers: {
    label: { en: 'Churned customers', zh: '流失客户数' },
    synonyms: { en: ['number of churned customers'], zh: ['流失人数', '流失客户数量'] },
    unit: 'count',
    from: { source: 'standing', sql: 'count(*) filter (where b.is_lost)' },
    additive: 'records',
  },
  standing_customers: {
    label: { en: 'Active or dormant buyers at the start', zh: '期初活跃或休眠买家数' },
    unit: 'count',
    from: { source: 'standing', sql: 'count(*)' },
    additive: 'records',
  },
  conversion_rate: {
    label: { en: 'Conversion rate', zh: '转化率' },
    synonyms: {
      en: ['prospect conversion rate', 'conversion', 'rate of conversion', 'lead conversion rate'],
      zh: ['潜客转化率', '客户转化率', '转化比例'],
    },
    unit: 'ratio',
    from: { source: 'ratio', of: ['converted_prospects', 'awaited_prospects'] },
  },
  converted_prospects: {
    label: { en: 'Converted prospects', zh: '转化的潜在客户数' },
    synonyms: { en: ['prospects converted'], zh: ['转化客户数', '转化人数'] },
    unit: 'count',
    from: { source: 'awaited', sql: 'count(*) filter (where b.has_ordered)' },
    additive: 'records',
  },
  awaited_prospects: {
    label: { en: 'Prospects at the start', zh: '期初潜在客户数' },
    unit: 'count',
    from: { source: 'awaited', sql: 'count(*)' },
    additive: 'records',
  },
  cases: {
    label: { en: 'Cases', zh: '工单数' },
    synonyms: {
      en: ['case', 'ticket', 'support case', 'support ticket', 'number of cases', 'service case'],
      zh: ['工单', '服务单', '客服单', '工单数量', '案例'],
    },
    unit: 'count',
    from: { source: 'cases', sql: () => 'count(*)' },
    additive: 'records',
  },
  complaints: {
    label: { en: 'Complaints', zh: '投诉数' },
    synonyms: { en: ['complaint', 'number of complaints'], zh: ['投诉', '投诉量', '客诉', '投诉数量', '投诉次数'] },
    unit: 'count',
    from: { source: 'cases', sql: () => "count(*) filter (where e.type = 'complaint')" },
    additive: 'records',
  },
  open_cases: {
    label: { en: 'Open cases', zh: '未解决工单数' },
    synonyms: {
      en: ['open case', 'open ticket', 'unresolved case', 'unresolved ticket', 'open support case'],
      zh: ['未解决工单', '未关闭工单', '处理中工单', '未结工单'],
    },
    unit: 'count',
    from: { source: 'cases', sql: (at) => `count(*) filter (where ${caseStatusSql(at)} <> 'resolved')` },
    additive: 'records',
  },
  open_complaints: {
    label: { en: 'Open complaints', zh: '未解决投诉数' },
    synonyms: {
      en: ['open complaint', 'unresolved complaint'],
      zh: ['未解决投诉', '未处理投诉', '未解决的投诉', '处理中的投诉'],
    },
    unit: 'count',
    from: {
      source: 'cases',
      sql: (at) => `count(*) filter (where e.type = 'complaint' and ${caseStatusSql(at)} <> 'resolved')`,
    },
    additive: 'records',
  },
  resolution_time: {
    label: { en: 'Resolution time', zh: '解决时长' },
    synonyms: {
      en: [
        'time to resolve',
        'median resolution time',
        'time to resolution',
        'average resolution time',
        'days to resolve',
        'time to solve',
      ],
      zh: ['解决时间', '处理时长', '平均解决时长', '解决天数', '处理天数', '平均解决天数', '工单解决时长'],
    },
    unit: 'days',
    from: {
      source: 'cases',
      sql: (at) => `percentile_cont(0.5) within group (order by ${figureSql('cases', at)})`,
    },
    extreme: true,
  },
  response_time: {
    label: { en: 'Response time', zh: '响应时间' },
    synonyms: {
      en: ['first response time', 'median response time', 'time to first response', 'average response time'],
      zh: ['响应时长', '首次响应时间', '首响时间', '平均响应时间'],
    },
    unit: 'days',
    // From the opening to the first outgoing interaction about the case (SEMANTICS.md, "Records").
    from: {
      source: 'cases',
      sql: ({
        now,
      }) => `percentile_cont(0.5) within group (order by (select extract(epoch from min(i.at) - e.opened_at)::float8 / 86400
        from interactions i where i.case_id = e.id and i.direction = 'outgoing' and i.at >= e.opened_at and i.at < ${now}))`,
    },
    extreme: true,
  },
  survey_answers: {
    label: { en: 'Survey answers', zh: '问卷回答数' },
    synonyms: {
      en: ['survey answer', 'survey response', 'survey', 'number of survey responses'],
      zh: ['问卷回答', '问卷数', '调查回答', '评价数', '问卷回收数'],
    },
    unit: 'count',
    from: { source: 'surveys', sql: () => 'count(*)' },
    additive: 'records',
  },
  csat: {
    label: { en: 'CSAT', zh: '满意度' },
    synonyms: {
      en: ['customer satisfaction', 'satisfaction', 'satisfaction rate', 'csat score', 'customer satisfaction score'],
      zh: ['客户满意度', '满意率', 'CSAT'],
    },
    unit: 'ratio',
    from: {
      source: 'surveys',
      sql: () =>
        "(count(*) filter (where e.kind = 'csat' and e.score >= 4))::float8 / nullif(count(*) filter (where e.kind = 'csat'), 0)",
    },
    extreme: true,
  },
  nps: {
    label: { en: 'NPS', zh: 'NPS' },
    synonyms: {
      en: ['net promoter score', 'net promoter', 'nps score'],
      zh: ['净推荐值', 'NPS得分', '净推荐分'],
    },
    unit: 'score',
    from: {
      source: 'surveys',
      sql: () =>
        "100.0 * ((count(*) filter (where e.kind = 'nps' and e.score >= 9)) - (count(*) filter (where e.kind = 'nps' and e.score <= 6))) / nullif(count(*) filter (where e.kind = 'nps'), 0)",
    },
    extreme: true,
  },
  effort_score: {
    label: { en: 'Customer effort score', zh: '客户费力度' },
    synonyms: { en: ['ces', 'effort score', 'customer effort'], zh: ['CES', '费力度'] },
    unit: 'score',
    from: { source: 'surveys', sql: () => "avg(e.score) filter (where e.kind = 'ces')" },
    extreme: true,
  },
  interactions: {
    label: { en: 'Interactions', zh: '互动次数' },
    synonyms: {
      en: ['interaction', 'touchpoint', 'number of interactions', 'contact made', 'contact'],
      zh: ['互动', '互动数', '联系次数', '沟通次数', '互动量'],
    },
    unit: 'count',
    from: { source: 'interactions', sql: () => 'count(*)' },
    additive: 'records',
  },
  outgoing_interactions: {
    label: { en: 'Outgoing interactions', zh: '主动联系次数' },
    synonyms: { en: ['outgoing interaction', 'outbound interaction', 'outreach'], zh: ['外呼次数'] },
    unit: 'count',
    from: { source: 'interactions', sql: () => "count(*) filter (where e.direction = 'outgoing')" },
    additive: 'records',
  },
  incoming_interactions: {
    label: { en: 'Incoming interactions', zh: '客户来访次数' },
    synonyms: { en: ['incoming interaction', 'inbound interaction', 'inbound contact'], zh: ['客户来访', '呼入次数'] },
    unit: 'count',
    from: { source: 'interactions', sql: () => "count(*) filter (where e.direction = 'incoming')" },
    additive: 'records',
  },
  contacted_customers: {
    label: { en: 'Contacted customers', zh: '已联系客户数' },
    synonyms: {
      en: ['contacted customer', 'customers contacted', 'customer contacted'],
      zh: ['已联系客户', '联系客户数'],
    },
    unit: 'count',
    from: {
      source: 'interactions',
      sql: () => "count(distinct e.customer_id) filter (where e.direction = 'outgoing')",
    },
  },
  usage_events: {
    label: { en: 'Usage events', zh: '行为事件数' },
    synonyms: { en: ['usage event', 'browsing event', 'site event'], zh: ['行为事件', '事件数', '浏览事件'] },
    unit: 'count',
    from: { source: 'events', sql: () => 'count(*)' },
    additive: 'records',
  },
  opportunities: {
    label: { en: 'Opportunities', zh: '商机数' },
    synonyms: {
      en: ['opportunity', 'deal', 'number of opportunities', 'sales opportunity'],
      zh: ['商机', '销售机会', '商机数量'],
    },
    unit: 'count',
    from: { source: 'opportunities', sql: () => 'count(*)' },
    additive: 'records',
  },
  open_opportunities: {
    label: { en: 'Open opportunities', zh: '进行中商机数' },
    synonyms: { en: ['open opportunity', 'open deal'], zh: ['进行中商机', '进行中的商机', '未关闭商机'] },
    unit: 'count',
    from: { source: 'opportunities', sql: (at) => `count(*) filter (where ${stateSql(at)} = 'open')` },
    additive: 'records',
  },
  pipeline: {
    label: { en: 'Open pipeline', zh: '进行中商机金额' },
    synonyms: {
      en: [
        'pipeline',
        'pipeline value',
        'value of open opportunities',
        'value of open deals',
        'open deal value',
        'worth of open deals',
        'sales pipeline',
      ],
      zh: ['商机金额', '销售管道', '管道金额', '在跟商机金额'],
    },
    unit: 'money',
    from: {
      source: 'opportunities',
      sql: (at) => `sum(e.amount_minor) filter (where ${stateSql(at)} = 'open')`,
    },
    additive: 'records',
  },
  closed_opportunities: {
    label: { en: 'Closed opportunities', zh: '已关闭商机数' },
    synonyms: { en: ['closed opportunity', 'closed deal'], zh: ['已关闭商机', '结束的商机'] },
    unit: 'count',
    from: { source: 'closings', sql: () => 'count(*)' },
    additive: 'records',
  },
  won_opportunities: {
    label: { en: 'Won opportunities', zh: '赢单数' },
    synonyms: {
      en: ['won opportunity', 'won deal', 'deal won', 'opportunity won'],
      zh: ['赢单', '赢下的商机', '成交商机', '赢单数量'],
    },
    unit: 'count',
    from: { source: 'closings', sql: () => "count(*) filter (where e.stage = 'won')" },
    additive: 'records',
  },
  won_amount: {
    label: { en: 'Won amount', zh: '赢单金额' },
    synonyms: { en: ['amount won', 'value of won deals', 'won value'], zh: ['赢单额', '成交商机金额'] },
    unit: 'money',
    from: { source: 'closings', sql: () => "sum(e.amount_minor) filter (where e.stage = 'won')" },
    additive: 'records',
  },
  win_rate: {
    label: { en: 'Win rate', zh: '赢单率' },
    synonyms: { en: ['close rate', 'rate of winning', 'opportunity win rate'], zh: ['商机赢单率', '成单率'] },
    unit: 'ratio',
    from: { source: 'ratio', of: ['won_opportunities', 'closed_opportunities'] },
  },
  points_balance: {
    label: { en: 'Points balance', zh: '积分余额' },
    synonyms: { en: ['balance of points', 'outstanding points'], zh: ['剩余积分', '积分结余'] },
    unit: 'count',
    from: { source: 'points', sql: () => 'sum(e.points)' },
    additive: 'records',
  },
  points_earned: {
    label: { en: 'Points earned', zh: '获得积分' },
    synonyms: { en: ['points given', 'earned points', 'points granted'], zh: ['发放积分', '积分发放', '赚取积分'] },
    unit: 'count',
    from: { source: 'points', sql: () => 'sum(e.points) filter (where e.points > 0)' },
    additive: 'records',
  },
  points_used: {
    label: { en: 'Points used', zh: '使用积分' },
    synonyms: {
      en: ['points spent', 'points redeemed', 'redeemed points'],
      zh: ['消耗积分', '兑换积分', '积分消耗', '积分兑换'],
    },
    unit: 'count',
    from: { source: 'points', sql: () => '-sum(e.points) filter (where e.points < 0)' },
    additive: 'records',
  },
} as const satisfies Record<string, Measure>;

/** A case's status as of now. */
function caseStatusSql(at: NowSql): string {
  return eventKindOf('cases').texts.status!.sql(at);
}

/** Whether an opportunity is open, won or lost as of now. */
function stateSql(at: NowSql): string {
  return eventKindOf('opportunities').texts.state!.sql(at);
}

function figureSql(kind: RecordKind, at: NowSql): string {
  return eventKindOf(kind).figure!.sql(at);
}

export type MeasureKey = keyof typeof MEASURES;

export const MEASURE_KEYS = Object.keys(MEASURES) as [MeasureKey, ...MeasureKey[]];

/** The entry of a measure, as the common type. */
export function measureOf(key: MeasureKey): Measure {
  return MEASURES[key];
}

/** Measures that rank single customers. */
export type RankingMeasure = {
  [Key in MeasureKey]: (typeof MEASURES)[Key] extends { customerSql: string } ? Key : never;
}[MeasureKey];

export const RANKING_MEASURES = MEASURE_KEYS.filter(isRankingMeasure) as [RankingMeasure, ...RankingMeasure[]];

/** Whether single customers are ranked by a measure. */
export function isRankingMeasure(key: MeasureKey): key is RankingMeasure {
  return measureOf(key).customerSql !== undefined;
}
