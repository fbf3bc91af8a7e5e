import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Period } from '../../domain/period.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { Bound, EventDraft, Sense } from '../sense.ts';
import {
  allOf,
  BUYING,
  condition,
  counted,
  draftRule,
  event,
  inactiveFor,
  ONE_ORDER,
  ONE_RETURN,
  rolling,
} from './event-draft.ts';
import { isCustomerFigure, isNumeric, isScore } from './field-tests.ts';
import { isAmount, isCountOf, isEventCount } from './quantity-tests.ts';

/** 两个月没来: who has not come has not ordered. */
const CAME = cue('buy', 'order', 'visit');

const ORDERS_NOUN = a('measure', ({ measure, counts }) => measure === 'orders' && !counts);

/** Conditions on customers: scores, figures, products, returns, inactivity, how often and how much. */
export const CONDITIONS: readonly Reduction[] = [
  // Scores: R=1, "F score 5", F≥4
  rule(
    [a('field', isScore), maybe(cue('of', 'be', 'equal')), a('number'), cue('or', 'and'), a('number')],
    ({ field }, _, first, __, second) => condition({ field, is: 'in', values: [first.value, second.value] }),
  ),
  rule(
    [a('field', isScore), maybe(cue('be', 'equal', 'of')), a('quantity', ({ money }) => money === undefined)],
    ({ field }, _, { bounds }) => score(field, bounds),
  ),
  rule([a('field', isScore), maybe(cue('be', 'equal', 'of')), a('number')], ({ field }, _, { value }) =>
    score(field, [{ is: 'eq', value }]),
  ),
  // A statistic of a numeric field: "average age", 平均年龄
  rule([cue('average', 'median'), a('field', isNumeric)], ({ cue: how }, { field }) => ({
    kind: 'statistic',
    of: field,
    how: how === 'median' ? 'median' : 'mean',
  })),
  rule([a('field', isNumeric), cue('average', 'median')], ({ field }, { cue: how }) => ({
    kind: 'statistic',
    of: field,
    how: how === 'median' ? 'median' : 'mean',
  })),
  // Totals of single orders: 单笔金额超过一万, "orders above £5,000"
  rule([cue('order_value'), maybe(cue('be', 'in')), a('quantity', isAmount)], (_, __, { bounds }) => ({
    kind: 'order_total',
    bounds,
  })),
  rule(
    [
      a('measure', ({ measure }) => measure === 'orders'),
      maybe(cue('be', 'with')),
      maybe(cue('order_value')),
      a('quantity', ({ of }) => of === 'money'),
    ],
    (_, __, ___, { bounds }) => ({ kind: 'order_total', bounds }),
  ),
  rule(
    [
      a('measure', ({ measure, counts }) => measure === 'orders' && !counts),
      maybe(cue('be', 'with')),
      a('quantity', ({ of, bare, bounds }) => of === 'plain' && !bare && bounds.length === 1),
    ],
    (_, __, { bounds }) => ({ kind: 'orders_above', bound: bounds[0]! }),
  ),
  rule([a('quantity', ({ of }) => of === 'money'), ORDERS_NOUN], ({ bounds }) => ({ kind: 'order_total', bounds })),
  rule(
    [a('quantity', ({ of, bare, bounds }) => of === 'plain' && !bare && bounds.length === 1), ORDERS_NOUN],
    ({ bounds }) => ({
      kind: 'orders_above',
      bound: bounds[0]!,
    }),
  ),
  rule([cue('sell'), cue('to')], ({ cue: verb }) => ({ kind: 'cue', cue: verb })),
  rule([cue('never', 'not'), a('measure', ({ measure }) => measure === 'returns')], () =>
    event({ ...ONE_RETURN, negated: true }),
  ),
  rule([cue('order'), a('measure', ({ measure, counts }) => measure === 'orders' && !counts)], () => ({
    kind: 'cue',
    cue: 'order',
  })),
  rule([cue('order', 'buy'), cue('by')], ({ cue: verb }) => ({ kind: 'cue', cue: verb })),
  // "no orders in November", "didn't order for 90 days"
  rule([cue('not', 'never'), ORDERS_NOUN, maybe(cue('in')), a('period')], (_, __, ___, { period }) =>
    event(inactiveFor(period)),
  ),
  rule([cue('not', 'never'), ORDERS_NOUN, maybe(cue('in')), a('duration')], (_, __, ___, { duration }) =>
    event(inactiveFor(rolling(duration))),
  ),
  rule([cue('not', 'never'), ORDERS_NOUN], () => event({ ...ONE_ORDER, negated: true })),
  // Figures of a customer: "AOV over 500", 消费金额超过5000
  rule(
    [
      a('measure', ({ measure }) => isCustomerFigure(measure)),
      maybe(cue('be', 'in', 'of')),
      a(
        'quantity',
        ({ of, bare }) =>
          (of === 'plain' || of === 'money' || of === 'times' || of === 'orders' || of === 'units') && !bare,
      ),
    ],
    ({ measure }, _, { bounds }) => figure(measure, bounds),
  ),
  rule([a('field', isNumeric), maybe(cue('be', 'in')), a('quantity')], ({ field }, _, { bounds }) =>
    condition(allOf(bounds.map(({ is, value }) => ({ field, is, value: inUnitOf(field, value) })))),
  ),
  rule(
    [
      a('field', ({ field }) => field === 'recency' || field === 'purchase_interval'),
      maybe(cue('be')),
      a('comparison', ({ after }) => !after),
      a('duration', ({ duration }) => duration.unit === 'day'),
    ],
    ({ field }, _, { is }, { duration }) => condition({ field, is, value: duration.count }),
  ),
  rule([a('number'), a('field', isNumeric), a('comparison', ({ after }) => after)], ({ value }, { field }, { is }) =>
    condition({ field, is, value }),
  ),
  rule([a('quantity', ({ of, bare }) => of === 'plain' && !bare), a('field', isNumeric)], ({ bounds }, { field }) =>
    condition(allOf(bounds.map(({ is, value }) => ({ field, is, value })))),
  ),
  rule(
    [a('grouping', ({ grouping }) => grouping === 'product'), maybe(cue('equal')), a('product')],
    (_, __, product) => product,
  ),
  // Products: "never bought X", 买过X, "bought X at least 3 times", "bought more than 10 units of X"
  rule([cue('never', 'not'), BUYING, maybe(cue('of')), a('product')], (_, __, ___, { match }) =>
    event({ ...ONE_ORDER, match, negated: true }),
  ),
  rule([BUYING, a('quantity', isEventCount), maybe(cue('of')), a('product')], (_, count, __, { match }) =>
    event({ ...counted(count), match }),
  ),
  rule([BUYING, maybe(cue('of')), a('product'), a('quantity', isEventCount)], (_, __, { match }, count) =>
    event({ ...counted(count), match }),
  ),
  rule([BUYING, maybe(cue('of')), a('product')], (_, __, { match }) => event({ ...ONE_ORDER, match })),
  // "and Y", "but not Y", 但没买过Y is covered above
  rule(
    [
      a('event', hasProduct),
      maybe(cue('and')),
      maybe(cue('but', 'and')),
      cue('not', 'never'),
      a('product'),
      maybe(cue('in')),
      maybe(a('period')),
    ],
    ({ draft }, _, __, ___, { match }, ____, when) =>
      condition({
        all: [draftRule(datedBy(draft, when)), draftRule(datedBy({ ...ONE_ORDER, match, negated: true }, when))],
      }),
  ),
  rule(
    [a('event', hasProduct), cue('and'), a('product'), maybe(cue('in')), maybe(a('period'))],
    ({ draft }, _, { match }, __, when) =>
      condition({ all: [draftRule(datedBy(draft, when)), draftRule(datedBy({ ...draft, match }, when))] }),
  ),
  rule([a('event', hasProduct), cue('or'), a('product')], (first, _, { match }) =>
    condition({ any: [draftRule(first.draft), draftRule({ ...first.draft, match })] }),
  ),
  // Returns: 退货超过十次, "returned more than 3 times", "never returned anything"
  rule(
    [cue('never', 'not'), cue('return'), maybe(a('quantity', ({ bare, bounds }) => bare && bounds[0]!.value === 1))],
    () => event({ ...ONE_RETURN, negated: true }),
  ),
  rule([cue('return'), a('quantity', isEventCount)], (_, count) => event({ ...ONE_RETURN, bounds: count.bounds })),
  rule(
    [
      a('measure', ({ measure }) => measure === 'returns'),
      maybe(cue('be')),
      a('quantity', ({ of, money, bare }) => money === undefined && !bare && (of === 'plain' || isCountOf(of))),
    ],
    (_, __, { bounds }) => event({ ...ONE_RETURN, bounds }),
  ),
  rule([a('quantity', ({ of, bare }) => isCountOf(of) && !bare), cue('return')], ({ bounds }) =>
    event({ ...ONE_RETURN, bounds }),
  ),
  // Inactivity: "haven't ordered in 90 days", 180天没下单
  rule(
    [cue('not', 'never'), CAME, maybe(cue('in')), maybe(a('comparison')), a('duration')],
    (_, __, ___, ____, { duration }) => event(inactiveFor(rolling(duration))),
  ),
  rule([cue('not', 'never'), CAME, maybe(cue('in')), a('period')], (_, __, ___, { period }) =>
    event(inactiveFor(period)),
  ),
  rule([maybe(a('comparison')), a('duration'), cue('not', 'never'), CAME], (_, { duration }) =>
    event(inactiveFor(rolling(duration))),
  ),
  rule([maybe(a('comparison')), a('period'), cue('not', 'never'), CAME], (_, { period }) => event(inactiveFor(period))),
  // "added to cart in the last 7 days but didn't buy": not in these days
  rule(
    [
      a('event', isUndatedRecord),
      maybe(cue('in')),
      a('period'),
      maybe(cue('and')),
      cue('but', 'and'),
      cue('not'),
      CAME,
    ],
    ({ draft }, _, { period }) => both(draft, period),
  ),
  rule(
    [a('period'), maybe(cue('in')), a('event', isUndatedRecord), maybe(cue('and')), cue('but'), cue('not'), CAME],
    ({ period }, _, { draft }) => both(draft, period),
  ),
  rule([cue('not', 'never'), CAME], () => event({ ...ONE_ORDER, negated: true })),
  // How often and how much: "ordered more than 10 times", "spent over 20k", 消费5000以上, 只买过一次
  rule([a('comparison', ({ after }) => !after), cue('spend'), a('number')], ({ is }, _, { value }) =>
    event({ ...ONE_ORDER, aggregate: 'sum', bounds: [{ is, value }] }),
  ),
  // 消费过5000, 销售额过万
  rule([cue('spend'), cue('past'), a('number')], (_, __, { value }) =>
    event({ ...ONE_ORDER, aggregate: 'sum', bounds: [{ is: 'gt', value }] }),
  ),
  rule(
    [a('measure', ({ measure }) => isCustomerFigure(measure)), cue('past'), a('number')],
    ({ measure }, _, { value }) => figure(measure, [{ is: 'gt', value }]),
  ),
  rule([cue('only'), BUYING, a('quantity', ({ of }) => isCountOf(of))], (_, __, { bounds }) =>
    event({ ...ONE_ORDER, bounds }),
  ),
  rule([cue('order', 'buy'), maybe(cue('only')), a('quantity', isEventCount)], (_, __, count) => event(counted(count))),
  rule([cue('buy', 'order', 'spend'), maybe(cue('order_value')), a('quantity', isAmount)], (_, single, { bounds }) =>
    single === undefined ? event({ ...ONE_ORDER, aggregate: 'sum', bounds }) : null,
  ),
  rule([a('quantity', ({ of, bare }) => isCountOf(of) && !bare), BUYING], ({ bounds }) =>
    event({ ...ONE_ORDER, bounds }),
  ),
  rule([cue('only'), BUYING, a('number', ({ value }) => value === 1)], () =>
    event({ ...ONE_ORDER, bounds: [{ is: 'eq', value: 1 }] }),
  ),
  rule([a('quantity', ({ of, bare, bounds }) => of === 'orders' && (!bare || bounds[0]!.value > 0))], (count) =>
    event({ ...ONE_ORDER, bounds: count.bounds }),
  ),
  rule([a('quantity', ({ of, bare }) => of === 'returns' && !bare)], ({ bounds }) => event({ ...ONE_RETURN, bounds })),
  rule([a('quantity', ({ of, bare }) => of === 'units' && !bare)], ({ bounds }) =>
    event({ ...ONE_ORDER, aggregate: 'units', bounds }),
  ),
];

/** A figure of a customer as a condition on the events behind it, so that a period may still join it. */
function figure(measure: MeasureKey, bounds: Bound[]): Sense {
  return event({ ...FIGURE_EVENTS[measure as keyof typeof FIGURE_EVENTS], bounds, negated: false });
}

const FIGURE_EVENTS = {
  orders: { events: 'orders', aggregate: 'count' },
  revenue: { events: 'orders', aggregate: 'sum' },
  units: { events: 'orders', aggregate: 'units' },
  average_order_value: { events: 'orders', aggregate: 'average' },
  largest_order: { events: 'orders', aggregate: 'maximum' },
  returns: { events: 'returns', aggregate: 'count' },
  refunds: { events: 'returns', aggregate: 'sum' },
} as const satisfies Partial<Record<MeasureKey, Pick<EventDraft, 'events' | 'aggregate'>>>;

/** A share is said in per cent: "churn probability over 50%". */
function inUnitOf(field: FieldKey, value: number): number {
  return fieldOf(field).unit === 'ratio' && value > 1 ? value / 100 : value;
}

/** @throws {DomainError} 'invalid_input' for a score that does not exist */
function score(field: FieldKey, bounds: readonly Bound[]): Sense {
  if (bounds.some(({ value }) => !Number.isInteger(value) || value < 1 || value > 5))
    throw new DomainError('invalid_input', { en: 'Scores go from 1 to 5.', zh: '得分的范围是 1 到 5。' });
  return condition(allOf(bounds.map(({ is, value }) => ({ field, is, value }))));
}

function isUndatedRecord({ draft }: Extract<Sense, { kind: 'event' }>): boolean {
  return draft.events !== 'orders' && draft.events !== 'returns' && !draft.negated && draft.period === undefined;
}

/** That in a period, and no order in it; a prospect may have done so as well as a buyer. */
function both(draft: EventDraft, period: Period): Sense {
  const ordered: Rule = { events: 'orders', aggregate: 'count', period, is: 'gte', value: 1 };
  return condition(allOf([draftRule({ ...draft, period }), { not: ordered }]));
}

function hasProduct({ draft }: Extract<Sense, { kind: 'event' }>): boolean {
  return draft.match !== undefined;
}

function datedBy(draft: EventDraft, when: Extract<Sense, { kind: 'period' }> | undefined): EventDraft {
  return when === undefined ? draft : { ...draft, period: when.period };
}
