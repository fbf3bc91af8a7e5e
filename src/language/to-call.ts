import type { Temporal } from 'temporal-polyfill';
import type { ToolCall } from '../domain/answer.ts';
import { type FieldKey, fieldOf } from '../domain/catalogue/fields.ts';
import type { GroupingKey } from '../domain/catalogue/groupings.ts';
import { GROUPINGS } from '../domain/catalogue/groupings.ts';
import type { MeasureKey } from '../domain/catalogue/measures.ts';
import { DomainError } from '../domain/errors.ts';
import { type Period, resolvePeriod } from '../domain/period.ts';
import type { OrderFilter, Rule } from '../domain/rule/schema.ts';
import type { FindCustomersInput } from '../tools/find-customers.ts';
import type { MeasureInput } from '../tools/measure.ts';
import { daysOf } from './dates.ts';
import { allOf, draftRule } from './grammar/event-draft.ts';
import { isBareOrder, type Reading } from './reading.ts';
import type { Bound, Cue, EventDraft } from './sense.ts';

/** What choosing a tool depends on beside the reading. */
export type CallContext = { now: Date; timeZone: string; today: Temporal.PlainDate; currency: string };

/** Customers listed for "our best customers" when no number is named. */
const DEFAULT_TOP = 10;

type RankingMeasure = Extract<NonNullable<FindCustomersInput['sort']>, { measure: unknown }>['measure'];
const RANKING_MEASURES: readonly string[] = [
  'revenue',
  'orders',
  'units',
  'average_order_value',
  'refunds',
  'returns',
  'largest_order',
  'net_revenue',
] satisfies RankingMeasure[];

/** The call that answers a reading, or null when it says too little. @throws {DomainError} 'ambiguous', 'invalid_input' */
export function toCall(reading: Reading, context: CallContext): ToolCall | null {
  refuseForeignMoney(reading, context.currency);
  const read = distributePeriods(withImpliedMeasures(reading));
  if (read.statistic !== null) return statisticCall(read, context);
  if (read.rank !== null) return rankingCall(read, context);
  if (read.customers.length > 0) return customerCall(read, context);
  if (read.groups.length > 0) return groupedCall(read, context);
  if (read.measures.length > 0) return measureCall(read, context);
  return peopleCall(read, context);
}

/** The rule of everything a reading says about customers, or undefined. */
export function ruleOf({ values, rules, events, customers }: Reading, people: readonly Rule[] = []): Rule | undefined {
  const all: Rule[] = [
    ...values.map(({ field, values: [value, ...more], except }): Rule => {
      const rule: Rule =
        more.length === 0 ? { field, is: 'eq', value: value! } : { field, is: 'in', values: [value!, ...more] };
      return except === true ? { not: rule } : rule;
    }),
    ...rules,
    ...events.map(draftRule),
    ...(customers.length === 0
      ? []
      : [
          customers.length === 1
            ? ({ field: 'customer_id', is: 'eq', value: customers[0]! } as const)
            : ({ field: 'customer_id', is: 'in', values: customers } as const),
        ]),
    ...people,
  ];
  const distinct = [...new Map(all.map((rule) => [JSON.stringify(rule), rule])).values()];
  return distinct.length === 0 ? undefined : allOf(distinct);
}

/** Who a noun of people means in a list: new customers in November are those whose first order falls in it. */
export function peopleRule(people: MeasureKey, period: Period | undefined, context: CallContext): Rule[] {
  const ordered = (is: 'eq' | 'gte', value: number): Rule[] =>
    period === undefined
      ? [{ field: 'orders', is, value }]
      : [{ events: 'orders', aggregate: 'count', period, is, value }];
  switch (people) {
    case 'buyers':
    case 'active_customers':
      return ordered('gte', 1);
    case 'one_time_buyers':
      return ordered('eq', 1);
    case 'repeat_buyers':
      return ordered('gte', 2);
    case 'prospects':
      return [{ field: 'orders', is: 'eq', value: 0 }];
    case 'returning_customers':
      return [{ field: 'returns', is: 'gte', value: 1 }];
    case 'new_customers':
      return period === undefined ? [] : firstOrderIn(period, context);
    default:
      return [];
  }
}

function firstOrderIn(period: Period, { now, timeZone, today }: CallContext): Rule[] {
  const days = daysOf(period, today);
  const range = resolvePeriod(period, now, timeZone);
  const from = days?.from ?? (range.label.split('/')[0] || undefined);
  return [
    ...(from === undefined ? [] : [{ field: 'first_order_on', is: 'gte', value: from } as const]),
    ...(days?.to === undefined ? [] : [{ field: 'first_order_on', is: 'lte', value: days.to } as const]),
  ];
}

function rankingCall(read: Reading, context: CallContext): ToolCall | null {
  const rank = read.rank!;
  if (
    ['share', 'versus', 'previous_period', 'year_before', 'how_much', 'average', 'how_many'].some((cue) =>
      read.cues.has(cue as Cue),
    )
  )
    return null;
  const [group] = read.groups;
  // "the highest spending customer in each country" would be a ranking within groups.
  const figures = [...(rank.measure ? [rank.measure] : []), ...read.measures];
  if (
    group !== undefined &&
    read.people.includes('customers') &&
    rank.of === undefined &&
    figures.length > 0 &&
    figures[0] !== 'customers'
  )
    return null;
  const of = rank.of ?? group?.by;
  const isPlural =
    read.cues.has('list') ||
    (of === undefined || of === 'customers'
      ? read.plural.people
      : rank.of === undefined
        ? group?.plural === true
        : read.plural.rank);
  const count = rank.count ?? (isPlural ? DEFAULT_TOP : 1);
  const measures = [...(rank.measure ? [rank.measure] : []), ...read.measures];
  const distinct = [...new Set(measures)];
  // "bought 22423 most": whether by units or by orders of it is not said.
  if (distinct.length > 1 || (distinct.length === 0 && read.events.some(({ match }) => match !== undefined)))
    return null;
  if (of !== undefined && of !== 'customers') {
    const people = read.people.filter((one) => one !== 'customers' || distinct.length === 0);
    const asBuyers = (of === 'product' || of === 'category') && (distinct[0] ?? read.people[0]) === 'customers';
    const measure = asBuyers
      ? 'buyers'
      : (distinct[0] ??
        people[0] ??
        (rank.best ? 'revenue' : of === 'product' || of === 'category' ? 'units' : undefined));
    if (measure === undefined || (people.length > 0 && distinct.length > 0 && people[0] !== 'buyers')) return null;
    return measureTool(
      { measures: [measure], groupBy: [of], sort: { measure, direction: rank.direction }, limit: count },
      read,
      people[0] === 'buyers' && distinct.length > 0 ? peopleRule('buyers', undefined, context) : [],
      context,
      of,
    );
  }
  const asksPeople =
    read.people.length > 0 ||
    read.cues.has('who') ||
    (rank.of === 'customers' && distinct.length > 0) ||
    (rank.measure === 'revenue' && read.cues.has('spend'));
  const bySpend = read.cues.has('by') && read.cues.has('spend');
  const measure = distinct[0] ?? (rank.best || bySpend ? 'revenue' : undefined);
  const namesPeople =
    asksPeople ||
    read.events.length > 0 ||
    read.rules.length > 0 ||
    read.values.length > 0 ||
    (rank.measure !== undefined && rank.best !== true);
  if (measure === undefined || !namesPeople) throw ambiguousRanking(rank.count);
  if (!RANKING_MEASURES.includes(measure) || read.groups.length > 0) return null;
  const [period] = read.periods;
  const where = whereOf(read);
  if (read.periods.length > 1) return null;
  const people = read.people
    .filter((one) => one !== 'customers')
    .flatMap((one) => peopleRule(one, one === 'new_customers' ? period : undefined, context));
  const rule = ruleOf(read, people);
  const input: FindCustomersInput = {
    ...(rule ? { rule } : {}),
    sort: {
      measure: measure as RankingMeasure,
      ...(period ? { period } : {}),
      ...(where ? { where } : {}),
      direction: rank.direction,
    },
    ...(rank.percent !== undefined ? { limitPercent: rank.percent } : { limit: count }),
  };
  return { tool: 'find_customers', input };
}

function customerCall(read: Reading, context: CallContext): ToolCall | null {
  const [customer, ...others] = read.customers;
  if (read.measures.length > 0) {
    if (read.fields.length > 0) return null;
    // One sum of several named customers is not what "A and B" asks for.
    if (others.length > 0 && !read.cues.has('total')) return null;
    const groupBy = read.groups.map(({ by }) => by);
    return measureTool(
      { measures: read.measures, ...(groupBy.length > 0 ? { groupBy } : {}) },
      read,
      [],
      context,
      groupBy[0],
    );
  }
  if (read.groups.some(({ by }) => by === 'product'))
    return measureTool({ measures: ['revenue', 'units'], groupBy: ['product'] }, read, [], context, 'product');
  const asksWhat = read.cues.has('which') || read.cues.has('list');
  const [bought, ...more] = read.events;
  const isDated =
    asksWhat && bought !== undefined && more.length === 0 && isBareOrder(bought) && read.fields.length === 0;
  if (isDated)
    return measureTool(
      { measures: ['revenue', 'units'], groupBy: ['product'] },
      { ...read, events: [], periods: [...read.periods, ...(bought.period ? [bought.period] : [])] },
      [],
      context,
      'product',
    );
  if (asksWhat && (read.cues.has('buy') || read.cues.has('order')) && read.fields.length === 0)
    return measureTool({ measures: ['revenue', 'units'], groupBy: ['product'] }, read, [], context, 'product');
  if (others.length > 0)
    return {
      tool: 'find_customers',
      input: { rule: ruleOf(read), ...(read.fields.length > 0 ? { fields: read.fields } : {}) },
    };
  const says = read.events.length + read.rules.length + read.periods.length + read.products.length;
  if (says > 0 || read.orderTotal.length > 0) return null;
  const fields = [
    ...read.fields,
    ...read.values.map(({ field }) => field),
    ...read.groups.flatMap(({ by }) => (by in GROUPINGS ? [] : [by as FieldKey])),
  ];
  if (read.groups.some(({ by }) => by in GROUPINGS)) return null;
  return { tool: 'describe_customer', input: { customer: customer!, ...(fields.length > 0 ? { fields } : {}) } };
}

function statisticCall(read: Reading, context: CallContext): ToolCall | null {
  const { of, how } = read.statistic!;
  if (read.measures.length + read.groups.length + read.periods.length + read.products.length > 0 || read.rank !== null)
    return null;
  const people = read.people.filter((one) => one !== 'customers');
  const rule = ruleOf(
    read,
    people.flatMap((one) => peopleRule(one, undefined, context)),
  );
  return { tool: 'measure', input: { measures: ['customers'], average: { of, how }, ...(rule ? { rule } : {}) } };
}

function groupedCall(read: Reading, context: CallContext): ToolCall | null {
  const isOrdinary = read.groups.every(({ which }) => !which);
  const groupBy = read.groups.map(({ by }) => by);
  if (!isOrdinary && read.measures.length === 0 && read.people.length === 0) return null;
  const people = read.people.filter((one) => one !== 'customers');
  const isAboutPeople = read.measures.length === 0;
  const measures: MeasureKey[] = isAboutPeople ? (people.length > 0 ? people : read.people.slice(0, 1)) : read.measures;
  if (measures.length === 0) return null;
  const extra = isAboutPeople ? [] : people.flatMap((one) => peopleRule(one, undefined, context));
  const counted = measures[0] === 'customers' && read.periods.length > 0 ? datedPeople(read) : measures;
  return measureTool({ measures: counted, groupBy }, read, extra, context, groupBy[0]);
}

/** Customers have no date of their own: with a period the question is about buyers, and which is not said. */
function datedPeople(read: Reading): MeasureKey[] {
  if (read.events.length > 0) return ['customers'];
  throw new DomainError(
    'ambiguous',
    {
      en: 'Customers in a period: active ones (with an order in it) or new ones (first order in it)?',
      zh: '这段时间的客户，是指有下单的活跃客户，还是首次下单的新客户？',
    },
    [
      { en: 'active customers in that period', zh: '这段时间的活跃客户数' },
      { en: 'new customers in that period', zh: '这段时间的新客户数' },
    ],
  );
}

function measureCall(read: Reading, context: CallContext): ToolCall | null {
  // "list them sorted by revenue"
  if (
    read.cues.has('list') &&
    read.cues.has('by') &&
    read.measures.length === 1 &&
    RANKING_MEASURES.includes(read.measures[0]!)
  ) {
    const rule = ruleOf(
      read,
      read.people.flatMap((one) => peopleRule(one, undefined, context)),
    );
    const [period] = read.periods;
    const sort = {
      measure: read.measures[0] as RankingMeasure,
      ...(period ? { period } : {}),
      direction: 'desc' as const,
    };
    return { tool: 'find_customers', input: { ...(rule ? { rule } : {}), sort } };
  }
  const people = read.people.filter((one) => one !== 'customers');
  const extra = people.flatMap((one) =>
    peopleRule(one, one === 'new_customers' ? read.periods[0] : undefined, context),
  );
  if (people.includes('new_customers') && read.periods.length === 0) return null;
  return measureTool({ measures: read.measures }, read, extra, context);
}

function peopleCall(read: Reading, context: CallContext): ToolCall | null {
  const saysWho = read.values.length + read.rules.length + read.events.length > 0;
  const noun = read.people.find((one) => one !== 'customers') ?? read.people[0];
  const isCount =
    read.counts ||
    read.cues.has('how_many') ||
    read.cues.has('share') ||
    read.cues.has('previous_period') ||
    read.cues.has('year_before') ||
    read.cues.has('total');
  const lists = read.cues.has('list') || read.cues.has('who') || read.cues.has('which');
  if (noun === undefined && !saysWho) return null;
  if (read.products.length > 0) return null;
  if (read.people.length === 0 && read.fields.length > 0 && !read.cues.has('who')) return thresholdCall(read, context);
  const nouns = read.people.filter((one) => one !== 'customers');
  const [period] = read.periods;
  if (isCount || (!lists && !saysWho && noun !== undefined && noun !== 'customers')) {
    const [whole, part] = nouns.toSorted((a) => (a === 'buyers' ? -1 : 1));
    if (
      read.cues.has('share') &&
      nouns.length === 2 &&
      whole === 'buyers' &&
      (part === 'one_time_buyers' || part === 'repeat_buyers')
    )
      return shareCall(part, read, context);
    if (nouns.length > 1) return null;
    if (
      nouns.includes('new_customers') &&
      !read.cues.has('first_time') &&
      (read.cues.has('buy') || read.cues.has('order'))
    )
      return null;
    // Of whom a share is, of two conditions at once, is not said.
    if (read.cues.has('share') && read.values.length + read.rules.length + read.events.length > 1) return null;
    if (read.cues.has('share') && nouns[0] === 'buyers' && saysWho)
      return measureTool({ measures: ['buyers'] }, read, [], context);
    if (read.cues.has('share') && nouns.length === 1 && !saysWho) return shareCall(nouns[0]!, read, context);
    const counted = nouns[0] ?? 'customers';
    if (counted === 'customers' && period !== undefined) datedPeople(read);
    if (counted === 'prospects' && period !== undefined) return null;
    // A segment of people with a further condition is counted through its rule, so that both apply to the same customers.
    const asRule = saysOrders(read) && counted !== 'customers' && period === undefined;
    return asRule
      ? measureTool({ measures: ['customers'] }, read, peopleRule(counted, undefined, context), context)
      : measureTool({ measures: [counted] }, read, [], context);
  }
  if (period !== undefined && nouns.length === 0) {
    datedPeople(read);
    return null;
  }
  if (read.periods.length > 1 || read.orderTotal.length > 0) return null;
  if (!lists && !saysWho && read.people.every((one) => one === 'customers')) return null;
  const rule = ruleOf(
    read,
    nouns.flatMap((one) => peopleRule(one, period, context)),
  );
  refuseContactList(read.fields);
  const { fields } = read;
  return { tool: 'find_customers', input: { ...(rule ? { rule } : {}), ...(fields.length > 0 ? { fields } : {}) } };
}

/** "countries with revenue over 100k": groups whose figure passes, not customers. */
function thresholdCall(read: Reading, context: CallContext): ToolCall | null {
  const [field, ...others] = read.fields;
  const [draft, ...more] = read.events;
  if (draft === undefined && read.peopleBounds.length > 0 && fieldOf(field!).groupable === true) {
    const having = read.peopleBounds.flatMap(({ is, value }) =>
      is === 'eq' ? [] : [{ measure: 'customers' as const, is, value }],
    );
    const call =
      others.length === 0 && read.periods.length === 0
        ? measureTool({ measures: ['customers'], groupBy: [field!] }, read, [], context, field)
        : null;
    return call === null || having.length === 0
      ? null
      : { ...call, input: { ...(call.input as MeasureInput), having } };
  }
  if (draft === undefined || more.length > 0 || others.length > 0 || fieldOf(field!).groupable !== true) return null;
  const measure =
    draft.events === 'returns'
      ? ({ count: 'returns', revenue: 'refunds' } as const)[draft.aggregate as 'count']
      : (
          {
            count: 'orders',
            revenue: 'revenue',
            units: 'units',
            average: 'average_order_value',
            largest: 'largest_order',
          } as const
        )[draft.aggregate];
  const having = draft.bounds.flatMap(({ is, value }) => (is === 'eq' ? [] : [{ measure: measure!, is, value }]));
  if (
    measure === undefined ||
    having.length === 0 ||
    having.length !== draft.bounds.length ||
    draft.match !== undefined ||
    draft.negated
  )
    return null;
  const periods = draft.period === undefined ? read.periods : [draft.period];
  const call = measureTool(
    { measures: [measure], groupBy: [field!] },
    { ...read, events: [], periods },
    [],
    context,
    field,
  );
  return call === null ? null : { ...call, input: { ...(call.input as MeasureInput), having } };
}

/** One-time and repeat buyers are a share of buyers, prospects one of customers. */
function shareCall(noun: MeasureKey, read: Reading, context: CallContext): ToolCall | null {
  if (noun !== 'one_time_buyers' && noun !== 'repeat_buyers' && noun !== 'prospects' && noun !== 'buyers') return null;
  const whole: MeasureKey = noun === 'prospects' || noun === 'buyers' ? 'customers' : 'buyers';
  return measureTool({ measures: [whole] }, read, peopleRule(noun, undefined, context), context);
}

function saysOrders({ events, rules }: Reading): boolean {
  return events.length + rules.length > 0;
}

/** The measure call with everything else that the reading says, or null when the two do not go together. */
function measureTool(
  core: Pick<MeasureInput, 'measures' | 'groupBy' | 'sort' | 'limit'>,
  read: Reading,
  extra: readonly Rule[],
  context: CallContext,
  grouped?: FieldKey | GroupingKey,
): ToolCall | null {
  const rule = ruleOf(read, extra);
  const where = whereOf(read);
  if (read.products.length > 1 || read.orderTotal.length > 2) return null;
  const periods = comparedPeriods(read, context);
  if (periods === null) return null;
  const compared =
    core.groupBy === undefined
      ? read.values
          .filter(
            ({ compared: isCompared, values }) => isCompared === true || (read.cues.has('each') && values.length > 1),
          )
          .map(({ field }) => field)
      : [];
  const isComparedValues = compared.length > 0;
  const groupBy = isComparedValues ? compared : core.groupBy;
  const share = read.cues.has('share');
  if (share && groupBy === undefined && rule === undefined && where === undefined) return null;
  if (read.cues.has('versus') && periods.compareWith === undefined && !isComparedValues) return null;
  if (read.fields.some((field) => field !== grouped)) return null;
  if (read.cues.has('average') || read.cues.has('median')) return null;
  const input: MeasureInput = {
    ...core,
    measures: [...new Set(core.measures)],
    ...(rule ? { rule } : {}),
    ...(where ? { where } : {}),
    ...periods,
    ...(groupBy ? { groupBy } : {}),
    ...(share ? { share: true } : {}),
  };
  return { tool: 'measure', input };
}

function comparedPeriods(
  { periods, cues }: Reading,
  { now, timeZone }: CallContext,
): { period?: Period; compareWith?: MeasureInput['compareWith'] } | null {
  const [first, second] = periods;
  const named = cues.has('year_before') ? 'year_before' : cues.has('previous_period') ? 'previous' : undefined;
  if (periods.length > 2) return null;
  if (second !== undefined) {
    if (!cues.has('versus') && !(named === undefined && cues.has('and') && !cues.has('total'))) return null;
    const startsAt = (period: Period) => resolvePeriod(period, now, timeZone).fromAt?.getTime() ?? 0;
    return startsAt(first!) <= startsAt(second)
      ? { period: second, compareWith: first! }
      : { period: first!, compareWith: second };
  }
  if (first === undefined) return named === undefined ? {} : null;
  return named === undefined ? { period: first } : { period: first, compareWith: named };
}

function whereOf({ products, orderTotal }: Reading): OrderFilter | undefined {
  const where = {
    ...(products[0] ? { product: products[0] } : {}),
    ...(orderTotal.length > 0 ? { total: orderTotal } : {}),
  };
  return Object.keys(where).length === 0 ? undefined : where;
}

/** A period that nothing took belongs to the only condition on orders that lacks one, unless a figure is asked for. */
function distributePeriods(reading: Reading): Reading {
  const undated = reading.events.filter(
    (draft) => draft.period === undefined && !(draft.negated && draft.match === undefined),
  );
  const dated = reading.events.find((draft) => draft.period !== undefined && draft.bounds.length > 0 && !draft.negated);
  const share = (draft: EventDraft, period: Period) =>
    draft.events === 'orders' && draft.bounds.length > 0 && draft.match === undefined ? { ...draft, period } : draft;
  if (dated?.period !== undefined)
    return {
      ...reading,
      events: reading.events.map((draft) => (undated.includes(draft) ? share(draft, dated.period!) : draft)),
    };
  const isAboutPeople =
    reading.measures.length === 0 &&
    reading.rank === null &&
    reading.people.every((one) => one === 'customers' || one === 'buyers');
  if (!isAboutPeople || reading.periods.length !== 1 || undated.length !== 1) return reading;
  return {
    ...reading,
    periods: [],
    events: reading.events.map((draft) => (draft === undated[0] ? { ...draft, period: reading.periods[0]! } : draft)),
  };
}

const PLACES: readonly FieldKey[] = ['country', 'region', 'city'];

/** Verbs that stand for a measure: how much did we sell, 花了多少钱, 下了几单. */
export function withImpliedMeasures(reading: Reading): Reading {
  const { cues, measures, rank, people, events, customers } = reading;
  const asks = cues.has('how_many') || cues.has('how_much');
  // 上个月退了多少单, 14646今年退了多少钱
  const returned =
    events.length === 1 && events[0]!.events === 'returns' && events[0]!.bounds.length === 0 && !events[0]!.negated
      ? events[0]!
      : null;
  const isReturnFigure =
    asks &&
    people.every((one) => one === 'customers' && customers.length > 0) &&
    !cues.has('who') &&
    (measures.length === 0 || measures[0] === 'orders');
  if (returned !== null && isReturnFigure)
    return {
      ...reading,
      measures: [cues.has('how_much') ? 'refunds' : 'returns'],
      events: [],
      periods: [...reading.periods, ...(returned.period ? [returned.period] : [])],
    };
  if (cues.has('return') && measures.length === 1 && measures[0] === 'orders' && people.length === 0)
    return { ...reading, measures: ['returns'] };
  if (
    reading.groups.length > 0 &&
    (asks || cues.has('spread')) &&
    measures.length + people.length === 0 &&
    rank === null &&
    events.length === 0 &&
    !['sell', 'spend', 'return', 'order', 'buy'].some((verb) => cues.has(verb as Cue))
  )
    return { ...reading, people: ['customers'] };
  // "orders placed in June", 六月下单的销售额: the verb only says when.
  const [only, ...others] = events;
  const isWhose = reading.values.some(({ field }) => !PLACES.includes(field));
  const isSaidTwice =
    !isWhose &&
    measures.length > 0 &&
    (people.length === 0 || (customers.length > 0 && people.every((one) => one === 'customers'))) &&
    !cues.has('who') &&
    only !== undefined &&
    others.length === 0 &&
    isBareOrder(only);
  if (isSaidTwice && reading.periods.length === 0)
    return { ...reading, events: [], periods: only.period ? [only.period] : [] };
  if (reading.ordersAbove.length > 0 && measures.length > 0 && people.length === 0)
    return { ...reading, orderTotal: [...reading.orderTotal, ...reading.ordersAbove], ordersAbove: [] };
  if (reading.ordersAbove.length > 0 && measures.length > 0) throw ambiguousOrders(reading.ordersAbove[0]!);
  if (measures.length === 1 && measures[0] === 'returns' && cues.has('how_much'))
    return { ...reading, measures: ['refunds'] };
  if (measures.length > 0 || rank !== null) return reading;
  // 今天有订单吗, 上个月退了多少钱: a verb and when, and nobody who did it.
  const happened =
    events.length === 1 && events[0]!.bounds.length === 0 && !events[0]!.negated && events[0]!.match === undefined
      ? events[0]!
      : null;
  if (
    happened?.period !== undefined &&
    people.length === 0 &&
    customers.length === 0 &&
    !cues.has('who') &&
    !cues.has('list') &&
    !cues.has('which') &&
    !cues.has('them') &&
    reading.rules.length === 0
  ) {
    const measure = happened.events === 'orders' ? 'orders' : cues.has('how_much') ? 'refunds' : 'returns';
    return { ...reading, measures: [measure], events: [], periods: [...reading.periods, happened.period] };
  }
  const isAboutPeople = people.length > 0 || cues.has('who');
  if (reading.ordersAbove.length > 0 && isAboutPeople) throw ambiguousOrders(reading.ordersAbove[0]!);
  const total = [...reading.orderTotal, ...reading.ordersAbove];
  if (total.length > 0 && people.length === 0 && !cues.has('who'))
    return { ...reading, orderTotal: total, ordersAbove: [], measures: ['orders'] };
  if (total.length > 0)
    return {
      ...reading,
      orderTotal: [],
      ordersAbove: [],
      events: [...events, { events: 'orders', aggregate: 'count', bounds: [], negated: false, total }],
    };
  if (
    cues.has('return') &&
    people.length === 0 &&
    !cues.has('who') &&
    events.length === 0 &&
    (asks || reading.periods.length > 0 || reading.groups.length > 0)
  )
    return { ...reading, measures: [cues.has('how_much') ? 'refunds' : 'returns'] };
  // "how many cakestands did we sell" counts pieces; 卖了多少 is money.
  if (cues.has('how_many') && cues.has('sell') && !reading.isChinese) return { ...reading, measures: ['units'] };
  const isMoney =
    cues.has('how_much') ||
    (cues.has('how_many') && cues.has('sell') && people.length === 0 && reading.products.length === 0);
  if (
    isMoney &&
    (cues.has('sell') || cues.has('spend') || cues.has('buy') || (cues.has('how_much') && reading.customers.length > 0))
  )
    return { ...reading, measures: ['revenue'] };
  if (asks && reading.customers.length > 0 && people.every((one) => one === 'customers')) {
    if (cues.has('spend')) return { ...reading, measures: ['revenue'] };
    if (cues.has('return') || events.some((draft) => draft.events === 'returns' && draft.bounds.length === 0))
      return { ...reading, measures: ['returns'], events: [] };
    if (cues.has('order') || cues.has('buy')) return { ...reading, measures: ['orders'] };
    const dated =
      events.length === 1 && events[0]!.bounds.length === 0 && !events[0]!.negated && events[0]!.period !== undefined
        ? events[0]!
        : null;
    if (dated !== null) return { ...reading, measures: [dated.events], events: [], periods: [dated.period!] };
  }
  // "who ordered", 有过退货的客户: a verb alone is the condition that it happened.
  if (people.length > 0 || cues.has('who')) {
    const verb: EventDraft[] = [
      ...(cues.has('order') || cues.has('buy') || (cues.has('spend') && !cues.has('how_much'))
        ? [{ events: 'orders', aggregate: 'count', bounds: [], negated: false } as const satisfies EventDraft]
        : []),
      ...(cues.has('return')
        ? [{ events: 'returns', aggregate: 'count', bounds: [], negated: false } as const satisfies EventDraft]
        : []),
    ].map((draft) => ({ ...draft, bounds: [] }));
    if (verb.length === 0) return reading;
    const product = reading.products.length === 1 && cues.has('buy') ? { match: reading.products[0]! } : {};
    return {
      ...reading,
      products: 'match' in product ? [] : reading.products,
      events: [...events, ...verb.map((draft) => (draft.events === 'orders' ? { ...draft, ...product } : draft))],
    };
  }
  return reading;
}

function refuseContactList(fields: readonly FieldKey[]): void {
  const contact = fields.find((field) => fieldOf(field).privacy === 'contact');
  if (contact === undefined) return;
  const { label } = fieldOf(contact);
  throw new DomainError('forbidden', {
    en: `${label.en} is shown only on a single customer's own portrait, never in a list.`,
    zh: `${label.zh}只在单个客户的画像中显示，不在名单中列出。`,
  });
}

function refuseForeignMoney({ currencies }: Reading, currency: string): void {
  const foreign = [...currencies].find((code) => code !== currency);
  if (foreign === undefined) return;
  throw new DomainError('invalid_input', {
    en: `Amounts here are in ${currency}; ${foreign} cannot be converted. Ask in ${currency}.`,
    zh: `这里的金额以 ${currency} 计，无法换算 ${foreign}，请用 ${currency} 提问。`,
  });
}

function ambiguousOrders({ is, value }: Bound): DomainError {
  const word = {
    gt: ['more than', '超过'],
    gte: ['at least', '不少于'],
    lt: ['fewer than', '少于'],
    lte: ['at most', '不超过'],
    eq: ['exactly', '正好'],
  }[is] as [string, string];
  return new DomainError(
    'ambiguous',
    { en: 'Is that their number of orders, or the total of a single order?', zh: '是指订单数，还是单笔订单的金额？' },
    [
      { en: `customers with ${word[0]} ${value} orders`, zh: `下单${word[1]}${value}次的客户` },
      { en: `customers with a single order value of ${word[0]} ${value}`, zh: `单笔金额${word[1]}${value}的客户` },
    ],
  );
}

function ambiguousRanking(count = DEFAULT_TOP): DomainError {
  return new DomainError('ambiguous', { en: `The top ${count} of what?`, zh: `前 ${count} 名的什么？` }, [
    { en: `top ${count} customers by revenue`, zh: `消费金额前${count}的客户` },
    { en: `top ${count} customers by number of orders`, zh: `订单数前${count}的客户` },
    { en: `top ${count} products by revenue`, zh: `销售额前${count}的产品` },
  ]);
}
