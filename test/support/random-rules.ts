import fc from 'fast-check';
import { FIELD_KEYS, type FieldKey, fieldOf } from '../../src/domain/catalogue/fields.ts';
import type { Period } from '../../src/domain/period.ts';
import type { EventCondition, FieldCondition, OrderFilter, Rule } from '../../src/domain/rule/schema.ts';

/** Values that random customers have, some that none has, and some that would break out of SQL. */
export const TEXTS = ['Leeds', '上海', "O'Brien", 'a"b', '100%_', "'; drop table customers; --", ''] as const;
export const SKUS = ['A1', 'B2', 'C3', 'D4'] as const;
export const CHANNELS = ['web', 'shop'] as const;

const text = fc.constantFrom(...TEXTS, 'Nowhere');
const day = fc
  .date({ min: new Date('2010-12-01'), max: new Date('2012-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const comparison = fc.constantFrom('eq', 'lt', 'lte', 'gt', 'gte' as const);
/** Whole and half units, so that both sides of an equality come up. */
const amount = fc.oneof(
  fc.integer({ min: -1, max: 12 }),
  fc.integer({ min: 0, max: 600 }).map((half) => half / 2),
);

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

const filter: fc.Arbitrary<OrderFilter> = fc.record(
  {
    product: fc.oneof(
      fc.record({ sku: fc.constantFrom(...SKUS, 'NONE') }),
      fc.record({ name: fc.constantFrom('lamp', 'red') }),
      fc.record({ category: fc.constantFrom('home', 'garden') }),
    ),
    channel: fc.constantFrom(...CHANNELS),
    total: fc.array(fc.record({ is: comparison, value: amount }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const eventCondition: fc.Arbitrary<EventCondition> = fc.record(
  {
    events: fc.constantFrom('orders', 'returns' as const),
    where: filter,
    period,
    aggregate: fc.constantFrom('count', 'revenue', 'units', 'largest', 'average' as const),
    is: comparison,
    value: amount,
  },
  { requiredKeys: ['events', 'aggregate', 'is', 'value'] },
);

function valueFor(key: FieldKey): fc.Arbitrary<string | number | boolean> {
  const { type, choices } = fieldOf(key);
  switch (type) {
    case 'choice':
      return fc.constantFrom(...choices!.map(({ value }) => value));
    case 'number':
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
  return fc.oneof(
    fc.record({ field: fc.constant(key), is: isOrdered ? comparison : fc.constant('eq' as const), value }),
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

/** Any rule, also one that no question would ask for. */
export const randomRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { arbitrary: fieldCondition, weight: 3 },
    { arbitrary: eventCondition, weight: 3 },
    { arbitrary: fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }), weight: 1 },
    { arbitrary: fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }), weight: 1 },
    { arbitrary: fc.record({ not: tie('rule') }), weight: 1 },
  ),
})).rule;
