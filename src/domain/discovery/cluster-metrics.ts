import type { FieldKey } from '../catalogue/fields.ts';
import type { Bilingual } from '../locale.ts';
import type { Rounding } from './round-thresholds.ts';

/** A figure by which buyers are grouped, and what a group is called that has much or little of it. */
export type ClusterMetric = { field: FieldKey; rounding: Rounding; high: Bilingual; low: Bilingual };

/** What every buyer has: the purchase interval, which half of the buyers lack, describes groups but does not make them. */
export const CLUSTER_METRICS = [
  {
    field: 'recency',
    rounding: 'days',
    high: { en: 'less recent', zh: '较久未下单' },
    low: { en: 'recent', zh: '近期下单' },
  },
  {
    field: 'orders',
    rounding: 'count',
    high: { en: 'frequent', zh: '频繁下单' },
    low: { en: 'few orders', zh: '订单少' },
  },
  {
    field: 'revenue',
    rounding: 'money',
    high: { en: 'high spend', zh: '消费高' },
    low: { en: 'low spend', zh: '消费低' },
  },
  {
    field: 'average_order_value',
    rounding: 'money',
    high: { en: 'large orders', zh: '客单价高' },
    low: { en: 'small orders', zh: '客单价低' },
  },
  {
    field: 'units',
    rounding: 'count',
    high: { en: 'many units', zh: '件数多' },
    low: { en: 'few units', zh: '件数少' },
  },
] as const satisfies readonly ClusterMetric[];
