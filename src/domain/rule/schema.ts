import { z } from 'zod';
import { FIELD_KEYS } from '../catalogue/fields.ts';
import { EVENT_KINDS, type EventKind } from '../event-kind.ts';
import { Period } from '../period.ts';
import { DayValue, RelativeDay } from '../relative-day.ts';

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

const Bounds = z
  .array(z.object({ is: Comparison, value: z.number() }).strict())
  .min(1)
  .max(2);
export type Bounds = z.infer<typeof Bounds>;

/** Which orders (or returns) count. Money is in major units. */
export const OrderFilter = z
  .object({
    product: ProductMatch.optional(),
    channel: z.string().optional(),
    total: Bounds.optional().describe('total of the single order: one bound, or two for a range'),
  })
  .strict();
export type OrderFilter = z.infer<typeof OrderFilter>;

/** Which records of each other kind count; texts are the values of the data or of its closed choices (catalogue/event-kinds.ts). */
const InteractionFilter = z
  .object({ channel: z.string().optional(), direction: z.string().optional(), outcome: z.string().optional() })
  .strict();
const UsageFilter = z
  .object({
    name: z.string().optional(),
    property: z
      .object({ name: z.string().min(1), value: z.union([z.string(), z.number(), z.boolean()]) })
      .strict()
      .optional(),
  })
  .strict();
const CaseFilter = z
  .object({
    type: z.string().optional(),
    status: z.string().optional(),
    severity: z.string().optional(),
    product: ProductMatch.optional(),
  })
  .strict();
const SurveyFilter = z
  .object({ kind: z.string().optional(), score: Bounds.optional(), product: ProductMatch.optional() })
  .strict();
const OpportunityFilter = z
  .object({ stage: z.string().optional(), state: z.string().optional(), amount: Bounds.optional() })
  .strict();
const PointsFilter = z.object({ reason: z.string().optional(), points: Bounds.optional() }).strict();

/** The filter of each kind of event. */
const EVENT_FILTERS = {
  orders: OrderFilter,
  returns: OrderFilter,
  interactions: InteractionFilter,
  events: UsageFilter,
  cases: CaseFilter,
  surveys: SurveyFilter,
  opportunities: OpportunityFilter,
  closings: OpportunityFilter,
  points: PointsFilter,
} as const satisfies Record<EventKind, z.ZodType>;
type EventFilters = { [Kind in EventKind]: z.infer<(typeof EVENT_FILTERS)[Kind]> };

/** Records of one kind that pass a filter. */
export type Occurrence = { [Kind in EventKind]: { events: Kind; where?: EventFilters[Kind] | undefined } }[EventKind];

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A condition on one field of the customer. A missing value satisfies nothing but `missing`. */
export const FieldCondition = z.discriminatedUnion('is', [
  z
    .object({
      field: z.enum(FIELD_KEYS),
      is: z.enum(COMPARISONS),
      value: z.union([Scalar, RelativeDay.describe('of a day only')]),
    })
    .strict(),
  z.object({ field: z.enum(FIELD_KEYS), is: z.literal('in'), values: z.array(Scalar).min(1).max(10_000) }).strict(),
  z.object({ field: z.enum(FIELD_KEYS), is: z.literal('contains'), value: z.string().min(1) }).strict(),
  z.object({ field: z.enum(FIELD_KEYS), is: z.literal('missing') }).strict(),
]);
export type FieldCondition = z.infer<typeof FieldCondition>;

const CustomFieldKey = z
  .string()
  .regex(/^[\p{L}\p{N}_ -]{1,60}$/u)
  .describe('a field of the company’s own');

/** A condition on a field of the company's own. The type of the value decides how it compares: numbers, texts or truths. */
export const CustomCondition = z.discriminatedUnion('is', [
  z.object({ custom: CustomFieldKey, is: z.enum(COMPARISONS), value: Scalar }).strict(),
  z.object({ custom: CustomFieldKey, is: z.literal('in'), values: z.array(Scalar).min(1).max(1_000) }).strict(),
  z.object({ custom: CustomFieldKey, is: z.literal('missing') }).strict(),
]);
export type CustomCondition = z.infer<typeof CustomCondition>;

const AGGREGATES = ['count', 'sum', 'average', 'minimum', 'maximum', 'first', 'last'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

/** A condition on a customer's records of one kind within a period. Count and sum of none are 0; anything else of none satisfies nothing. */
export type EventCondition = Occurrence & {
  period?: Period | undefined;
  /** `first` and `last` compare local days, all others numbers. */
  aggregate: Aggregate;
  /** Which figure of an order or return; its total when absent. */
  of?: 'units' | undefined;
  is: Comparison;
  value: number | DayValue;
};

const AGGREGATION = {
  period: Period.optional(),
  aggregate: z
    .enum(AGGREGATES)
    .describe(
      'count of different records; sum, average, minimum, maximum of their figure (total, score, amount, points, days to resolve); first, last: their local day',
    ),
  of: z.literal('units').optional().describe('of orders and returns: units instead of totals'),
  is: Comparison,
  value: z.union([z.number(), DayValue]),
};

function occurrence<Kind extends EventKind>(events: Kind) {
  return { events: z.literal(events), where: EVENT_FILTERS[events].optional() };
}

/** Kinds whose records carry no figure: they are counted and dated. */
const WITHOUT_FIGURE: readonly EventKind[] = ['interactions', 'events'];

export const EventCondition: z.ZodType<EventCondition> = z
  .discriminatedUnion(
    'events',
    EVENT_KINDS.map((kind) => z.object({ ...occurrence(kind), ...AGGREGATION }).strict()) as unknown as [
      z.ZodObject<{ events: z.ZodLiteral<'orders'> }>,
    ],
  )
  .superRefine((each, context) => {
    const { events, aggregate, of, value } = each as unknown as EventCondition;
    const refuse = (en: string, zh: string) =>
      context.addIssue({ code: 'custom', message: en, params: { en, zh }, input: each });
    const isDated = aggregate === 'first' || aggregate === 'last';
    if (isDated !== (typeof value !== 'number')) {
      if (isDated) refuse(`${aggregate} compares a day, not a number`, `${aggregate} 比较的是日期，而不是数字`);
      else refuse(`${aggregate} compares a number, not a day`, `${aggregate} 比较的是数字，而不是日期`);
    }
    if (WITHOUT_FIGURE.includes(events) && aggregate !== 'count' && !isDated) {
      refuse(
        `${events} have no figure: count them, or ask for the first or last`,
        `${events} 没有数值：只能计数，或问第一次、最后一次`,
      );
    }
    if (of !== undefined && events !== 'orders' && events !== 'returns') {
      refuse(`${events} have no units`, `${events} 没有件数`);
    }
  }) as unknown as z.ZodType<EventCondition>;

/** Records of one kind that pass a filter. */
export const AnyOccurrence = z.discriminatedUnion(
  'events',
  EVENT_KINDS.map((kind) => z.object(occurrence(kind)).strict()) as unknown as [
    z.ZodObject<{ events: z.ZodLiteral<'orders'> }>,
  ],
) as unknown as z.ZodType<Occurrence>;

/**
 * A, then B strictly later and within N × 24 hours. `followed: false`: some A whose N days are over had no B. The period is that of A.
 */
export const SequenceCondition = z
  .object({
    first: AnyOccurrence,
    next: AnyOccurrence,
    withinDays: z.number().gt(0).max(3_660),
    followed: z.literal(false).optional(),
    period: Period.optional(),
  })
  .strict();
export type SequenceCondition = z.infer<typeof SequenceCondition>;

export const CONSENT_CHANNELS = ['email', 'sms', 'phone', 'wechat', 'whatsapp', 'post'] as const;
const CONSENT_PURPOSES = ['marketing', 'service', 'profiling'] as const;
export const CONSENT_STATUSES = ['granted', 'denied', 'withdrawn', 'unknown'] as const;

/** What the customer last said before now about one channel and purpose; expired or never asked is unknown. */
export const ConsentCondition = z
  .object({
    consent: z.object({ channel: z.enum(CONSENT_CHANNELS), purpose: z.enum(CONSENT_PURPOSES) }).strict(),
    is: z.enum(CONSENT_STATUSES),
  })
  .strict();
export type ConsentCondition = z.infer<typeof ConsentCondition>;

/** A birthday or another important date falls on today or one of the next N days. */
export const UpcomingCondition = z
  .object({
    upcoming: z.string().min(1).max(60).describe('birthday, or a kind of important date'),
    withinDays: z.int().min(0).max(366),
  })
  .strict();
export type UpcomingCondition = z.infer<typeof UpcomingCondition>;

/** Satisfies the current rule of a saved segment. */
export const SegmentCondition = z.object({ segment: z.string().min(1).max(100).describe('key of a segment') }).strict();
export type SegmentCondition = z.infer<typeof SegmentCondition>;

/** Is one of these customers, by the company's ids. */
const ListCondition = z.object({ customers: z.array(z.string().min(1)).max(100_000) }).strict();
type ListCondition = z.infer<typeof ListCondition>;

export type Condition =
  | FieldCondition
  | CustomCondition
  | EventCondition
  | SequenceCondition
  | ConsentCondition
  | UpcomingCondition
  | SegmentCondition
  | ListCondition;

export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | Condition;

/** A segment rule: who is in. Two-valued: `not` is the exact complement. */
export const Rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(Rule).max(50) }).strict(),
    z.object({ any: z.array(Rule).max(50) }).strict(),
    z.object({ not: Rule }).strict(),
    FieldCondition,
    CustomCondition,
    EventCondition,
    SequenceCondition,
    ConsentCondition,
    UpcomingCondition,
    SegmentCondition,
    ListCondition,
  ]),
);

/** Every condition of a rule, in reading order. */
export function conditionsOf(rule: Rule): Condition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf);
  if ('any' in rule) return rule.any.flatMap(conditionsOf);
  return 'not' in rule ? conditionsOf(rule.not) : [rule];
}

/** Every kind of event that a condition speaks of, with its filter. */
export function occurrencesOf(condition: Condition): Occurrence[] {
  if ('events' in condition) return [condition];
  return 'first' in condition ? [condition.first, condition.next] : [];
}

/** The periods of a rule's conditions on events. */
export function periodsOf(rule: Rule): Period[] {
  return conditionsOf(rule).flatMap((each) => ('period' in each && each.period ? [each.period] : []));
}
