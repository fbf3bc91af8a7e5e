import type { Temporal } from 'temporal-polyfill';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import { joinYear } from '../grammar/periods.ts';
import { isSmallCount } from '../grammar/quantity-tests.ts';
import { isFiller } from '../reduce.ts';
import type { Cue, Item, Sense } from '../sense.ts';
import { isBareOrder, type Reading } from './reading.ts';
import { takeContent } from './take-content.ts';

/** Cues that may stand without being part of anything. */
const IDLE_CUES: readonly Cue[] = [
  'how_many',
  'how_much',
  'how_many_ones',
  'list',
  'who',
  'when',
  'last_time',
  'how_long',
  'describe',
  'by',
  'each',
  'of',
  'mine',
  'inside',
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
  'added',
  'opened',
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
    namesPeople: items.some((item, at) => item.namesPeople === true && !isBe(items[at - 1])),
    measures: [],
    values: [],
    rules: [],
    events: [],
    orderTotal: [],
    ordersAbove: [],
    peopleBounds: [],
    counted: null,
    among: null,
    isChinese,
    counts: false,
    recordTexts: {},
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
  const isChange = isChangeOfFinished(dated);
  const isComparison =
    isChange ||
    dated.some(({ senses }) => senses.some((sense) => sense.kind === 'cue' && COMPARING.includes(sense.cue)));
  if (
    isChange &&
    !dated.some(({ senses }) => senses.some((sense) => sense.kind === 'cue' && COMPARING.includes(sense.cue)))
  )
    reading.cues.add('previous_period');
  const hasPeriod = dated.some(({ senses }) => senses.some(({ kind }) => kind === 'period'));
  const named = new Set(
    dated.flatMap(({ senses }) => senses.flatMap((sense) => (sense.kind === 'field' ? [sense.field] : []))),
  );
  dated.forEach((item, at) => {
    const before = dated[at - 1];
    // "and in France then?"
    if ((at === 0 || at === dated.length - 1) && isThen(item)) return;
    if (
      !takeContent(reading, item, before, dated[at - 2], hasPeriod, named) &&
      !takeCue(reading, item, isComparison) &&
      !isFiller(item)
    )
      reading.leftover.push(item);
  });
  // 大客户上个月买了多少: of nothing that it counts, the money.
  if (isChinese && reading.products.length === 0 && endsInBoughtHowMuch(dated)) {
    reading.cues.delete('how_many');
    reading.cues.add('how_much');
  }
  // 首次下单 with a period and people: those whose first order falls in it.
  if (reading.periods.length > 0 && reading.people[0] !== undefined && reading.fields.includes('first_order_on'))
    reading.cues.add('first_time');
  if (reading.cues.has('first_time') && reading.customers.length === 0) {
    reading.fields = reading.fields.filter((field) => field !== 'first_order_on');
    reading.people = ['new_customers'];
    // "ordered for the first time in October": the verb only says when.
    reading.periods.push(
      ...reading.events.filter(isBareOrder).flatMap(({ period }) => (period === undefined ? [] : [period])),
    );
    reading.events = reading.events.filter((draft) => !isBareOrder(draft));
  }
  takeAdded(reading);
  // "how many deals did we win"
  if (reading.cues.has('gain') && reading.measures.includes('opportunities')) {
    reading.measures = reading.measures.map((key) => (key === 'opportunities' ? 'won_opportunities' : key));
    reading.cues.delete('gain');
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
  // Dupont还是VIP吗: of one customer and one value there is nothing to choose.
  if (reading.customers.length === 1 && reading.values.length === 1)
    reading.leftover = reading.leftover.filter(
      ({ senses }) => !senses.some((sense) => sense.kind === 'cue' && sense.cue === 'or'),
    );
  // "new French customers this year"
  const isNew =
    reading.undecided.length > 0 &&
    reading.undecided.every(({ values }) => values.every(({ values: [value] }) => value === 'new'));
  if (isNew && reading.periods.length > 0 && reading.people.length === 1 && reading.people[0] === 'customers') {
    reading.undecided = [];
    reading.people = ['new_customers'];
  }
  // "the three buyers in Germany who spent the least"
  const counts = reading.leftover.filter(({ senses }) =>
    senses.some((sense) => sense.kind === 'quantity' && sense.bare && isSmallCount(sense)),
  );
  const [counted] = counts;
  if (reading.rank !== null && reading.rank.count === undefined && counts.length === 1 && counted !== undefined) {
    const quantity = counted.senses.find((sense) => sense.kind === 'quantity')!;
    reading.rank = { ...reading.rank, count: quantity.bounds[0]!.value, named: true };
    reading.leftover = reading.leftover.filter((item) => item !== counted);
  }
  // "by stage" of a pipeline is not the stage of a customer's life.
  if (reading.measures.length > 0 && reading.measures.every(isOfOpportunities)) {
    reading.groups = reading.groups.map((group) => (group.by === 'lifecycle' ? { ...group, by: 'deal_stage' } : group));
  }
  // The channel of a contact is not that of an order.
  if (reading.measures.length > 0 && reading.measures.every((key) => measureOf(key).from.source === 'interactions')) {
    reading.groups = reading.groups.map((group) =>
      group.by === 'channel' ? { ...group, by: 'contact_channel' } : group,
    );
  }
  // "time to resolve a complaint": the noun only says of which cases.
  if (reading.measures.length === 2 && reading.measures.includes('complaints')) {
    const time = reading.measures.find((key) => key === 'resolution_time' || key === 'response_time');
    if (time !== undefined) {
      reading.measures = [time];
      reading.recordTexts = { ...reading.recordTexts, type: 'complaint' };
    }
  }
  // 最后一次下单是哪天: asks for the day that the field holds.
  if (reading.fields.some((field) => fieldOf(field).type === 'day')) {
    reading.groups = reading.groups.filter(({ by, which }) => !(which && by === 'day'));
  }
  // "customer number 14298" names the customer, it asks for no number.
  if (reading.customers.length > 0) reading.fields = reading.fields.filter((field) => field !== 'customer_id');
  // A closed field that was named only to say which reading of a value is meant.
  const decided = new Set(reading.values.map(({ field }) => field));
  reading.fields = reading.fields.filter((field) => fieldOf(field).choices === undefined || !decided.has(field));
  return reading;
}

function isThen({ senses }: Item): boolean {
  return senses.some((sense) => sense.kind === 'cue' && sense.cue === 'afterwards');
}

/** "revenue growth last month": a finished period and what came before it. */
function isChangeOfFinished(items: readonly Item[]): boolean {
  const has = (test: (sense: Sense) => boolean) => items.filter(({ senses }) => senses.some(test)).length;
  return (
    has((sense) => sense.kind === 'cue' && sense.cue === 'change') === 1 &&
    has(({ kind }) => kind === 'period') === 1 &&
    has((sense) => sense.kind === 'period' && sense.period.span === 'calendar' && sense.period.offset < 0) === 1 &&
    has(({ kind }) => kind === 'measure') > 0 &&
    has(({ kind }) => kind === 'group') === 0
  );
}

function isOfOpportunities(key: MeasureKey): boolean {
  const { source } = measureOf(key).from;
  return source === 'opportunities' || source === 'closings';
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

function takeCue(reading: Reading, { senses }: Item, isComparison: boolean): boolean {
  const isGrouped = reading.groups.length > 0;
  const cues = senses.filter((sense) => sense.kind === 'cue').map(({ cue }) => cue);
  // "grew by how much" only says what every comparison shows.
  const idle = cues.filter(
    (cue) => IDLE_CUES.includes(cue) || (cue === 'change' && isComparison) || (cue === 'spread' && isGrouped),
  );
  for (const cue of idle) reading.cues.add(cue);
  return idle.length > 0;
}

/** 本周新增订单 are those of the week, 本周新增客户 new ones: what else is added or opened is left to be declined. */
function takeAdded({ cues, measures, people, periods }: Reading): void {
  const isOfPeriod = measures.length > 0 && periods.length > 0;
  const areRecords = measures.every((key) => ['cases', 'opportunities'].includes(measureOf(key).from.source));
  if (isOfPeriod && (areRecords || cues.has('added'))) {
    cues.delete('added');
    cues.delete('opened');
  } else if (cues.has('added') && measures.length === 0 && people.every((one) => one === 'customers')) {
    cues.delete('added');
    cues.add('gain');
  }
}

function endsInBoughtHowMuch(items: readonly Item[]): boolean {
  const last = items.findLastIndex((item) => !isFiller(item));
  const says = (at: number, cue: Cue) =>
    items[at]?.senses.some((sense) => sense.kind === 'cue' && sense.cue === cue) ?? false;
  const buys = items[last - 1]?.senses.some((sense) => sense.kind === 'event' && isBareOrder(sense.draft)) ?? false;
  return says(last, 'how_many') && (buys || says(last - 1, 'buy'));
}

/** "Which are VIPs?" asks of others whether they are. */
function isBe(item: Item | undefined): boolean {
  return item?.senses.some((sense) => sense.kind === 'cue' && sense.cue === 'be') ?? false;
}
