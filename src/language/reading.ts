import type { Temporal } from 'temporal-polyfill';
import type { FieldKey } from '../domain/catalogue/fields.ts';
import { fieldOf } from '../domain/catalogue/fields.ts';
import type { GroupingKey } from '../domain/catalogue/groupings.ts';
import type { MeasureKey } from '../domain/catalogue/measures.ts';
import type { Period } from '../domain/period.ts';
import type { ProductMatch, Rule } from '../domain/rule/schema.ts';
import { joinYear } from './grammar/periods.ts';
import { isFiller } from './reduce.ts';
import type { Bound, Cue, EventDraft, Item, Sense } from './sense.ts';

type ValueSense = Extract<Sense, { kind: 'value' }>;

/** Everything that a question says, before a tool is chosen. */
export type Reading = {
  /** Nouns of people: customers, buyers, new customers … */
  people: MeasureKey[];
  measures: MeasureKey[];
  values: ValueSense[];
  rules: Rule[];
  events: EventDraft[];
  orderTotal: Bound[];
  /** "orders above 1000", not yet decided between their number and the total of each. */
  ordersAbove: Bound[];
  /** "countries with more than 50 customers". */
  peopleBounds: Bound[];
  isChinese: boolean;
  /** A noun that counts by itself: 客户数. */
  counts: boolean;
  products: ProductMatch[];
  customers: string[];
  fields: FieldKey[];
  periods: Period[];
  rank: Extract<Sense, { kind: 'rank' }> | null;
  statistic: Extract<Sense, { kind: 'statistic' }> | null;
  groups: { by: FieldKey | GroupingKey; which: boolean; plural: boolean }[];
  /** Several people or things are asked for: "best customers" against "best customer". */
  plural: { people: boolean; rank: boolean };
  cues: Set<Cue>;
  /** Currencies that were named with amounts. */
  currencies: Set<string>;
  /** Values whose readings differ: 新客户 as segment or as stage. */
  undecided: { values: ValueSense[]; item: Item }[];
  /** What nothing accounts for. */
  leftover: Item[];
};

/** Measures that count people; as a noun they also say whom to list. */
export const PEOPLE: readonly MeasureKey[] = [
  'customers',
  'buyers',
  'prospects',
  'new_customers',
  'active_customers',
  'one_time_buyers',
  'repeat_buyers',
  'returning_customers',
];

/** Cues that may stand without being part of anything. */
const IDLE_CUES: readonly Cue[] = [
  'how_many',
  'how_much',
  'list',
  'who',
  'when',
  'describe',
  'by',
  'each',
  'of',
  'and',
  'but',
  'in',
  'versus',
  'previous_period',
  'year_before',
  'share',
  'total',
  'them',
  'someone',
  'instead',
  'and_what',
  'which',
  'visit',
  'gain',
  'be',
  'equal',
  'with',
  'sell',
  'spend',
  'order',
  'buy',
  'return',
  'average',
  'median',
  'write',
  'period_before',
  'first_time',
];

const COMPARING: readonly Cue[] = ['versus', 'previous_period', 'year_before'];

/** Collects the items of a reduced question. */
export function readItems(items: readonly Item[], today: Temporal.PlainDate, isChinese: boolean): Reading {
  const reading: Reading = {
    people: [],
    measures: [],
    values: [],
    rules: [],
    events: [],
    orderTotal: [],
    ordersAbove: [],
    peopleBounds: [],
    isChinese,
    counts: false,
    products: [],
    customers: [],
    fields: [],
    periods: [],
    rank: null,
    statistic: null,
    groups: [],
    plural: { people: false, rank: false },
    cues: new Set(),
    currencies: new Set(),
    undecided: [],
    leftover: [],
  };
  const dated = joinYears(items, today);
  const isComparison = dated.some(({ senses }) =>
    senses.some((sense) => sense.kind === 'cue' && COMPARING.includes(sense.cue)),
  );
  const hasPeriod = dated.some(({ senses }) => senses.some(({ kind }) => kind === 'period'));
  const named = new Set(
    dated.flatMap(({ senses }) => senses.flatMap((sense) => (sense.kind === 'field' ? [sense.field] : []))),
  );
  dated.forEach((item, at) => {
    const before = dated[at - 1];
    if (
      !takeContent(reading, item, before, dated[at - 2], hasPeriod, named) &&
      !takeCue(reading, item, isComparison) &&
      !isFiller(item)
    )
      reading.leftover.push(item);
  });
  // 首次下单 with a period and people: those whose first order falls in it.
  if (reading.periods.length > 0 && reading.people[0] !== undefined && reading.fields.includes('first_order_on'))
    reading.cues.add('first_time');
  if (reading.cues.has('first_time')) {
    reading.fields = reading.fields.filter((field) => field !== 'first_order_on');
    reading.people = ['new_customers'];
    // "ordered for the first time in October": the verb only says when.
    reading.periods.push(
      ...reading.events.filter(isBareOrder).flatMap(({ period }) => (period === undefined ? [] : [period])),
    );
    reading.events = reading.events.filter((draft) => !isBareOrder(draft));
  }
  if (reading.cues.has('gain') && reading.periods.length > 0 && reading.people.every((one) => one === 'customers'))
    reading.people = ['new_customers'];
  // "active in November": whoever ordered then, not the stage of today.
  const isDatedActive =
    reading.periods.length > 0 && !named.has('lifecycle') && reading.people.every((one) => one === 'customers');
  const active = reading.values.find(
    ({ field, values, except }) => field === 'lifecycle' && values[0] === 'active' && except !== true,
  );
  if (isDatedActive && active !== undefined) {
    reading.values = reading.values.filter((value) => value !== active);
    reading.people = ['active_customers'];
  }
  // "only in France" narrows like any condition; "only bought X" would say more than a condition can.
  if (reading.events.length + reading.products.length + reading.rules.length === 0) {
    reading.leftover = reading.leftover.filter(
      ({ senses }) => !senses.some((sense) => sense.kind === 'cue' && sense.cue === 'only'),
    );
  }
  // A closed field that was named only to say which reading of a value is meant.
  const decided = new Set(reading.values.map(({ field }) => field));
  reading.fields = reading.fields.filter((field) => fieldOf(field).choices === undefined || !decided.has(field));
  return reading;
}

/** A day or month and, elsewhere in the question, its year: "1 to 9 December … this year". */
function joinYears(items: readonly Item[], today: Temporal.PlainDate): readonly Item[] {
  const periods = items.filter(({ senses }) => senses.some(({ kind }) => kind === 'period'));
  if (periods.length !== 2) return items;
  const [first, second] = periods.map(({ senses }) => senses.find((sense) => sense.kind === 'period')!);
  const joined = joinYear(first!, second!, today) ?? joinYear(second!, first!, today);
  if (joined === null) return items;
  return items
    .filter((item) => item !== periods[1])
    .map((item) => (item === periods[0] ? { ...item, senses: [joined] } : item));
}

function takeContent(
  reading: Reading,
  item: Item,
  before: Item | undefined,
  beforeThat: Item | undefined,
  hasPeriod: boolean,
  named: ReadonlySet<FieldKey>,
): boolean {
  const find = <K extends Sense['kind']>(kind: K) =>
    item.senses.find((sense): sense is Extract<Sense, { kind: K }> => sense.kind === kind);
  const reduced = item.senses.length === 1 ? item.senses[0]! : null;
  switch (reduced?.kind) {
    case 'rank':
      if (reading.rank !== null && reading.rank.count !== undefined && reduced.count !== undefined) return false;
      reading.rank = { ...reduced, ...reading.rank };
      reading.plural.rank ||= reduced.plural === true;
      return true;
    case 'statistic':
      reading.statistic = reduced;
      return true;
    case 'event':
      reading.events.push(reduced.draft);
      return true;
    case 'condition':
      reading.rules.push(reduced.rule);
      return true;
    case 'measures':
      reading.measures.push(...reduced.measures);
      return true;
    case 'orders_above':
      reading.ordersAbove.push(reduced.bound);
      return true;
    case 'quantity':
      if (reduced.of !== 'people' || reduced.bare) break;
      reading.peopleBounds.push(...reduced.bounds);
      return true;
    case 'order_total':
      reading.orderTotal.push(...reduced.bounds);
      return true;
    case 'group':
      if (!reading.groups.some(({ by }) => by === reduced.by))
        reading.groups.push({ by: reduced.by, which: reduced.which, plural: reduced.plural === true });
      if (reduced.spread) reading.cues.add('spread');
      return true;
    default:
  }
  const period = find('period');
  const customer = find('customer');
  const product = item.senses.find(
    (sense) => sense.kind === 'product' && (sense.loose !== true || (isOf(before) && isFigure(beforeThat))),
  );
  if (period !== undefined && customer === undefined) {
    reading.periods.push(period.period);
    return true;
  }
  if (customer !== undefined) {
    reading.customers.push(customer.id);
    return true;
  }
  if (product?.kind === 'product') {
    reading.products.push(product.match);
    return true;
  }
  if (takeMeasureOrValue(reading, item, hasPeriod, named)) return true;
  const field = find('field');
  if (field !== undefined) {
    reading.fields.push(field.field);
    return true;
  }
  const grouping = find('grouping');
  if (
    grouping !== undefined &&
    (grouping.implied ||
      reading.rank !== null ||
      before?.senses.some((sense) => sense.kind === 'cue' && sense.cue === 'each'))
  ) {
    if (!reading.groups.some(({ by }) => by === grouping.grouping))
      reading.groups.push({ by: grouping.grouping, which: false, plural: item.plural === true });
    return true;
  }
  const counter = find('counter');
  if (counter !== undefined && takeCounter(reading, counter.of)) return true;
  const number = find('number');
  if (counter?.of === 'days' && reading.cues.has('how_many')) return true;
  const isIdLike =
    number !== undefined &&
    Number.isInteger(number.value) &&
    before?.senses.some(
      (sense) =>
        (sense.kind === 'measure' && sense.measure === 'customers') ||
        (sense.kind === 'cue' && sense.cue === 'describe'),
    );
  if (isIdLike) {
    reading.customers.push(String(number.value));
    return true;
  }
  return false;
}

/** "ordered" alone, with or without a period. */
export function isBareOrder({ events, bounds, negated, match, total }: EventDraft): boolean {
  return events === 'orders' && bounds.length === 0 && !negated && match === undefined && total === undefined;
}

function isOf(item: Item | undefined): boolean {
  return item?.senses.some((sense) => sense.kind === 'cue' && sense.cue === 'of') ?? false;
}

function isFigure(item: Item | undefined): boolean {
  return item?.senses.some(({ kind }) => kind === 'measure') ?? false;
}

function takeMeasureOrValue(reading: Reading, item: Item, hasPeriod: boolean, named: ReadonlySet<FieldKey>): boolean {
  const measures = item.senses.filter((sense) => sense.kind === 'measure');
  const values = item.senses.filter((sense) => sense.kind === 'value');
  // "new customers in November", 上周活跃客户: with a period the measure, without one the segment or stage.
  const isDated = measures.some(({ measure }) => measure === 'new_customers' || measure === 'active_customers');
  const wantsValue = values.length > 0 && (measures.length === 0 || (isDated && !hasPeriod));
  if (measures.length > 0 && !wantsValue) {
    const { measure, counts } = measures[0]!;
    reading.counts ||= counts;
    (PEOPLE.includes(measure) ? reading.people : reading.measures).push(measure);
    if (PEOPLE.includes(measure)) reading.plural.people ||= item.plural === true;
    return true;
  }
  if (values.length === 0) return false;
  if (measures.length > 0) reading.people.push('customers');
  takeValues(
    reading,
    item,
    values.some(({ field }) => named.has(field)) ? values.filter(({ field }) => named.has(field)) : values,
  );
  return true;
}

function takeValues(reading: Reading, item: Item, values: ValueSense[]): void {
  const fields = new Set(values.map(({ field }) => field));
  if (fields.size === 1) reading.values.push(values[0]!);
  else if ([...fields].some((field) => fieldOf(field).choices !== undefined)) reading.undecided.push({ values, item });
  else {
    // The same word as region and city, or as company and name: whichever field holds it.
    const except = values[0]!.except === true;
    const any: Rule = { any: values.map(({ field, values: [value] }) => ({ field, is: 'eq', value: value! })) };
    reading.rules.push(except ? { not: any } : any);
  }
}

function takeCounter(reading: Reading, of: string): boolean {
  const measure = ({ orders: 'orders', units: 'units', returns: 'returns' } as const)[of as 'orders'];
  if (measure === undefined) {
    if (of === 'times') reading.cues.add('how_many');
    if (of === 'people' || of === 'times') return true;
    return false;
  }
  reading.measures.push(measure);
  return true;
}

function takeCue(reading: Reading, { senses }: Item, isComparison: boolean): boolean {
  const cues = senses.filter((sense) => sense.kind === 'cue').map(({ cue }) => cue);
  // "grew by how much" only says what every comparison shows.
  const idle = cues.filter((cue) => IDLE_CUES.includes(cue) || (cue === 'change' && isComparison));
  for (const cue of idle) reading.cues.add(cue);
  return idle.length > 0;
}
