import { z } from 'zod';
import { FIELD_KEYS } from '../catalogue/fields.ts';
import { Period } from '../period.ts';

const COMPARISONS = ['eq', 'lt', 'lte', 'gt', 'gte'] as const;
export type Comparison = (typeof COMPARISONS)[number];

const Comparison = z.enum(COMPARISONS).describe('gt is strict (more than), gte includes the number (at least)');

/** A product by stock code, by name (an exact name wins, otherwise every name that contains all the words) or by category. */
export const ProductMatch = z
  .union([
    z.object({ sku: z.string().min(1) }).strict(),
    z.object({ name: z.string().min(1) }).strict(),
    z.object({ category: z.string().min(1) }).strict(),
  ])
  .describe('one product by stock code, products by name, or a category');
export type ProductMatch = z.infer<typeof ProductMatch>;

/** Which orders (or returns) count. Money is in major units. */
export const OrderFilter = z
  .object({
    product: ProductMatch.optional(),
    channel: z.string().optional(),
    total: z
      .array(z.object({ is: Comparison, value: z.number() }).strict())
      .min(1)
      .max(2)
      .optional()
      .describe('total of the single order: one bound, or two for a range'),
  })
  .strict();
export type OrderFilter = z.infer<typeof OrderFilter>;

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A condition on one field of the customer. A missing value satisfies nothing but `missing`. */
export const FieldCondition = z.discriminatedUnion('is', [
  z.object({ field: z.enum(FIELD_KEYS), is: z.enum(COMPARISONS), value: Scalar }).strict(),
  z.object({ field: z.enum(FIELD_KEYS), is: z.literal('in'), values: z.array(Scalar).min(1).max(10_000) }).strict(),
  z.object({ field: z.enum(FIELD_KEYS), is: z.literal('contains'), value: z.string().min(1) }).strict(),
  z.object({ field: z.enum(FIELD_KEYS), is: z.literal('missing') }).strict(),
]);
export type FieldCondition = z.infer<typeof FieldCondition>;

/** A condition on a customer's orders or returns: how many, or their sum, within a period. No event is 0; an extreme or average of none satisfies nothing. */
export const EventCondition = z
  .object({
    events: z.enum(['orders', 'returns']),
    where: OrderFilter.optional(),
    period: Period.optional(),
    aggregate: z
      .enum(['count', 'revenue', 'units', 'largest', 'average'])
      .describe('count of different orders; revenue and units of the matching lines; largest and average order total'),
    is: Comparison,
    value: z.number(),
  })
  .strict();
export type EventCondition = z.infer<typeof EventCondition>;

export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | FieldCondition | EventCondition;

/** A segment rule: who is in. Two-valued: `not` is the exact complement. */
export const Rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(Rule).max(50) }).strict(),
    z.object({ any: z.array(Rule).max(50) }).strict(),
    z.object({ not: Rule }).strict(),
    FieldCondition,
    EventCondition,
  ]),
);

/** Every condition of a rule, in reading order. */
export function conditionsOf(rule: Rule): (FieldCondition | EventCondition)[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf);
  if ('any' in rule) return rule.any.flatMap(conditionsOf);
  return 'not' in rule ? conditionsOf(rule.not) : [rule];
}

/** The periods of a rule's conditions on orders and returns. */
export function periodsOf(rule: Rule): Period[] {
  return conditionsOf(rule).flatMap((each) => ('events' in each && each.period ? [each.period] : []));
}
