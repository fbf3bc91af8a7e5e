import type { FindCustomersInput } from '../../tools/find-customers.ts';

export type RankingMeasure = Extract<NonNullable<FindCustomersInput['sort']>, { measure: unknown }>['measure'];

/** Measures by which single customers are ranked. */
export const RANKING_MEASURES: readonly string[] = [
  'revenue',
  'orders',
  'units',
  'average_order_value',
  'refunds',
  'returns',
  'largest_order',
  'net_revenue',
] satisfies RankingMeasure[];
