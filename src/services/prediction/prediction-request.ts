import type { ChurnDefinition } from '../../domain/prediction/churn.ts';
import type { Rule } from '../../domain/rule/schema.ts';

type Horizon = 90 | 365;

/** What the model ranks buyers by. */
export const RANKINGS = ['orders', 'value', 'churn'] as const;
export type Ranking = (typeof RANKINGS)[number];

/** What is to be predicted, and of whom. */
export type PredictionRequest = {
  /** The company's id or the name; without it the customers of the rule, without that everybody in scope. */
  customer?: string | undefined;
  rule?: Rule | undefined;
  horizonDays?: Horizon | undefined;
  churn?:
    | { definition: ChurnDefinition; windowDays?: number | undefined; gapMultiple?: number | undefined }
    | undefined;
  rankBy?: Ranking | undefined;
  limit?: number | undefined;
};

/** The fields that hold what is expected within a horizon. */
export const HORIZON_FIELDS = {
  90: { orders: 'expected_orders_90', value: 'expected_value_90' },
  365: { orders: 'expected_orders_365', value: 'expected_value_365' },
} as const;
