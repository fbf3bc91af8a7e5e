import type { ToolCall } from '../../domain/answer.ts';
import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import type { Period } from '../../domain/period.ts';
import { conditionsOf, type EventCondition, type ProductMatch, type Rule } from '../../domain/rule/schema.ts';
import type { MeasureInput } from '../../tools/measure.ts';
import type { CallContext } from '../call/call-context.ts';
import { peopleRule } from '../call/rule-of.ts';
import { toCall } from '../call/to-call.ts';
import { allOf } from '../grammar/event-draft.ts';
import { isBareOrder, PEOPLE, type Reading } from '../reading/reading.ts';
import { continuePeriod, continueRule, joined, partsOf, redate, withPeople } from './continue-rule.ts';
import { hasContent } from './points-back.ts';

/** A figure, list or breakdown that goes on from a figure. */
export function continueMeasure(input: MeasureInput, reading: Reading, context: CallContext): ToolCall | null {
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
  if (asksBuyers) {
    const said = { ...reading, events: reading.events.filter((draft) => !isBareOrder(draft)) };
    return buyersOf(input, continueRule(input.rule, said), period);
  }
  if (
    reading.rank !== null &&
    reading.rank.named !== true &&
    input.groupBy !== undefined &&
    reading.people.length === 0
  )
    return regroup(input, reading, rule, period);
  if (reading.rank !== null) return rankingOf(rule, input.measures, reading, period, context);
  const countsThem =
    reading.cues.has('how_many') &&
    (reading.cues.has('them') || (counted === undefined && reading.cues.has('how_many_ones'))) &&
    reading.measures.length + newPeople.length === 0;
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
  const product = reading.products.length === 1 ? reading.products[0] : undefined;
  const isOfBuyers = product !== undefined && conditionsOf(whole ?? { all: [] }).some((part) => isOfProduct(part));
  const where = product !== undefined && !isOfBuyers ? { ...input.where, product } : input.where;
  const final = isOfBuyers ? withProduct(datedRule ?? whole, product) : (datedRule ?? whole);
  return {
    tool: 'measure',
    input: {
      ...rest,
      measures,
      ...(final ? { rule: final } : {}),
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

function listOf(rule: Rule | undefined, people: readonly Rule[], reading: Reading): ToolCall {
  const whole = joined(rule, people);
  return {
    tool: 'find_customers',
    input: { ...(whole ? { rule: whole } : {}), ...(reading.fields.length > 0 ? { fields: reading.fields } : {}) },
  };
}

/** The same rule about another product. */
function withProduct(rule: Rule | undefined, product: ProductMatch): Rule | undefined {
  if (rule === undefined) return rule;
  if ('all' in rule) return { all: rule.all.map((part) => withProduct(part, product)!) };
  if ('any' in rule) return { any: rule.any.map((part) => withProduct(part, product)!) };
  if ('not' in rule) return { not: withProduct(rule.not, product)! };
  return isOfProduct(rule) ? { ...rule, where: { ...rule.where, product } } : rule;
}

function isOfProduct(rule: Rule): rule is EventCondition & { events: 'orders' | 'returns' } {
  return (
    'events' in rule && (rule.events === 'orders' || rule.events === 'returns') && rule.where?.product !== undefined
  );
}
