import fc from 'fast-check';
import { eventKindOf } from '../../src/domain/catalogue/event-kinds.ts';
import { FIELD_KEYS, type FieldKey, fieldOf } from '../../src/domain/catalogue/fields.ts';
import { EVENT_KINDS, type EventKind } from '../../src/domain/event-kind.ts';
import type { Period } from '../../src/domain/period.ts';
import type { RelativeDay } from '../../src/domain/relative-day.ts';
import {
  CONSENT_STATUSES,
  type Comparison,
  type EventCondition,
  type FieldCondition,
  type Occurrence,
  type Rule,
} from '../../src/domain/rule/schema.ts';

/** Values that random customers have, some that none has, and some that would break out of SQL. */
export const TEXTS = ['Leeds', '上海', "O'Brien", 'a"b', '100%_', "'; drop table customers; --", ''] as const;
export const SKUS = ['A1', 'B2', 'C3', 'D4'] as const;
export const CHANNELS = ['web', 'shop'] as const;
export const EVENT_NAMES = ['page_view', 'login', 'add\'to"cart'] as const;
export const OUTCOMES = ['reached', 'no answer'] as const;
export const REASONS = ['order', 'gift'] as const;
export const DATE_KINDS = ['anniversary', 'renewal'] as const;
export const CUSTOM_KEYS = ['size', '尺码', 'member since'] as const;
export const CONSENT_CHANNEL = 'email';
/** Keys that random rules speak of; whoever evaluates them says what their rules are. */
export const SEGMENT_KEYS = ['regulars', 'sleepers'] as const;

const text = fc.constantFrom(...TEXTS, ...TEXTS, 'Nowhere');
const day = fc
  .date({ min: new Date('2010-12-01'), max: new Date('2012-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const relativeDay: fc.Arbitrary<RelativeDay> = fc.oneof(
  fc.record({ ago: fc.integer({ min: -20, max: 200 }), unit: fc.constant('day' as const) }),
  fc.record({
    ago: fc.integer({ min: -1, max: 9 }),
    unit: fc.constantFrom('week', 'month', 'quarter', 'year' as const),
  }),
);
const comparison = fc.constantFrom<Comparison>('eq', 'lt', 'lte', 'gt', 'gte');
/** Whole and half units, so that both sides of an equality come up. */
const amount = fc.oneof(
  fc.integer({ min: -1, max: 12 }),
  fc.integer({ min: 0, max: 600 }).map((half) => half / 2),
);
const count = fc.integer({ min: 0, max: 4 });

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({
    span: fc.constant('last' as const),
    count: fc.integer({ min: 1, max: 20 }),
    unit: fc.constantFrom('day', 'week', 'month', 'quarter' as const),
  }),
  fc.record({
    span: fc.constant('calendar' as const),
    unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'year' as const),
    offset: fc.integer({ min: -6, max: 0 }),
  }),
  fc.record({ span: fc.constant('between' as const), from: day, to: day }, { requiredKeys: ['span'] }),
);

const product = fc.oneof(
  fc.record({ sku: fc.constantFrom(...SKUS, 'NONE') }),
  fc.record({ name: fc.constantFrom('lamp', 'red') }),
  fc.record({ category: fc.constantFrom('home', 'garden') }),
);

/** Values of the texts of records that no closed set names. */
const OPEN_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'orders.channel': CHANNELS,
  'returns.channel': CHANNELS,
  'interactions.outcome': OUTCOMES,
  'events.name': EVENT_NAMES,
  'points.reason': REASONS,
};

/** Any filter of a kind that the table of event kinds allows, mostly with one part. */
function filterOf(kind: EventKind): fc.Arbitrary<Occurrence['where']> {
  const { texts, figure, products } = eventKindOf(kind);
  const parts: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [key, { choices }] of Object.entries(texts)) {
    const values = choices?.map(({ value }) => value) ?? OPEN_TEXTS[`${kind}.${key}`]!;
    parts[key] = fc.constantFrom(...values);
  }
  // Days to resolve are compared, but no filter.
  if (figure && kind !== 'cases') {
    parts[figure.key] = fc.array(fc.record({ is: comparison, value: amount }), { minLength: 1, maxLength: 2 });
  }
  if (products) parts.product = product;
  if (kind === 'events') {
    parts.property = fc.record({
      name: fc.constantFrom('page', 'seconds', 'signed', 'none'),
      value: fc.constantFrom('home', '1', 1, 1.5, true, false),
    });
  }
  const one = fc.constantFrom(...Object.keys(parts)).chain((key) => fc.record({ [key]: parts[key]! }));
  return fc.oneof({ arbitrary: one, weight: 3 }, fc.record(parts, { requiredKeys: [] })) as fc.Arbitrary<
    Occurrence['where']
  >;
}

const occurrence: fc.Arbitrary<Occurrence> = fc
  .constantFrom(...EVENT_KINDS)
  .chain(
    (events) =>
      fc.record(
        { events: fc.constant(events), where: filterOf(events) },
        { requiredKeys: ['events'] },
      ) as fc.Arbitrary<Occurrence>,
  );

/** What a kind can be asked for: records without a figure are counted and dated. */
function aggregation(events: EventKind): fc.Arbitrary<Pick<EventCondition, 'aggregate' | 'of' | 'is' | 'value'>> {
  const counted = fc.record({ aggregate: fc.constant('count' as const), is: comparison, value: count });
  const dated = fc.record({
    aggregate: fc.constantFrom('first', 'last' as const),
    is: comparison,
    value: fc.oneof(day, relativeDay),
  });
  if (eventKindOf(events).figure === undefined) return fc.oneof(counted, dated);
  const figured = fc.record({
    aggregate: fc.constantFrom('sum', 'average', 'minimum', 'maximum' as const),
    is: comparison,
    value: amount,
  });
  if (events !== 'orders' && events !== 'returns') return fc.oneof(counted, dated, figured);
  return fc.oneof(
    counted,
    dated,
    figured,
    figured.map((each) => ({ ...each, of: 'units' as const })),
  );
}

const eventCondition: fc.Arbitrary<EventCondition> = fc
  .tuple(occurrence, fc.option(period, { nil: undefined }))
  .chain(([of, during]) =>
    aggregation(of.events).map((each) => ({ ...of, ...(during && { period: during }), ...each }) as EventCondition),
  );

const sequence: fc.Arbitrary<Rule> = fc.record(
  {
    first: occurrence,
    next: occurrence,
    withinDays: fc.constantFrom(0.5, 1, 5, 30, 90),
    followed: fc.constant(false as const),
    period,
  },
  { requiredKeys: ['first', 'next', 'withinDays'] },
);

function valueFor(key: FieldKey): fc.Arbitrary<string | number | boolean> {
  const { type, choices } = fieldOf(key);
  switch (type) {
    case 'choice':
      return fc.constantFrom(...choices!.map(({ value }) => value));
    case 'number':
      return fc.oneof(count, amount);
    case 'money':
      return amount;
    case 'day':
      return day;
    case 'boolean':
      return fc.boolean();
    default:
      return text;
  }
}

function conditionOf(key: FieldKey): fc.Arbitrary<FieldCondition> {
  const { type } = fieldOf(key);
  const isOrdered = type === 'number' || type === 'money' || type === 'day';
  const holdsText = type === 'text' || type === 'list';
  const value = valueFor(key);
  const compared = type === 'day' ? fc.oneof(value, relativeDay) : value;
  return fc.oneof(
    fc.record({ field: fc.constant(key), is: isOrdered ? comparison : fc.constant('eq' as const), value: compared }),
    fc.record({
      field: fc.constant(key),
      is: fc.constant('in' as const),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ field: fc.constant(key), is: fc.constant('missing' as const) }),
    ...(holdsText
      ? [
          fc.record({
            field: fc.constant(key),
            is: fc.constant('contains' as const),
            value: fc.constantFrom('o', '海', '%', "'", 'LEEDS'),
          }),
        ]
      : []),
  );
}

const fieldCondition = fc.constantFrom(...FIELD_KEYS).chain(conditionOf);

const scalar = fc.constantFrom<string | number | boolean>(0, 1.5, 42, '42', 'L', '上海', true, false);
const custom = fc.constantFrom(...CUSTOM_KEYS, 'unheard of');
const customCondition: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ custom, is: comparison, value: scalar }),
  fc.record({ custom, is: fc.constant('in' as const), values: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ custom, is: fc.constant('missing' as const) }),
);

const consentCondition: fc.Arbitrary<Rule> = fc.record({
  consent: fc.record({
    channel: fc.constantFrom(CONSENT_CHANNEL, 'sms' as const),
    purpose: fc.constantFrom('marketing', 'service' as const),
  }),
  is: fc.constantFrom(...CONSENT_STATUSES),
});

const upcomingCondition: fc.Arbitrary<Rule> = fc.record({
  upcoming: fc.constantFrom('birthday', ...DATE_KINDS),
  withinDays: fc.oneof(fc.integer({ min: 0, max: 366 }), fc.constantFrom(0, 7, 30, 101)),
});

const segmentCondition: fc.Arbitrary<Rule> = fc.record({ segment: fc.constantFrom(...SEGMENT_KEYS) });

const listCondition: fc.Arbitrary<Rule> = fc.record({
  customers: fc.uniqueArray(
    fc.integer({ min: 0, max: 140 }).map((index) => `K${index}`),
    { maxLength: 30 },
  ),
});

/** Seldom none: everybody or nobody would hide what the other parts say. */
function parts(rule: fc.Arbitrary<Rule>): fc.Arbitrary<Rule[]> {
  return fc.oneof({ arbitrary: fc.array(rule, { minLength: 1, maxLength: 3 }), weight: 9 }, fc.constant<Rule[]>([]));
}

/** Any rule, also one that no question would ask for, nested up to five deep. */
export const randomRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    { arbitrary: fieldCondition, weight: 4 },
    { arbitrary: eventCondition, weight: 6 },
    { arbitrary: sequence, weight: 2 },
    { arbitrary: customCondition, weight: 1 },
    { arbitrary: consentCondition, weight: 1 },
    { arbitrary: upcomingCondition, weight: 1 },
    { arbitrary: segmentCondition, weight: 1 },
    { arbitrary: listCondition, weight: 1 },
    { arbitrary: fc.record({ all: parts(tie('rule')) }), weight: 3 },
    { arbitrary: fc.record({ any: parts(tie('rule')) }), weight: 3 },
    { arbitrary: fc.record({ not: tie('rule') }), weight: 2 },
  ),
})).rule;
