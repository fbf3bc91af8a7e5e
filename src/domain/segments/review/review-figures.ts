import type { FieldKey } from '../../catalogue/fields.ts';
import type { Bilingual } from '../../locale.ts';
import type { Condition } from '../../rule/schema.ts';

type ReviewFigure = {
  label: Bilingual;
  /** Over metrics `m`; large figures by their logarithm, so that a few giants do not decide. */
  sql: (today: string) => string;
  /** A rule that names one of these makes the figure what it is. */
  madeBy: readonly FieldKey[];
};

const OF_SCORES: readonly FieldKey[] = ['rfm_segment', 'vip', 'behaviour'];

/** Figures in which members of a segment may be alike. */
export const REVIEW_FIGURES = {
  revenue: {
    label: { en: 'revenue', zh: '消费额' },
    sql: () => 'ln(1 + m.revenue_minor)',
    madeBy: [...OF_SCORES, 'revenue', 'm_score', 'value_tier', 'expected_value_90', 'expected_value_365'],
  },
  orders: {
    label: { en: 'orders', zh: '订单数' },
    sql: () => 'ln(1 + m.orders)',
    madeBy: [...OF_SCORES, 'orders', 'f_score', 'expected_orders_90', 'expected_orders_365'],
  },
  recency: {
    label: { en: 'days since the last order', zh: '距上次下单天数' },
    sql: (today) => `${today} - m.last_order_on`,
    madeBy: [
      ...OF_SCORES,
      'recency',
      'last_order_on',
      'r_score',
      'lifecycle',
      'order_probability_90',
      'churn_probability',
    ],
  },
  average_order_value: {
    label: { en: 'average order value', zh: '客单价' },
    sql: () => 'ln(1 + m.revenue_minor::float8 / nullif(m.orders, 0))',
    madeBy: ['average_order_value', 'largest_order'],
  },
} as const satisfies Record<string, ReviewFigure>;

export type ReviewFigureKey = keyof typeof REVIEW_FIGURES;

/** The figures that a rule's conditions leave open: members are not alike in them by definition. */
export function openFigures(conditions: readonly Condition[]): ReviewFigureKey[] {
  const isOfOrders = conditions.some((each) => 'events' in each && ['orders', 'returns'].includes(each.events));
  const fields = new Set(conditions.flatMap((each) => ('field' in each ? [each.field] : [])));
  return (Object.keys(REVIEW_FIGURES) as ReviewFigureKey[]).filter((key) => {
    const { madeBy } = REVIEW_FIGURES[key];
    return !isOfOrders && !madeBy.some((field) => fields.has(field));
  });
}
