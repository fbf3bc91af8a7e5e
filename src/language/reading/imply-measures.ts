import type { FieldKey } from '../../domain/catalogue/fields.ts';
import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import type { EventKind } from '../../domain/event-kind.ts';
import { ONE_ORDER, ONE_RETURN } from '../grammar/event-draft.ts';
import type { Bound, Cue, EventDraft } from '../sense.ts';
import { isBareOrder, type Reading } from './reading.ts';

/** What a step of completion finds: the reading with what its verbs mean, or null when the step does not apply. */
type Step = (reading: Reading) => Reading | null;

/**
 * A reading with the figures and conditions that its verbs stand for: how much did we sell, 花了多少钱, who ordered.
 * @throws {DomainError} 'ambiguous' for "orders above 1000" of people
 */
export function implyMeasures(reading: Reading): Reading {
  const isComplete = reading.measures.length > 0 || reading.rank !== null;
  const steps = isComplete ? WITH_FIGURE : [...WITH_FIGURE, ...WITHOUT_FIGURE];
  for (const step of steps) {
    const completed = step(reading);
    if (completed !== null) return completed;
  }
  return reading;
}

const PLACES: readonly FieldKey[] = ['country', 'region', 'city'];
const VERBS: readonly Cue[] = ['sell', 'spend', 'return', 'order', 'buy'];

/** 上个月退了多少单, 14646今年退了多少钱 */
const returnFigure: Step = (reading) => {
  const { cues, measures, people, customers, events } = reading;
  const draft = soleEvent(events);
  const isFigure =
    asks(reading) && !cues.has('who') && people.every((one) => one === 'customers' && customers.length > 0);
  const isOfSomebody =
    cues.has('how_many') && !cues.has('how_much') && reading.values.some(({ field }) => !PLACES.includes(field));
  if (draft?.events !== 'returns' || !isFigure || isOfSomebody || (measures.length > 0 && measures[0] !== 'orders'))
    return null;
  return asFigure(reading, returnMeasure(reading), draft);
};

/** 德国客户今年下了多少单: the verb and what it counts are the figure, its period the figure's. */
const countedVerb: Step = (reading) => {
  const { cues, counted, measures, rank, events, products } = reading;
  const draft = soleEvent(events);
  const isReturned = cues.has('return') || draft?.events === 'returns';
  const isDone = isReturned || cues.has('order') || cues.has('buy') || (draft !== null && isBareOrder(draft));
  if (
    counted === null ||
    !asks(reading) ||
    rank !== null ||
    !isDone ||
    measures.length > 1 ||
    (events.length > 0 && draft === null)
  )
    return null;
  if (products.length > 0 || draft?.match !== undefined) return null;
  const measure = isReturned ? 'returns' : counted === 'units' ? 'units' : 'orders';
  if (isReturned && counted === 'units') return null;
  return {
    ...reading,
    counted: null,
    measures: [measure],
    events: [],
    periods: [...reading.periods, ...(draft?.period ? [draft.period] : [])],
  };
};

/** 退货的订单数: the noun says orders, the verb returned ones. */
const returnedOrders: Step = (reading) => {
  const { cues, measures, people } = reading;
  const isOne = measures.length === 1 && people.length === 0;
  return cues.has('return') && isOne && measures[0] === 'orders' ? { ...reading, measures: ['returns'] } : null;
};

/** 各行为类型有多少人, RFM分群分布: a breakdown without a figure counts customers. */
const countedGroups: Step = (reading) => {
  const { cues, measures, people, groups, rank, events } = reading;
  const isBare =
    measures.length + people.length + events.length === 0 && rank === null && !VERBS.some((verb) => cues.has(verb));
  return groups.length > 0 && isBare && (asks(reading) || cues.has('spread') || reading.values.length > 0)
    ? { ...reading, people: ['customers'] }
    : null;
};

/** "orders placed in June", 六月下单的销售额: beside a figure the verb only says when. */
const saidTwice: Step = (reading) => {
  const { cues, measures, people, customers, events, values, periods } = reading;
  const draft = soleEvent(events);
  const isOfSomebody = values.some(({ field }) => !PLACES.includes(field)) || cues.has('who');
  // "how many orders did French customers place this year" — but 下单的客户 are those who ordered then.
  const isAsked = asks(reading) && !reading.isChinese;
  const isNobody =
    people.length === 0 || (people.every((one) => one === 'customers') && (customers.length > 0 || isAsked));
  if (draft === null || !isBareOrder(draft) || isOfSomebody || !isNobody || measures.length === 0 || periods.length > 0)
    return null;
  return { ...reading, events: [], periods: draft.period ? [draft.period] : [] };
};

/** 十月买的件数最多的客户: beside a ranking the verb only says when. */
const rankedThen: Step = (reading) => {
  const { cues, rank, events, periods } = reading;
  const draft = soleEvent(events);
  const isOfThem = cues.has('who') && !reading.isChinese;
  if (rank === null || draft?.period === undefined || !isBareOrder(draft) || isOfThem || periods.length > 0)
    return null;
  return { ...reading, events: [], periods: [draft.period] };
};

/** "buyers of X": who bought it. */
const buyersOf: Step = (reading) => {
  const { people, products, measures, rank, events } = reading;
  const [match, ...others] = products;
  const isOfBuyers = people.length === 1 && people[0] === 'buyers' && measures.length === 0 && rank === null;
  if (match === undefined || others.length > 0 || !isOfBuyers) return null;
  return { ...reading, products: [], people: ['customers'], events: [...events, { ...ONE_ORDER, match }] };
};

/** "revenue from orders above 1000" means the total of each; of people it could be their number of orders as well. */
const ordersAbove: Step = (reading) => {
  const { ordersAbove: bounds, orderTotal, people, cues } = reading;
  if (bounds.length === 0) return null;
  if (people.length > 0 || cues.has('who')) throw ambiguousOrders(bounds[0]!);
  return implyMeasures({ ...reading, orderTotal: [...orderTotal, ...bounds], ordersAbove: [] });
};

/** "who placed the biggest order": the customer, not the amount. */
const whoseLargest: Step = (reading) => {
  const { measures, people, cues, plural } = reading;
  const isWhose =
    measures.length === 1 && measures[0] === 'largest_order' && (people.includes('customers') || cues.has('who'));
  if (!isWhose || reading.rank !== null || asks(reading)) return null;
  const count = plural.people ? {} : { count: 1 };
  return { ...reading, measures: [], rank: { kind: 'rank', direction: 'desc', measure: 'largest_order', ...count } };
};

/** "how much did he return" is money. */
const returnedMoney: Step = (reading) => {
  const { measures, cues } = reading;
  return measures.length === 1 && measures[0] === 'returns' && cues.has('how_much')
    ? { ...reading, measures: ['refunds'] }
    : null;
};

/** 今天有订单吗, 上个月退了多少钱: a verb and when, and nobody who did it. */
const happenedThen: Step = (reading) => {
  const { cues, people, customers, rules, values, events } = reading;
  const draft = soleEvent(events);
  const isOfSomebody =
    values.some(({ field }) => !PLACES.includes(field)) || (!reading.isChinese && cues.has('how_many'));
  const isOfNobody = people.length + customers.length + rules.length === 0 && !isOfSomebody;
  const listsPeople = (['who', 'list', 'which', 'them'] as const).some((cue) => cues.has(cue));
  if (draft?.period === undefined || draft.match !== undefined || !isOfNobody || listsPeople) return null;
  if (draft.events !== 'orders' && draft.events !== 'returns') return null;
  const ordered = cues.has('how_much') ? 'revenue' : 'orders';
  return asFigure(reading, draft.events === 'orders' ? ordered : returnMeasure(reading), draft);
};

/** "how many orders above £5,000", and customers with such an order. */
const singleTotals: Step = (reading) => {
  const { orderTotal: total, people, cues, events } = reading;
  if (total.length === 0) return null;
  if (people.length === 0 && !cues.has('who')) return { ...reading, measures: ['orders'] };
  return { ...reading, orderTotal: [], events: [...events, { ...ONE_ORDER, total }] };
};

/** 上个月退货多少 */
const returnsThen: Step = (reading) => {
  const { cues, people, events, periods, groups } = reading;
  const isOfNobody = people.length === 0 && !cues.has('who') && events.length === 0;
  const isAsked = asks(reading) || periods.length > 0 || groups.length > 0 || cues.has('and_what');
  return cues.has('return') && isOfNobody && isAsked ? { ...reading, measures: [returnMeasure(reading)] } : null;
};

/** "how many cakestands did we sell" counts pieces; 卖了多少 without a product is money. */
const soldPieces: Step = (reading) =>
  reading.cues.has('how_many') && reading.cues.has('sell') && !reading.isChinese
    ? { ...reading, measures: ['units'] }
    : null;

/** Whoever spent it, the verb's own period is when: "how much did VIPs buy last month". */
const spentMoney: Step = (reading) => {
  const { cues, people, products, customers, events } = reading;
  // 消费了多少 and 卖了多少 are money; with a product they could be pieces.
  const isSold =
    cues.has('how_many') &&
    (cues.has('sell') || (cues.has('spend') && reading.isChinese)) &&
    people.length + products.length === 0;
  const isMoney =
    cues.has('how_much') && (cues.has('sell') || cues.has('spend') || cues.has('buy') || customers.length > 0);
  const draft = soleEvent(events);
  // Whoever ordered then and what they spent at any time are two verbs.
  const isOneVerb = !cues.has('spend') && !cues.has('who') && people.every((one) => one === 'customers');
  if (draft !== null && isBareOrder(draft) && cues.has('how_much') && isOneVerb)
    return asFigure(reading, 'revenue', draft);
  return isMoney || isSold ? { ...reading, measures: ['revenue'] } : null;
};

/** 他下了几单, "how many times did 12347 order last year" */
const customerFigure: Step = (reading) => {
  const { cues, people, customers, events } = reading;
  if (!asks(reading) || customers.length === 0 || people.some((one) => one !== 'customers')) return null;
  if (cues.has('spend')) return { ...reading, measures: ['revenue'] };
  const draft = soleEvent(events);
  if (cues.has('return') || draft?.events === 'returns') return { ...reading, measures: ['returns'], events: [] };
  if (cues.has('order') || cues.has('buy')) return { ...reading, measures: ['orders'] };
  if (draft?.period === undefined || draft.events !== 'orders') return null;
  return asFigure(reading, 'orders', draft);
};

/** "has Dupont ever complained": how often, of what is kept beside orders. */
const customerRecords: Step = (reading) => {
  const { customers, fields, groups, events } = reading;
  const draft = soleEvent(events);
  const figure = draft === null ? undefined : RECORD_FIGURES[draft.events];
  const isAlone = customers.length > 0 && fields.length + groups.length === 0 && draft?.total === undefined;
  if (draft === null || figure === undefined || !isAlone) return null;
  const { type, ...others } = draft.texts ?? {};
  const isComplaint = type === 'complaint' && Object.keys(others).length === 0;
  return isComplaint
    ? asFigure(reading, 'complaints', draft)
    : { ...asFigure(reading, figure, draft), recordTexts: { ...draft.texts } };
};

const RECORD_FIGURES: Partial<Record<EventKind, MeasureKey>> = {
  cases: 'cases',
  interactions: 'interactions',
  events: 'usage_events',
};

/** "who ordered", 有过退货的客户: a verb alone is the condition that it happened. */
const verbAlone: Step = (reading) => {
  const { cues, people, products, events } = reading;
  if (people.length === 0 && !cues.has('who')) return null;
  const buys = cues.has('order') || cues.has('buy') || (cues.has('spend') && !cues.has('how_much'));
  const match = products.length === 1 && cues.has('buy') ? products[0]! : undefined;
  const drafts: EventDraft[] = [
    ...(buys ? [{ ...ONE_ORDER, ...(match && { match }) }] : []),
    ...(cues.has('return') ? [ONE_RETURN] : []),
  ];
  if (drafts.length === 0) return null;
  return { ...reading, products: match === undefined ? products : [], events: [...events, ...drafts] };
};

/** Apply whether or not a figure is named. */
const WITH_FIGURE: readonly Step[] = [
  countedVerb,
  returnFigure,
  returnedOrders,
  countedGroups,
  saidTwice,
  rankedThen,
  buyersOf,
  ordersAbove,
  returnedMoney,
  whoseLargest,
];

/** Apply only where none is. */
const WITHOUT_FIGURE: readonly Step[] = [
  happenedThen,
  singleTotals,
  returnsThen,
  soldPieces,
  spentMoney,
  customerFigure,
  customerRecords,
  verbAlone,
];

function asks({ cues }: Reading): boolean {
  return cues.has('how_many') || cues.has('how_much');
}

/** The only event, when it says no more than that it happened. */
function soleEvent(events: readonly EventDraft[]): EventDraft | null {
  const [only, ...others] = events;
  return only !== undefined && others.length === 0 && only.bounds.length === 0 && !only.negated ? only : null;
}

function returnMeasure({ cues }: Reading): MeasureKey {
  return cues.has('how_much') ? 'refunds' : 'returns';
}

function asFigure(reading: Reading, measure: MeasureKey, { period }: EventDraft): Reading {
  return { ...reading, measures: [measure], events: [], periods: [...reading.periods, ...(period ? [period] : [])] };
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
