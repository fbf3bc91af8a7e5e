import type { ToolCall } from '../domain/answer.ts';
import type { MeasureKey } from '../domain/catalogue/measures.ts';
import { type Period, previousPeriod } from '../domain/period.ts';
import { conditionsOf, type Rule } from '../domain/rule/schema.ts';
import type { FindCustomersInput } from '../tools/find-customers.ts';
import type { MeasureInput } from '../tools/measure.ts';
import { allOf } from './grammar/event-draft.ts';
import { PEOPLE, type Reading } from './reading.ts';
import { type CallContext, peopleRule, ruleOf, toCall, withImpliedMeasures } from './to-call.ts';

/** Whether the words themselves point at the question before. */
export function pointsBack({ cues, customers }: Reading): boolean {
  if (cues.has('someone') && customers.length === 0) return true;
  return cues.has('them') || cues.has('instead') || cues.has('and_what') || cues.has('period_before');
}

/** Whether a reading lacks a subject of its own, so that it may continue the question before. */
export function isElliptic({ people, measures, rank, customers, cues }: Reading): boolean {
  return (
    people.length === 0 &&
    measures.length === 0 &&
    rank === null &&
    customers.length === 0 &&
    !cues.has('spread') &&
    !cues.has('who') &&
    !cues.has('how_many')
  );
}

/** A bare measure: after another figure it asks for the same of something else. */
export function isBareMeasure({
  measures,
  people,
  rank,
  groups,
  customers,
  periods,
  values,
  rules,
  events,
  products,
  cues,
}: Reading): boolean {
  const isAlone =
    people.length +
      groups.length +
      customers.length +
      periods.length +
      values.length +
      rules.length +
      events.length +
      products.length ===
    0;
  return (
    measures.length === 1 &&
    isAlone &&
    rank === null &&
    (cues.has('spend') || !['how_many', 'how_much', 'which', 'total', 'list'].some((word) => cues.has(word as 'list')))
  );
}

/** "by number of orders" after a ranking: the same list in another order. */
export function resorts({ cues, measures, people, rank }: Reading, { tool, input }: ToolCall): boolean {
  return (
    tool === 'find_customers' &&
    (input as FindCustomersInput).sort !== undefined &&
    cues.has('by') &&
    measures.length === 1 &&
    people.length === 0 &&
    rank === null
  );
}

/** The call that continues the one before with what the reading adds or replaces, or null when they do not go together. */
export function continueCall(previous: ToolCall, said: Reading, context: CallContext): ToolCall | null {
  const reading = withImpliedMeasures(asDated(said, previous));
  const customer = customerOf(previous);
  if (
    customer !== null &&
    reading.customers.length === 0 &&
    reading.values.length === 0 &&
    reading.people.every((one) => one === 'customers')
  ) {
    const call = toCall({ ...reading, customers: [customer], people: [] }, context);
    if (call !== null && hasContent(reading)) return withPeriodOf(previous, call, reading);
  }
  if (previous.tool === 'measure') return continueMeasure(previous.input as MeasureInput, reading, context);
  return previous.tool === 'find_customers'
    ? continueList(previous.input as FindCustomersInput, reading, context)
    : null;
}

function continueMeasure(input: MeasureInput, reading: Reading, context: CallContext): ToolCall | null {
  const newPeople = reading.people.filter((one) => one !== 'customers');
  const rule = withPeople(continueRule(input.rule, reading), newPeople, null);
  const counted = input.measures.find((measure) => PEOPLE.includes(measure));
  const isVersus = reading.cues.has('versus') && reading.periods.length === 1 && input.period !== undefined;
  const period = isVersus ? input.period : continuePeriod(input.period, reading, context);
  if (period === null) return null;
  const wantsList =
    (reading.cues.has('list') || reading.cues.has('who') || reading.cues.has('which')) && !reading.cues.has('how_many');
  const asksBuyers =
    reading.cues.has('who') && (reading.cues.has('order') || reading.cues.has('buy')) && counted === undefined;
  if (asksBuyers) return buyersOf(input, rule, period);
  if (reading.rank !== null && input.groupBy !== undefined && reading.people.length === 0)
    return regroup(input, reading, rule, period);
  if (reading.rank !== null) return rankingOf(rule, input.measures, reading, period, context);
  const countsThem =
    reading.cues.has('how_many') && reading.cues.has('them') && reading.measures.length + newPeople.length === 0;
  const asksWhere = reading.groups.some(({ which }) => which) && reading.measures.length + newPeople.length === 0;
  if (countsThem || asksWhere) {
    const who = joined(rule, counted === undefined ? [] : peopleRule(counted, input.period, context));
    const groupBy = reading.groups.map(({ by }) => by);
    return {
      tool: 'measure',
      input: { measures: ['customers'], ...(who ? { rule: who } : {}), ...(groupBy.length > 0 ? { groupBy } : {}) },
    };
  }
  if (reading.measures.length === 0 && newPeople.length === 0 && wantsList && counted !== undefined) {
    return listOf(rule, peopleRule(counted, period ?? undefined, context), reading);
  }
  const measures: MeasureKey[] =
    reading.measures.length > 0 ? reading.measures : newPeople.length > 0 ? newPeople : input.measures;
  const changes = hasContent(reading) || reading.groups.length > 0;
  if (!changes || reading.customers.length > 0) return null;
  // Who was counted stays who is meant: "how many VIPs" … "their revenue".
  const turnsToFigures = counted !== undefined && measures.every((measure) => !PEOPLE.includes(measure));
  const people = turnsToFigures && reading.cues.has('them') ? peopleRule(counted, undefined, context) : [];
  const compare = isVersus
    ? reading.periods[0]!
    : reading.cues.has('year_before')
      ? 'year_before'
      : reading.cues.has('previous_period')
        ? 'previous'
        : input.compareWith;
  const whole = joined(rule, people);
  // A period belongs to the dated conditions of who is counted; otherwise to the figure.
  const redated = redate(whole, period);
  const isOfRule =
    input.period === undefined &&
    measures.every((measure) => measure === 'customers' || measure === 'prospects') &&
    JSON.stringify(redated) !== JSON.stringify(whole);
  const datedRule = isOfRule ? redated : undefined;
  const { rule: _, period: __, compareWith: ___, groupBy: ____, ...rest } = input;
  const where = reading.products.length === 1 ? { ...input.where, product: reading.products[0]! } : input.where;
  return {
    tool: 'measure',
    input: {
      ...rest,
      measures,
      ...(datedRule ? { rule: datedRule } : whole ? { rule: whole } : {}),
      ...(where ? { where } : {}),
      ...(period && datedRule === undefined ? { period } : {}),
      ...(compare ? { compareWith: compare } : {}),
      ...(reading.groups.length > 0
        ? { groupBy: reading.groups.map(({ by }) => by) }
        : input.groupBy
          ? { groupBy: input.groupBy }
          : {}),
      ...(reading.cues.has('share') ? { share: true } : {}),
      ...(rest.sort && !measures.includes(rest.sort.measure) ? { sort: { ...rest.sort, measure: measures[0]! } } : {}),
    } satisfies MeasureInput,
  };
}

function continueList(input: FindCustomersInput, reading: Reading, context: CallContext): ToolCall | null {
  // "Of them" after a cut list would need the cut itself, which a rule cannot say.
  if (reading.cues.has('them') && (input.limit !== undefined || input.limitPercent !== undefined)) return null;
  const newPeople = reading.people.filter((one) => one !== 'customers');
  const rule = withPeople(continueRule(input.rule, reading), newPeople, context);
  if (reading.groups.length > 0 || (reading.measures.length > 0 && input.sort === undefined)) {
    if (reading.rank !== null) return null;
    const call = toCall(
      {
        ...reading,
        values: [],
        rules: rule ? [rule] : [],
        events: [],
        people: reading.measures.length === 0 ? ['customers'] : [],
      },
      context,
    );
    return call;
  }
  if (reading.cues.has('how_many') && reading.rank === null)
    return { tool: 'measure', input: { measures: ['customers'], ...(rule ? { rule } : {}) } };
  if (!hasContent(reading) && reading.rank === null) return null;
  const oldPeriod = input.sort !== undefined && 'measure' in input.sort ? input.sort.period : undefined;
  const period = continuePeriod(oldPeriod, reading, context);
  if (period === null) return null;
  const measure =
    reading.rank?.measure ??
    reading.measures[0] ??
    (reading.rank !== null && input.sort === undefined ? 'revenue' : undefined);
  const sort =
    input.sort ??
    (measure === undefined
      ? undefined
      : { measure: measure as 'revenue', direction: reading.rank?.direction ?? 'desc' });
  const isDatedSort = sort !== undefined && 'measure' in sort;
  const datedRule = isDatedSort || period === undefined ? rule : redate(rule, period);
  if (!isDatedSort && reading.periods.length > 0 && JSON.stringify(datedRule) === JSON.stringify(rule)) return null;
  return {
    tool: 'find_customers',
    input: {
      ...input,
      ...(datedRule ? { rule: datedRule } : {}),
      ...(isDatedSort
        ? {
            sort: {
              ...sort,
              ...(reading.rank !== null ? { direction: reading.rank.direction } : {}),
              ...(measure ? { measure: measure as 'revenue' } : {}),
              ...(period ? { period } : {}),
            },
          }
        : {}),
      ...(reading.rank?.count !== undefined ? { limit: reading.rank.count } : {}),
    } satisfies FindCustomersInput,
  };
}

function rankingOf(
  rule: Rule | undefined,
  measures: readonly MeasureKey[],
  reading: Reading,
  period: Period | undefined,
  context: CallContext,
): ToolCall | null {
  const measure = reading.rank?.measure ?? reading.measures[0] ?? measures.find((one) => !PEOPLE.includes(one));
  const people = measures.filter((one) => PEOPLE.includes(one)).flatMap((one) => peopleRule(one, period, context));
  const call = toCall(
    {
      ...reading,
      values: [],
      events: [],
      rules: rule ? [rule, ...people] : people,
      periods: period ? [period] : [],
      people: ['customers'],
      rank: { ...reading.rank!, ...(measure ? { measure } : {}) },
      measures: [],
    },
    context,
  );
  return call;
}

/** "who placed them?" after a figure of orders. */
function buyersOf({ where }: MeasureInput, rule: Rule | undefined, period: Period | undefined): ToolCall {
  const placed: Rule = {
    events: 'orders',
    aggregate: 'count',
    ...(where ? { where } : {}),
    ...(period ? { period } : {}),
    is: 'gte',
    value: 1,
  };
  return { tool: 'find_customers', input: { rule: allOf([...partsOf(rule), placed]) } };
}

/** Another noun of people replaces how often the ones before ordered. */
function withPeople(
  rule: Rule | undefined,
  people: readonly MeasureKey[],
  context: CallContext | null,
): Rule | undefined {
  if (people.length === 0) return rule;
  const kept = partsOf(rule).filter((part) => !('field' in part && part.field === 'orders'));
  return joined(
    kept.length === 0 ? undefined : allOf(kept),
    context === null ? [] : people.flatMap((one) => peopleRule(one, undefined, context)),
  );
}

/** "top 5" after a breakdown: its first rows. */
function regroup(input: MeasureInput, { rank }: Reading, rule: Rule | undefined, period: Period | undefined): ToolCall {
  const measure = rank!.measure ?? input.measures[0]!;
  return {
    tool: 'measure',
    input: {
      ...input,
      measures: [measure],
      ...(rule ? { rule } : {}),
      ...(period ? { period } : {}),
      sort: { measure, direction: rank!.direction },
      ...(rank!.count !== undefined ? { limit: rank!.count } : {}),
    },
  };
}

function listOf(rule: Rule | undefined, people: readonly Rule[], reading: Reading): ToolCall {
  const whole = joined(rule, people);
  return {
    tool: 'find_customers',
    input: { ...(whole ? { rule: whole } : {}), ...(reading.fields.length > 0 ? { fields: reading.fields } : {}) },
  };
}

/** A value of a field that the rule before speaks of replaces it; everything else is added. "Of them" only adds. */
function continueRule(rule: Rule | undefined, reading: Reading): Rule | undefined {
  const added = ruleOf({ ...reading, customers: [] });
  // 所有国家呢: the field no longer narrows.
  const freed = reading.cues.has('total') && reading.cues.has('and_what') ? reading.fields : [];
  if (added === undefined && freed.length > 0) {
    const others = partsOf(rule).filter((part) => !('field' in part && freed.includes(part.field)));
    return others.length === 0 ? undefined : allOf(others);
  }
  if (added === undefined) return rule;
  const fields = new Set(reading.values.filter(({ except }) => except !== true).map(({ field }) => field));
  // "without France" after "in France": the two would leave nobody.
  const excepted = reading.values.filter(({ except }) => except === true);
  const isExcepted = (part: Rule) =>
    excepted.some(
      ({ field, values }) => 'field' in part && part.field === field && part.is === 'eq' && values.includes(part.value),
    );
  const kept = reading.cues.has('them')
    ? partsOf(rule)
    : partsOf(rule).filter(
        (part) => !conditionsOf(part).every((condition) => 'field' in condition && fields.has(condition.field)),
      );
  const rest = kept.filter((part) => !isExcepted(part));
  return joined(rest.length === 0 ? undefined : allOf(rest), partsOf(added));
}

function continuePeriod(
  before: Period | undefined,
  reading: Reading,
  { now, timeZone }: CallContext,
): Period | undefined | null {
  if (reading.periods.length > 1) return null;
  if (reading.cues.has('period_before')) return before === undefined ? null : previousPeriod(before, now, timeZone);
  return reading.periods[0] ?? before;
}

/** The same rule with another period in each of its dated conditions. */
function redate(rule: Rule | undefined, period: Period | undefined): Rule | undefined {
  if (rule === undefined || period === undefined) return rule;
  if ('all' in rule) return { all: rule.all.map((part) => redate(part, period)!) };
  if ('any' in rule) return { any: rule.any.map((part) => redate(part, period)!) };
  if ('not' in rule) return { not: redate(rule.not, period)! };
  return 'events' in rule && rule.period !== undefined ? { ...rule, period } : rule;
}

function withPeriodOf(previous: ToolCall, call: ToolCall, reading: Reading): ToolCall {
  const before = previous.tool === 'measure' ? (previous.input as MeasureInput).period : undefined;
  if (call.tool !== 'measure' || before === undefined || reading.periods.length > 0) return call;
  return { ...call, input: { ...(call.input as MeasureInput), period: before } };
}

function customerOf({ tool, input }: ToolCall): string | null {
  if (tool === 'describe_customer') return (input as { customer: string }).customer;
  const { rule } = input as { rule?: Rule };
  return rule !== undefined && 'field' in rule && rule.field === 'customer_id' && rule.is === 'eq'
    ? String(rule.value)
    : null;
}

function hasContent(reading: Reading): boolean {
  const { values, rules, events, periods, products, measures, people, fields, cues, customers } = reading;
  return (
    values.length +
      rules.length +
      events.length +
      periods.length +
      products.length +
      measures.length +
      fields.length +
      customers.length >
      0 ||
    people.some((one) => one !== 'customers') ||
    cues.has('period_before') ||
    cues.has('share') ||
    cues.has('year_before') ||
    cues.has('previous_period') ||
    reading.groups.length > 0 ||
    ['order', 'buy', 'spend', 'return'].some((cue) => cues.has(cue as 'order'))
  );
}

function partsOf(rule: Rule | undefined): Rule[] {
  if (rule === undefined) return [];
  return 'all' in rule ? rule.all : [rule];
}

function joined(rule: Rule | undefined, more: readonly Rule[]): Rule | undefined {
  const parts = [...new Map([...partsOf(rule), ...more].map((part) => [JSON.stringify(part), part])).values()];
  return parts.length === 0 ? undefined : allOf(parts);
}

/** "and active customers?" after dated figures of people means those of that period, not the stage of today. */
function asDated(reading: Reading, { tool, input }: ToolCall): Reading {
  const isDated = tool === 'measure' && (input as MeasureInput).period !== undefined;
  const active = reading.values.find(({ field, values }) => field === 'lifecycle' && values[0] === 'active');
  if (!isDated || active === undefined || !reading.people.includes('customers')) return reading;
  return { ...reading, values: reading.values.filter((value) => value !== active), people: ['active_customers'] };
}
