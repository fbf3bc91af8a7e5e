import { Temporal } from 'temporal-polyfill';
import type { FieldKey } from '../domain/catalogue/fields.ts';
import { fieldOf } from '../domain/catalogue/fields.ts';
import { MEASURES, type MeasureKey } from '../domain/catalogue/measures.ts';
import type { Period } from '../domain/period.ts';
import type { FieldCondition, Rule } from '../domain/rule/schema.ts';
import { daysOf, inYear } from './dates.ts';
import { a, cue, maybe, type Reduction, rule } from './reduce.ts';
import type { Bound, Counted, EventDraft, Sense } from './sense.ts';

type ValueSense = Extract<Sense, { kind: 'value' }>;
type PeriodSense = Extract<Sense, { kind: 'period' }>;
type QuantitySense = Extract<Sense, { kind: 'quantity' }>;

/** What the grammar depends on beside the words: the day of now, and whether periods may be joined to a range. */
export type GrammarContext = {
  today: Temporal.PlainDate;
  /** Two things are compared: "Q2 and Q3" is then no range, "Germany and France" no set. */
  isComparison: boolean;
  /** In Chinese a period stands before its verb. */
  isChinese: boolean;
};

/** The lines of the grammar in the order in which they apply: numbers, time, values, quantities, rankings, groupings, conditions. */
export function grammar(context: GrammarContext): Reduction[] {
  return [
    ...NUMBERS,
    ...periods(context),
    ...values(context),
    ...QUANTITIES,
    ...GROUPINGS,
    ...RANKINGS,
    ...CONDITIONS,
    ...eventPeriods(context),
  ];
}

const NUMBERS: readonly Reduction[] = [
  rule([a('currency'), a('number')], ({ code }, { value }) => ({ kind: 'number', value, money: code })),
  rule([a('number'), a('currency')], ({ value }, { code }) => ({ kind: 'number', value, money: code })),
];

function periods({ today, isComparison }: GrammarContext): Reduction[] {
  const span = (from?: string, to?: string): Sense | null =>
    from !== undefined && to !== undefined && from > to
      ? null
      : {
          kind: 'period',
          yearless: false,
          period: { span: 'between', ...(from ? { from } : {}), ...(to ? { to } : {}) },
        };
  const days = (period: Period) => daysOf(period, today);
  const shiftDay = (on: string | undefined, by: number) =>
    on === undefined ? undefined : Temporal.PlainDate.from(on).add({ days: by }).toString();
  const range = (first: Period, last: Period): Sense | null => {
    const [from, to] = [days(first)?.from, days(last)?.to];
    if (from === undefined || to === undefined) return null;
    // "from November to February": the first lies in the year before the second.
    return from <= to ? span(from, to) : span(Temporal.PlainDate.from(from).subtract({ years: 1 }).toString(), to);
  };
  const since = (period: Period) => span(days(period)?.from);
  const before = (period: Period) => span(undefined, shiftDay(days(period)?.from, -1));
  const after = (period: Period) => span(shiftDay(days(period)?.to, 1));
  const joined: Reduction[] = [
    rule([cue('between'), a('period'), cue('to', 'and', 'until'), a('period')], (_, first, __, last) =>
      range(first.period, last.period),
    ),
    rule(
      [cue('between'), a('number'), cue('to', 'and'), a('period', ({ period }) => isOneDay(period))],
      (_, { value }, __, last) => sameMonth(value, last.period),
    ),
    ...(isComparison
      ? []
      : [rule([a('period'), cue('to', 'until'), a('period')], (first, _, last) => range(first.period, last.period))]),
  ];
  return [
    rule(
      [a('period', ({ yearless }) => yearless), maybe(cue('of', 'and', 'in')), a('period', isWholeYear)],
      (named, _, year) => withYear(named, year, today),
    ),
    rule(
      [a('period', isWholeYear), maybe(cue('of', 'and')), a('period', ({ yearless }) => yearless)],
      (year, _, named) => withYear(named, year, today),
    ),
    ...joined,
    rule([cue('since'), a('period', hasDays)], (_, { period }) => since(period)),
    rule([maybe(cue('since', 'between')), a('period', hasDays), cue('since')], (_, { period }) => since(period)),
    rule([cue('after'), a('period', hasDays)], (_, { period }) => after(period)),
    rule([a('period', hasDays), cue('after')], ({ period }) => after(period)),
    rule([cue('before'), a('period', hasDays)], (_, { period }) => before(period)),
    rule([a('period', hasDays), cue('before')], ({ period }) => before(period)),
    rule([cue('until'), a('period', hasDays)], (_, { period }) => span(undefined, days(period)?.to)),
    rule([cue('inactive'), maybe(cue('in')), maybe(a('comparison')), a('duration')], (_, __, ___, { duration }) => ({
      kind: 'event',
      draft: inactiveFor(rolling(duration)),
    })),
    rule([maybe(a('comparison')), a('duration'), cue('inactive')], (_, { duration }) => ({
      kind: 'event',
      draft: inactiveFor(rolling(duration)),
    })),
    rule(
      [
        a('field', ({ field }) => field === 'last_order_on'),
        maybe(cue('be', 'in')),
        maybe(a('comparison')),
        a('duration'),
        maybe(cue('ago')),
      ],
      (_, __, comparison, { duration }) =>
        comparison?.is === 'lt' || comparison?.is === 'lte'
          ? { kind: 'event', draft: { ...ONE_ORDER, period: rolling(duration) } }
          : { kind: 'event', draft: inactiveFor(rolling(duration)) },
    ),
    rule([cue('in'), maybe(a('comparison')), a('duration')], (_, __, { duration }) => ({
      kind: 'period',
      yearless: false,
      period: rolling(duration),
    })),
    rule([a('duration'), cue('in')], ({ duration }) => ({
      kind: 'period',
      yearless: false,
      period: rolling(duration),
    })),
  ];
}

function values({ isComparison }: GrammarContext): Reduction[] {
  const merge = (first: ValueSense, second: ValueSense): Sense | null =>
    first.field === second.field && first.except === second.except
      ? { ...first, ...(isComparison && { compared: true }), values: [...new Set([...first.values, ...second.values])] }
      : null;
  const line = rule(
    [
      a('value', isText),
      maybe(cue('and')),
      maybe(cue('or', 'and', ...(isComparison ? (['versus', 'to'] as const) : []))),
      a('value', isText),
    ],
    (first, comma, joint, second) => (comma === undefined && joint === undefined ? null : merge(first, second)),
  );
  return [
    // A field beside a value says which of several readings is meant: "champions segment", 流失阶段, "country Germany".
    ...VALUE_FIELDS.flatMap((field) => [
      rule(
        [
          a('field', (sense) => sense.field === field),
          maybe(cue('be')),
          maybe(cue('be', 'of')),
          a('value', (sense) => sense.field === field),
        ],
        (_, __, ___, value) => value,
      ),
      rule(
        [a('value', (sense) => sense.field === field), a('field', (sense) => sense.field === field)],
        (value) => value,
      ),
    ]),
    line,
    line,
    line,
    rule([cue('except'), maybe(cue('in')), a('value', isText)], (_, __, value) => ({ ...value, except: true })),
    rule([cue('not'), maybe(cue('to')), maybe(cue('in', 'be')), a('value')], (_, __, ___, value) => ({
      ...value,
      except: true,
    })),
    rule([a('value', ({ except }) => except === true), cue('except')], (value) => value),
    rule([a('value', isText), cue('except')], (value) => ({ ...value, except: true })),
  ];
}

/** Fields whose values people write beside the field's name. */
const VALUE_FIELDS: readonly FieldKey[] = [
  'rfm_segment',
  'lifecycle',
  'value_tier',
  'behaviour',
  'country',
  'region',
  'city',
  'industry',
  'kind',
  'gender',
  'source',
  'owner',
  'membership_tier',
  'size_band',
  'language',
  'income_band',
  'occupation',
  'credit_status',
  'need_type',
  'tags',
  'vip',
];

const QUANTITIES: readonly Reduction[] = [
  rule([cue('between'), a('number'), cue('to', 'and'), a('number'), maybe(a('counter'))], (_, low, __, high, counter) =>
    rangeOf(low, high, counter?.of),
  ),
  rule([a('number'), cue('to'), a('number'), maybe(a('counter'))], (low, _, high, counter) =>
    rangeOf(low, high, counter?.of),
  ),
  // "at least 5 orders", 超过10次, 至少10单
  rule([a('comparison', ({ after }) => !after), a('number'), maybe(a('counter'))], ({ is }, number, counter) =>
    quantity([{ is, value: number.value }], number.money, counter?.of),
  ),
  // 5000以上, "5 or more orders", 10次以上
  rule(
    [a('number'), maybe(a('counter')), a('comparison', ({ after }) => after), maybe(a('counter'))],
    (number, before, { is }, after) => quantity([{ is, value: number.value }], number.money, before?.of ?? after?.of),
  ),
  rule([cue('only'), a('number'), a('counter')], (_, number, { of }) =>
    quantity([{ is: 'eq', value: number.value }], number.money, of),
  ),
  rule([cue('equal'), a('number')], (_, number) =>
    quantity([{ is: 'eq', value: number.value }], number.money, undefined),
  ),
  rule([a('number'), a('counter')], (number, { of }) => ({
    ...quantity([{ is: 'eq', value: number.value }], number.money, of),
    bare: true,
  })),
];

const GROUPINGS: readonly Reduction[] = [
  rule([cue('by', 'each'), maybe(cue('by', 'each')), a('field', isGroupable)], (_, __, { field }) => ({
    kind: 'group',
    by: field,
    which: false,
  })),
  rule([cue('by', 'each'), maybe(cue('by', 'each')), a('grouping')], (_, __, { grouping }) => ({
    kind: 'group',
    by: grouping,
    which: false,
  })),
  rule([cue('which'), a('field', (sense) => isGroupable(sense) && isText(sense))], (_, { field }) => ({
    kind: 'group',
    by: field,
    which: true,
  })),
  rule(
    [cue('which'), a('number', isSmall), a('field', (sense) => isGroupable(sense) && isText(sense))],
    (_, { value }, { field }) => ({ kind: 'rank', direction: 'desc', count: value, of: field, best: true }),
  ),
  rule([cue('which'), a('grouping')], (_, { grouping }) => ({ kind: 'group', by: grouping, which: true })),
];

const RANKINGS: readonly Reduction[] = [
  // "spent the most", 下单最多, "most orders", "bought the most units"
  rule([cue('spend'), cue('most', 'least')], (_, { cue: word }) => ({ ...rank(word), measure: 'revenue' })),
  rule([cue('most', 'least'), cue('spend')], ({ cue: word }) => ({ ...rank(word), measure: 'revenue' })),
  rule(
    [cue('most', 'least'), maybe(a('number')), a('counter', ({ of }) => of === 'people'), cue('spend')],
    ({ cue: word }, number) => ({ ...rank(word), ...countOf(number?.value), measure: 'revenue' }),
  ),
  rule(
    [cue('order', 'buy', 'sell', 'return'), cue('most', 'least'), maybe(a('number')), a('measure', isRankable)],
    (_, { cue: word }, number, { measure }) => ({ ...rank(word), ...countOf(number?.value), measure }),
  ),
  rule(
    [
      cue('order', 'buy', 'sell', 'return'),
      cue('most', 'least'),
      maybe(a('number')),
      a('counter', ({ of }) => of === 'units' || of === 'orders'),
    ],
    (_, { cue: word }, number, { of }) => ({
      ...rank(word),
      ...countOf(number?.value),
      measure: of === 'units' ? 'units' : 'orders',
    }),
  ),
  rule(
    [cue('order'), maybe(a('counter', ({ of }) => of === 'times')), cue('most', 'least')],
    (_, __, { cue: word }) => ({ ...rank(word), measure: 'orders' }),
  ),
  rule(
    [cue('order'), maybe(a('measure', ({ measure }) => measure === 'orders')), cue('most', 'least')],
    (_, __, { cue: word }) => ({ ...rank(word), measure: 'orders' }),
  ),
  rule([cue('most', 'least'), maybe(a('number')), cue('order')], ({ cue: word }, number) => ({
    ...rank(word),
    ...countOf(number?.value),
    measure: 'orders',
  })),
  rule(
    [cue('return'), maybe(a('counter', ({ of }) => of === 'times')), cue('most', 'least')],
    (_, __, { cue: word }) => ({ ...rank(word), measure: 'returns' }),
  ),
  rule([cue('buy'), cue('most', 'least')], (_, { cue: word }) => rank(word)),
  rule([cue('sell', 'buy'), cue('best', 'worst', 'most', 'least')], (_, { cue: word }) => ({
    ...rank(word),
    best: true,
  })),
  rule(
    [a('measure', isRankable), maybe(cue('be')), cue('most', 'least', 'top', 'bottom')],
    ({ measure }, _, { cue: word }) => ({ ...rank(word), measure }),
  ),
  rule([cue('most', 'least'), maybe(a('number')), a('measure', isRankable)], ({ cue: word }, number, { measure }) => ({
    ...rank(word),
    ...countOf(number?.value),
    measure,
  })),
  rule(
    [cue('most', 'least', 'top', 'bottom'), a('number'), a('counter', ({ of }) => of === 'percent')],
    ({ cue: word }, { value }) => ({ ...rank(word), percent: value }),
  ),
  rule(
    [cue('most', 'least', 'top', 'bottom'), a('quantity', ({ bare, of }) => bare && of === 'percent')],
    ({ cue: word }, { bounds }) => ({ ...rank(word), percent: bounds[0]!.value }),
  ),
  rule([cue('top', 'best', 'worst', 'bottom', 'most', 'least'), a('number', isSmall)], ({ cue: word }, { value }) => ({
    ...rank(word),
    count: value,
    best: true,
  })),
  rule(
    [cue('top', 'best', 'worst', 'bottom', 'most', 'least'), a('quantity', isSmallCount)],
    ({ cue: word }, { bounds, of }) => ({ ...rank(word), ...listed(of), count: bounds[0]!.value, best: true }),
  ),
  rule([a('number', isSmall), cue('best', 'worst', 'most', 'least', 'top', 'bottom')], ({ value }, { cue: word }) => ({
    ...rank(word),
    count: value,
    best: true,
  })),
  rule([cue('best', 'worst', 'top', 'bottom')], ({ cue: word }) => ({ ...rank(word), best: true })),
  rule([cue('most', 'least')], ({ cue: word }) => rank(word)),
  // Parts of one ranking that stand apart: "biggest spenders … top 5", 最高的5个客户
  rule([a('rank', ({ count }) => count === undefined), a('rank')], (first, second) => ({
    ...second,
    ...first,
    ...countOf(second.count),
  })),
  rule(
    [
      a('rank', ({ count, percent }) => count === undefined && percent === undefined),
      maybe(cue('of', 'in')),
      a('quantity', isSmallCount),
    ],
    (ranked, _, { bounds, of }) => ({ ...ranked, ...listed(of), count: bounds[0]!.value }),
  ),
  rule(
    [a('rank', ({ count, percent }) => count === undefined && percent === undefined), a('number', isSmall)],
    (ranked, { value }) => ({ ...ranked, count: value }),
  ),
  rule(
    [a('number', isSmall), a('rank', ({ count, percent }) => count === undefined && percent === undefined)],
    ({ value }, ranked) => ({ ...ranked, count: value }),
  ),
  rule(
    [a('quantity', isSmallCount), a('rank', ({ count, percent }) => count === undefined && percent === undefined)],
    ({ bounds, of }, ranked) => ({ ...ranked, ...listed(of), count: bounds[0]!.value }),
  ),
  rule([a('rank', ({ count }) => count === undefined), a('duration')], (ranked, { duration }) => ({
    ...ranked,
    count: duration.count,
    of: duration.unit,
  })),
  rule(
    [
      a('rank', ({ of }) => of === undefined || of === 'product'),
      a('grouping', ({ grouping }) => grouping !== 'channel'),
    ],
    (ranked, { grouping }) => ({ ...ranked, of: grouping }),
  ),
  rule(
    [a('rank', ({ of }) => of === undefined || of === 'customers'), maybe(cue('of')), a('field', isGroupable)],
    (ranked, _, { field }) => ({ ...ranked, of: field }),
  ),
  rule(
    [a('rank', ({ measure }) => measure === undefined), cue('by'), a('measure', isRankable)],
    (ranked, _, { measure }) => ({ ...ranked, measure }),
  ),
  rule([cue('spend'), a('rank', ({ measure }) => measure === undefined)], (_, ranked) => ({
    ...ranked,
    measure: 'revenue',
  })),
  rule([a('rank', ({ measure }) => measure === undefined), cue('spend')], (ranked) => ({
    ...ranked,
    measure: 'revenue',
  })),
];

const ONE_ORDER: EventDraft = { events: 'orders', aggregate: 'count', bounds: [], negated: false };
const ONE_RETURN: EventDraft = { ...ONE_ORDER, events: 'returns' };

const BUYING = cue('buy', 'order');

const CONDITIONS: readonly Reduction[] = [
  // Scores: R=1, "F score 5", F≥4
  rule(
    [a('field', isScore), maybe(cue('be', 'equal')), a('quantity', ({ money }) => money === undefined)],
    ({ field }, _, { bounds }) => condition(allOf(bounds.map(({ is, value }) => ({ field, is, value })))),
  ),
  rule(
    [a('field', isScore), maybe(cue('be', 'equal')), a('number', ({ value }) => value >= 1 && value <= 5)],
    ({ field }, _, { value }) => condition({ field, is: 'eq', value }),
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
  // Figures of a customer: "AOV over 500", 消费金额超过5000
  rule(
    [
      a('measure', ({ measure }) => isCustomerFigure(measure)),
      maybe(cue('be', 'in')),
      a(
        'quantity',
        ({ of, bare }) =>
          (of === 'plain' || of === 'money' || of === 'times' || of === 'orders' || of === 'units') && !bare,
      ),
    ],
    ({ measure }, _, { bounds }) => figure(measure, bounds),
  ),
  rule([a('field', isNumeric), maybe(cue('be', 'in')), a('quantity')], ({ field }, _, { bounds }) =>
    condition(allOf(bounds.map(({ is, value }) => ({ field, is, value })))),
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
    [a('event', hasProduct), maybe(cue('and')), maybe(cue('but', 'and')), cue('not', 'never'), a('product')],
    (first, _, __, ___, { match }) =>
      condition({ all: [draftRule(first.draft), draftRule({ ...ONE_ORDER, match, negated: true })] }),
  ),
  rule([a('event', hasProduct), cue('and'), a('product')], (first, _, { match }) =>
    condition({ all: [draftRule(first.draft), draftRule({ ...first.draft, match })] }),
  ),
  rule([a('event', hasProduct), cue('or'), a('product')], (first, _, { match }) =>
    condition({ any: [draftRule(first.draft), draftRule({ ...first.draft, match })] }),
  ),
  // Returns: 退货超过十次, "returned more than 3 times", "never returned anything"
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
  rule([cue('never', 'not'), cue('return')], () => event({ ...ONE_RETURN, negated: true })),
  // Inactivity: "haven't ordered in 90 days", 180天没下单
  rule(
    [cue('not', 'never'), BUYING, maybe(cue('in')), maybe(a('comparison')), a('duration')],
    (_, __, ___, ____, { duration }) => event(inactiveFor(rolling(duration))),
  ),
  rule([cue('not', 'never'), BUYING, maybe(cue('in')), a('period')], (_, __, ___, { period }) =>
    event(inactiveFor(period)),
  ),
  rule([maybe(a('comparison')), a('duration'), cue('not', 'never'), BUYING], (_, { duration }) =>
    event(inactiveFor(rolling(duration))),
  ),
  rule([maybe(a('comparison')), a('period'), cue('not', 'never'), BUYING], (_, { period }) =>
    event(inactiveFor(period)),
  ),
  rule([cue('not', 'never'), BUYING], () => event({ ...ONE_ORDER, negated: true })),
  // How often and how much: "ordered more than 10 times", "spent over 20k", 消费5000以上, 只买过一次
  rule([cue('only'), BUYING, a('quantity', ({ of }) => isCountOf(of))], (_, __, { bounds }) =>
    event({ ...ONE_ORDER, bounds }),
  ),
  rule([cue('order', 'buy'), maybe(cue('only')), a('quantity', isEventCount)], (_, __, count) => event(counted(count))),
  rule([cue('buy', 'order', 'spend'), maybe(cue('order_value')), a('quantity', isAmount)], (_, single, { bounds }) =>
    single === undefined ? event({ ...ONE_ORDER, aggregate: 'revenue', bounds }) : null,
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

/** A period stands right behind its verb, in Chinese also right before it. */
function eventPeriods({ isChinese }: GrammarContext): Reduction[] {
  const free = a('event', ({ draft }) => draft.period === undefined && !isNeverOrdered(draft));
  const dated = (draft: EventDraft, period: Period): Sense => event({ ...draft, period });
  return [
    rule([free, maybe(cue('in')), a('period')], ({ draft }, _, { period }) => dated(draft, period)),
    ...(isChinese
      ? [rule([a('period'), maybe(cue('in')), free], ({ period }, _, { draft }) => dated(draft, period))]
      : []),
    rule([BUYING, maybe(cue('in')), a('period')], (_, __, { period }) => dated(ONE_ORDER, period)),
    // "ordered in October but not in November"
    rule(
      [
        a('event', ({ draft }) => draft.period !== undefined && !draft.negated),
        maybe(cue('and')),
        maybe(cue('but', 'and')),
        cue('not', 'never', 'except'),
        maybe(cue('in')),
        a('period'),
      ],
      ({ draft }, _, __, ___, ____, { period }) =>
        condition(allOf([draftRule(draft), draftRule({ ...draft, period, negated: true })])),
    ),
    rule([cue('return'), maybe(cue('in')), a('period')], (_, __, { period }) => dated(ONE_RETURN, period)),
    ...(isChinese
      ? [
          rule([a('period'), maybe(cue('in')), BUYING], ({ period }) => dated(ONE_ORDER, period)),
          rule([a('period'), maybe(cue('in')), cue('return')], ({ period }) => dated(ONE_RETURN, period)),
        ]
      : []),
  ];
}

/** The rule of an event condition. Who is inactive, never bought or bought little is a buyer; a prospect only when named (SEMANTICS.md). */
export function draftRule(draft: EventDraft): Rule {
  if (isNeverOrdered(draft)) return { field: 'orders', is: 'eq', value: 0 };
  const positive = positiveRule(draft);
  const isBuyerOnly =
    draft.events === 'orders' && (draft.negated || draft.bounds.some(({ is }) => is === 'lt' || is === 'lte'));
  const rule = draft.negated ? { not: positive } : positive;
  return isBuyerOnly ? allOf([{ field: 'orders', is: 'gte', value: 1 }, rule]) : rule;
}

function positiveRule({ events, aggregate, bounds, match, total, period }: EventDraft): Rule {
  const wanted: Bound[] = bounds.length === 0 ? [{ is: 'gte', value: 1 }] : bounds;
  const field =
    period === undefined && match === undefined && total === undefined ? fieldOfAggregate(events, aggregate) : null;
  if (field !== null) return allOf(wanted.map(({ is, value }) => ({ field, is, value })));
  const where = { ...(match ? { product: match } : {}), ...(total ? { total } : {}) };
  return allOf(
    wanted.map(({ is, value }) => ({
      events,
      aggregate,
      ...(Object.keys(where).length > 0 ? { where } : {}),
      ...(period ? { period } : {}),
      is,
      value,
    })),
  );
}

function fieldOfAggregate(events: 'orders' | 'returns', aggregate: EventDraft['aggregate']): FieldKey | null {
  if (events === 'returns') return aggregate === 'count' ? 'returns' : null;
  return (
    {
      count: 'orders',
      revenue: 'revenue',
      units: 'units',
      largest: 'largest_order',
      average: 'average_order_value',
    } as const
  )[aggregate];
}

/** All of these, flat and each once; the one itself when it is alone. */
export function allOf(rules: readonly Rule[]): Rule {
  const parts = rules.flatMap((rule) => ('all' in rule ? rule.all : [rule]));
  const distinct = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  return distinct.length === 1 ? distinct[0]! : { all: distinct };
}

function isNeverOrdered({ events, negated, period, match }: EventDraft): boolean {
  return events === 'orders' && negated && period === undefined && match === undefined;
}

function event(draft: EventDraft): Sense {
  return { kind: 'event', draft };
}

function condition(rule: Rule): Sense {
  return { kind: 'condition', rule };
}

function inactiveFor(period: Period): EventDraft {
  return { ...ONE_ORDER, negated: true, period };
}

function rolling({ count, unit }: { count: number; unit: 'day' | 'week' | 'month' | 'quarter' | 'year' }): Period {
  return { span: 'last', count, unit };
}

function figure(measure: MeasureKey, bounds: readonly Bound[]): Sense {
  const field = measure as FieldKey;
  const rules: FieldCondition[] = bounds.map(({ is, value }) => ({ field, is, value }));
  const isBuyerOnly =
    measure !== 'returns' && measure !== 'refunds' && bounds.some(({ is }) => is === 'lt' || is === 'lte');
  return condition(allOf(isBuyerOnly ? [{ field: 'orders', is: 'gte', value: 1 }, ...rules] : rules));
}

function quantity(bounds: Bound[], money: string | undefined, of: Counted | undefined): QuantitySense {
  return {
    kind: 'quantity',
    of: money === undefined ? (of ?? 'plain') : 'money',
    bounds,
    bare: false,
    ...(money === undefined ? {} : { money }),
  };
}

function rangeOf(
  low: { value: number; money?: string },
  high: { value: number; money?: string },
  of: Counted | undefined,
): Sense | null {
  if (low.value > high.value) return null;
  return quantity(
    [
      { is: 'gte', value: low.value },
      { is: 'lte', value: high.value },
    ],
    low.money ?? high.money,
    of,
  );
}

function counted({ of, bounds }: QuantitySense): EventDraft {
  return { ...ONE_ORDER, aggregate: of === 'units' ? 'units' : 'count', bounds };
}

function rank(word: string): Extract<Sense, { kind: 'rank' }> {
  return { kind: 'rank', direction: word === 'least' || word === 'bottom' || word === 'worst' ? 'asc' : 'desc' };
}

function countOf(count: number | undefined): { count?: number } {
  return count === undefined ? {} : { count };
}

function listed(of: Counted): { of?: 'customers' | 'product' } {
  if (of === 'people') return { of: 'customers' };
  return of === 'products' || of === 'units' ? { of: 'product' } : {};
}

/** A yearless period in the year that another one names, or null where they are not that. */
export function joinYear(named: PeriodSense, year: PeriodSense, today: Temporal.PlainDate): PeriodSense | null {
  return named.yearless && isWholeYear(year) ? withYear(named, year, today) : null;
}

function withYear(named: PeriodSense, year: PeriodSense, today: Temporal.PlainDate): PeriodSense | null {
  const first = daysOf(year.period, today)?.from;
  const period = first === undefined ? null : inYear(named, Number(first.slice(0, 4)));
  return period === null ? null : { kind: 'period', period, yearless: false };
}

function sameMonth(day: number, last: Period): Sense | null {
  if (
    last.span !== 'between' ||
    last.from === undefined ||
    !Number.isInteger(day) ||
    day < 1 ||
    day > Number(last.from.slice(8))
  )
    return null;
  return {
    kind: 'period',
    yearless: false,
    period: { ...last, from: `${last.from.slice(0, 8)}${String(day).padStart(2, '0')}` },
  };
}

function isWholeYear({ period, yearless }: Extract<Sense, { kind: 'period' }>): boolean {
  if (period.span === 'calendar') return period.unit === 'year';
  return (
    !yearless &&
    period.span === 'between' &&
    period.from?.endsWith('-01-01') === true &&
    period.to === `${period.from.slice(0, 4)}-12-31`
  );
}

function isOneDay(period: Period): boolean {
  return period.span === 'between' && period.from !== undefined && period.from === period.to;
}

function hasDays({ period }: Extract<Sense, { kind: 'period' }>): boolean {
  return period.span !== 'last';
}

function isText({ field }: { field: FieldKey }): boolean {
  return fieldOf(field).type !== 'boolean';
}

function isGroupable({ field }: { field: FieldKey }): boolean {
  return fieldOf(field).groupable === true;
}

function isScore({ field }: { field: FieldKey }): boolean {
  return fieldOf(field).unit === 'score';
}

function isNumeric({ field }: { field: FieldKey }): boolean {
  const { type } = fieldOf(field);
  return (type === 'number' || type === 'money') && !isScore({ field });
}

/** Measures that are also a field of every single customer. */
export function isCustomerFigure(measure: MeasureKey): boolean {
  return ['revenue', 'orders', 'units', 'average_order_value', 'returns', 'refunds', 'largest_order'].includes(measure);
}

function isRankable({ measure }: { measure: MeasureKey }): boolean {
  return MEASURES[measure].from.source !== 'people' || measure === 'customers';
}

function isSmall({ value, money }: { value: number; money?: string }): boolean {
  return money === undefined && Number.isInteger(value) && value >= 1 && value <= 10_000;
}

function isSmallCount({ bare, of, bounds }: QuantitySense): boolean {
  return bare && (of === 'people' || of === 'products' || of === 'plain') && isSmall({ value: bounds[0]!.value });
}

function isCountOf(of: Counted): boolean {
  return of === 'times' || of === 'orders' || of === 'returns';
}

function isEventCount({ of, money }: QuantitySense): boolean {
  return money === undefined && (isCountOf(of) || of === 'units');
}

function isAmount({ of, money }: QuantitySense): boolean {
  return money !== undefined || of === 'money' || of === 'plain';
}

function hasProduct({ draft }: Extract<Sense, { kind: 'event' }>): boolean {
  return draft.match !== undefined;
}
