import type { Unit } from '../answer.ts';
import type { Bilingual } from '../locale.ts';
import type { Synonyms } from './field.ts';

/**
 * What a measure is computed from. SQL is an aggregate over one of these relations, money in minor units:
 * - `people`: customers that exist at now (`c`, metrics `m`); a period does not apply
 * - `orders`: completed orders in the period (`o`); `lineSql` over their lines (`l`) where products filter or group
 * - `returns`: the same over returned orders
 * - `buyers`: one row a customer with a completed order in the period (`b.orders` of them)
 * - `first_orders`: one row a customer whose first order falls in the period
 * A ratio of nothing is null.
 */
type MeasureSource =
  | { source: 'people' | 'buyers' | 'first_orders'; sql: string }
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
} as const satisfies Record<string, Measure>;

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
