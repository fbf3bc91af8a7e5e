import { z } from 'zod';
import { FIELD_KEYS } from '../domain/catalogue/fields.ts';
import { GROUPINGS, type GroupingKey } from '../domain/catalogue/groupings.ts';
import { MEASURE_KEYS } from '../domain/catalogue/measures.ts';
import { Period } from '../domain/period.ts';
import { AnyOccurrence, OrderFilter, Rule } from '../domain/rule/schema.ts';
import { answerMeasure } from '../services/measures/answer-measure.ts';
import type { Tool } from './tool.ts';

const GROUPING_KEYS = Object.keys(GROUPINGS) as [GroupingKey, ...GroupingKey[]];

export const MeasureInput = z
  .object({
    measures: z.array(z.enum(MEASURE_KEYS)).min(1).max(6),
    average: z
      .object({ of: z.enum(FIELD_KEYS), how: z.enum(['mean', 'median', 'max', 'min', 'sum']) })
      .strict()
      .optional()
      .describe(
        'a statistic of a numeric customer field instead of a measure, over the customers of the rule (then measures is ["customers"])',
      ),
    rule: Rule.optional().describe('whose figures; without it everybody in scope'),
    where: OrderFilter.optional().describe('which orders or returns count'),
    records: AnyOccurrence.optional().describe(
      'which records count, in measures of cases, surveys, interactions, events, opportunities or points',
    ),
    period: Period.optional().describe('without it: all time up to now'),
    compareWith: z
      .union([z.literal('previous'), z.literal('year_before'), Period])
      .optional()
      .describe('a second period: the whole one before, the same dates a year earlier, or any'),
    groupBy: z
      .array(z.union([z.enum(FIELD_KEYS), z.enum(GROUPING_KEYS)]))
      .max(2)
      .optional(),
    share: z
      .boolean()
      .optional()
      .describe(
        'with groupBy: adds each row’s share of the total; without: the share of everybody’s total that falls on rule and where',
      ),
    among: Rule.optional().describe(
      'with share and without groupBy: the whole is these customers instead of everybody',
    ),
    sort: z
      .object({ measure: z.enum(MEASURE_KEYS), direction: z.enum(['asc', 'desc']) })
      .strict()
      .optional(),
    limit: z.int().min(1).max(100_000).optional().describe('keeps the first rows after the sort'),
    having: z
      .array(
        z.object({ measure: z.enum(MEASURE_KEYS), is: z.enum(['lt', 'lte', 'gt', 'gte']), value: z.number() }).strict(),
      )
      .max(3)
      .optional()
      .describe(
        'keeps the groups that satisfy all of these, in a comparison those of the later period; money in major units',
      ),
  })
  .strict();
export type MeasureInput = z.infer<typeof MeasureInput>;

export const measureTool: Tool<MeasureInput> = {
  description:
    'Computes figures (counts, revenue, rates …) over customers, orders, returns or products: one number, a breakdown by fields or calendar units, a comparison of two periods, a share.',
  effect: 'read',
  input: MeasureInput,
  run: answerMeasure,
};
