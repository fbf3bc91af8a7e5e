import { z } from 'zod';
import { CHURN_NAMES } from '../domain/prediction/churn.ts';
import { Rule } from '../domain/rule/schema.ts';
import { predict } from '../services/prediction/predict.ts';
import { RANKINGS } from '../services/prediction/prediction-request.ts';
import type { Tool } from './tool.ts';

export const PredictInput = z
  .object({
    customer: z.string().min(1).max(200).optional().describe('the id that the company uses, or the name'),
    rule: Rule.optional().describe('of whom; without it and without a customer, of everybody in scope'),
    horizonDays: z
      .union([z.literal(90), z.literal(365)])
      .optional()
      .describe('days to come; default 90'),
    churn: z
      .object({
        definition: z.enum(CHURN_NAMES),
        windowDays: z.int().min(1).max(3650).optional().describe('of fixed_window; default 90'),
        gapMultiple: z.number().min(1).max(100).optional().describe('of own_rhythm; default 3'),
      })
      .strict()
      .optional()
      .describe('the churn measure by its name; default: model. The other two need no model'),
    rankBy: z.enum(RANKINGS).optional().describe('order of the list by the model; default: expected orders'),
    limit: z.int().min(1).max(100_000).optional().describe('rows of the ranked list'),
  })
  .strict();
export type PredictInput = z.infer<typeof PredictInput>;

export const predictTool: Tool<PredictInput> = {
  description:
    'Predicts expected orders and value of a customer, or of the customers of a rule with a ranked list; churn by a named measure; the state of the model and its check against the last 90 days.',
  effect: 'read',
  input: PredictInput,
  run: predict,
};
