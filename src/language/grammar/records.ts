import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import type { Period } from '../../domain/period.ts';
import type { SequenceCondition } from '../../domain/rule/schema.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { EventDraft, Item, Sense } from '../sense.ts';
import type { Duration } from '../text/dates.ts';
import { allOf, BUYING, condition, event, ONE_ORDER, ONE_RETURN, rolling } from './event-draft.ts';
import type { QuantitySense } from './quantity-tests.ts';

/** Measures that count or sum the records of one customer as well as of all, and which records those are. */
const OF_CUSTOMER: Partial<Record<MeasureKey, Pick<EventDraft, 'events' | 'aggregate' | 'texts'>>> = {
  cases: { events: 'cases', aggregate: 'count' },
  complaints: { events: 'cases', aggregate: 'count', texts: { type: 'complaint' } },
  open_cases: { events: 'cases', aggregate: 'count', texts: { status: 'open' } },
  open_complaints: { events: 'cases', aggregate: 'count', texts: { type: 'complaint', status: 'open' } },
  survey_answers: { events: 'surveys', aggregate: 'count' },
  interactions: { events: 'interactions', aggregate: 'count' },
  outgoing_interactions: { events: 'interactions', aggregate: 'count', texts: { direction: 'outgoing' } },
  incoming_interactions: { events: 'interactions', aggregate: 'count', texts: { direction: 'incoming' } },
  usage_events: { events: 'events', aggregate: 'count' },
  opportunities: { events: 'opportunities', aggregate: 'count' },
  open_opportunities: { events: 'opportunities', aggregate: 'count', texts: { state: 'open' } },
  pipeline: { events: 'opportunities', aggregate: 'sum', texts: { state: 'open' } },
  won_opportunities: { events: 'closings', aggregate: 'count', texts: { state: 'won' } },
  won_amount: { events: 'closings', aggregate: 'sum', texts: { state: 'won' } },
  closed_opportunities: { events: 'closings', aggregate: 'count' },
};

type RecordNoun = Extract<Sense, { kind: 'measure' }>;

const RECORDS = a('measure', ({ measure }) => OF_CUSTOMER[measure] !== undefined);

/** One bare condition on records beside orders: "complained", "contacted". */
const RECORD_EVENT = a('event', ({ draft }) => isOfRecords(draft) && !draft.negated && draft.period === undefined);

/** "ordered", "placed an order", 下单. */
const ORDERING = {
  find: (item: Item) =>
    item.senses.find(
      (sense) =>
        (sense.kind === 'cue' && (sense.cue === 'order' || sense.cue === 'buy')) ||
        (sense.kind === 'measure' && sense.measure === 'orders' && !sense.counts),
    ),
  optional: false,
};

/** "within 30 days" of what was said before. */
const WITHIN = a('period', ({ within }) => within === true);

/** One thing that happened, as a verb or a noun: "complained", 投诉. */
const HAPPENED = {
  find: (item: Item): EventDraft | undefined => {
    const noun = RECORDS.find(item);
    return noun === undefined ? RECORD_EVENT.find(item)?.draft : draftOf(noun, []);
  },
  optional: false,
};

/** What came after it: an order, or another such thing. */
const THEN = {
  find: (item: Item): EventDraft | undefined => {
    if (ORDERING.find(item) !== undefined) return ONE_ORDER;
    const returns = item.senses.some((sense) => sense.kind === 'cue' && sense.cue === 'return');
    return returns ? ONE_RETURN : HAPPENED.find(item);
  },
  optional: false,
};

/** A birthday, or another important date. */
const OCCASION = {
  find: ({ senses }: Item): string | undefined => {
    const occasion = senses.find((sense) => sense.kind === 'occasion');
    if (occasion !== undefined) return occasion.occasion;
    return senses.some((sense) => sense.kind === 'field' && sense.field === 'birth_on') ? 'birthday' : undefined;
  },
  optional: false,
};

const TODAY = a('period', ({ period }) => period.span === 'calendar' && period.unit === 'day' && period.offset === 0);

/** "urgent complaints", 紧急工单, "opportunities in negotiation": a noun and which of its records. */
export const NARROWED_RECORDS: readonly Reduction[] = [
  rule([a('record_text'), a('measure')], (text, noun) => narrowed(noun, text)),
  rule([a('measure'), maybe(cue('in', 'with')), a('record_text')], (noun, _, text) => narrowed(noun, text)),
];

/** "complained but did not order within 30 days", 投诉后30天内没下单; "haven't ordered in 90 days" is about now. */
export const SEQUENCES: readonly Reduction[] = [
  rule(
    [
      HAPPENED,
      maybe(cue('and')),
      maybe(cue('but', 'and')),
      maybe(cue('afterwards')),
      cue('not', 'never'),
      THEN,
      WITHIN,
    ],
    (first, _, __, ___, ____, next, { period }) => followed(first, next, period, false),
  ),
  rule(
    [HAPPENED, maybe(cue('past')), cue('after', 'afterwards'), WITHIN, cue('not', 'never'), THEN],
    (first, _, __, { period }, ___, next) => followed(first, next, period, false),
  ),
  rule(
    [HAPPENED, maybe(cue('and')), cue('and', 'afterwards'), maybe(cue('afterwards')), THEN, WITHIN],
    (first, _, __, ___, next, { period }) => followed(first, next, period),
  ),
  rule([HAPPENED, maybe(cue('past')), cue('after', 'afterwards'), WITHIN, THEN], (first, _, __, { period }, next) =>
    followed(first, next, period),
  ),
  // "bought matcha and then complained within 14 days", 买了抹茶后14天内投诉
  rule(
    [
      BUYING,
      maybe(cue('of')),
      a('product'),
      maybe(cue('and')),
      cue('and', 'afterwards'),
      maybe(cue('afterwards')),
      HAPPENED,
      WITHIN,
    ],
    (_, __, { match }, ___, ____, _____, next, { period }) => followed({ ...ONE_ORDER, match }, next, period),
  ),
  rule(
    [
      BUYING,
      maybe(cue('of')),
      a('product'),
      maybe(cue('past')),
      cue('after', 'afterwards'),
      WITHIN,
      maybe(cue('not', 'never')),
      THEN,
    ],
    (_, __, { match }, ___, ____, { period }, not, next) =>
      followed({ ...ONE_ORDER, match }, next, period, not && false),
  ),
];

/** Conditions on records beside orders: complaints, contacts, open opportunities, what was or was not done after something. */
export const RECORD_CONDITIONS: readonly Reduction[] = [
  // "deals over 10k" is what each is worth, 金额超过1万的商机
  rule(
    [cue('order_value'), maybe(cue('be', 'in')), a('quantity', isCount), maybe(cue('of')), RECORDS],
    (_, __, { bounds }, ___, noun) => worth(noun, bounds),
  ),
  // "more than 2 complaints", 投诉超过3次
  rule([a('quantity', isCount), maybe(cue('of')), RECORDS], ({ bounds, of }, _, noun) =>
    of === 'money' ? worth(noun, bounds) : records(noun, bounds),
  ),
  rule(
    [RECORDS, maybe(cue('be', 'with', 'in')), maybe(cue('order_value')), a('quantity', isCount)],
    (noun, _, single, { bounds, of }) => {
      const isAmount = single !== undefined || of === 'money' || (of === 'plain' && isOfDeals(noun));
      return isAmount ? worth(noun, bounds) : records(noun, bounds);
    },
  ),
  rule([cue('with'), a('number'), RECORDS], (_, { value }, noun) => records(noun, [{ is: 'eq', value }])),
  // "without complaints", 没有投诉过, "with no open cases"
  rule(
    [cue('not', 'never'), maybe(cue('with')), RECORDS, maybe(cue('in')), a('duration')],
    (_, __, noun, ___, { duration }) => event({ ...draftOf(noun, []), negated: true, period: rolling(duration) }),
  ),
  rule(
    [maybe(cue('with', 'be')), cue('not', 'never'), maybe(cue('with')), RECORDS, maybe(cue('past'))],
    (_, __, ___, noun) => none(noun),
  ),
  // "latest CSAT below 3": a score of the scale, where the rate is of all
  rule(
    [
      a('measure', ({ measure }) => measure === 'csat' || measure === 'nps'),
      maybe(cue('be', 'of')),
      a('quantity', isPlain),
    ],
    ({ measure }, _, { bounds }) => scoreOf(measure === 'csat' ? 'csat' : 'nps', bounds),
  ),
  // "with a complaint", 有投诉的, 投诉过
  rule([cue('with'), RECORDS, maybe(cue('past'))], (_, noun) => records(noun, [])),
  rule([RECORDS, cue('past')], (noun) => records(noun, [])),
  // "not contacted for 60 days", 60天没联系, "who did not complain last month"
  rule(
    [cue('not', 'never'), RECORD_EVENT, maybe(cue('in')), maybe(a('comparison')), a('duration')],
    (_, { draft }, __, ___, { duration }) => event({ ...draft, negated: true, period: rolling(duration) }),
  ),
  rule([cue('not', 'never'), RECORD_EVENT, maybe(cue('in')), a('period')], (_, { draft }, __, { period }) =>
    event({ ...draft, negated: true, period }),
  ),
  rule(
    [maybe(a('comparison')), a('duration'), maybe(cue('in')), cue('not', 'never'), RECORD_EVENT],
    (_, { duration }, __, ___, { draft }) => event({ ...draft, negated: true, period: rolling(duration) }),
  ),
  rule([a('period'), cue('not', 'never'), RECORD_EVENT], ({ period }, _, { draft }) =>
    event({ ...draft, negated: true, period }),
  ),
  rule([cue('not', 'never'), RECORD_EVENT], (_, { draft }) => event({ ...draft, negated: true })),
  // 至少投诉过一次
  rule(
    [a('comparison', ({ after }) => !after), RECORD_EVENT, a('quantity', ({ of, bare }) => of === 'times' && bare)],
    ({ is }, { draft }, { bounds }) => event({ ...draft, bounds: [{ is, value: bounds[0]!.value }] }),
  ),
  // "complained more than twice", 联系过3次以上
  rule([RECORD_EVENT, a('quantity', ({ of }) => of === 'times')], ({ draft }, { bounds }) =>
    event({ ...draft, bounds }),
  ),
  // "birthday in the next 7 days", 未来30天过生日, "renewal within 60 days"
  rule(
    [OCCASION, maybe(cue('be', 'in')), maybe(cue('in')), maybe(cue('ahead')), a('duration')],
    (occasion, _, __, ___, { duration }) => upcoming(occasion, duration),
  ),
  rule([OCCASION, maybe(cue('be')), WITHIN], (occasion, _, { period }) => upcoming(occasion, period)),
  rule(
    [maybe(cue('ahead')), a('duration'), maybe(cue('in')), maybe(cue('past', 'with')), OCCASION],
    (_, { duration }, __, ___, occasion) => upcoming(occasion, duration),
  ),
  rule([maybe(cue('ahead')), WITHIN, maybe(cue('past', 'with')), OCCASION], (_, { period }, __, occasion) =>
    upcoming(occasion, period),
  ),
  rule([OCCASION, maybe(cue('be')), TODAY], (occasion) => upcoming(occasion, { count: 0, unit: 'day' })),
  rule([TODAY, maybe(cue('past')), OCCASION], (_, __, occasion) => upcoming(occasion, { count: 0, unit: 'day' })),
  // "household size over 3": a field of the company's own
  rule([a('custom', ({ isNumber }) => isNumber), maybe(cue('be', 'in')), a('quantity')], ({ key }, _, { bounds }) =>
    condition(allOf(bounds.map(({ is, value }) => ({ custom: key, is, value })))),
  ),
  rule(
    [
      a('quantity', ({ of, bare }) => of === 'plain' && !bare),
      maybe(cue('of')),
      a('custom', ({ isNumber }) => isNumber),
    ],
    ({ bounds }, _, { key }) => condition(allOf(bounds.map(({ is, value }) => ({ custom: key, is, value })))),
  ),
  rule([a('custom', ({ isNumber }) => isNumber), maybe(cue('be', 'equal')), a('number')], ({ key }, _, { value }) =>
    condition({ custom: key, is: 'eq', value }),
  ),
  // "not opted in to email"
  rule(
    [maybe(cue('with')), cue('not', 'never'), a('condition', ({ rule: said }) => 'consent' in said)],
    (_, __, { rule: said }) => condition({ not: said }),
  ),
];

function isOfRecords({ events }: EventDraft): boolean {
  return events !== 'orders' && events !== 'returns';
}

function isCount({ of, bare }: QuantitySense): boolean {
  return !bare && (of === 'plain' || of === 'times' || of === 'money');
}

function isPlain({ of, bare }: QuantitySense): boolean {
  return of === 'plain' && !bare;
}

const SCALES = { csat: { field: 'csat_score', from: 1, to: 5 }, nps: { field: 'nps_score', from: 0, to: 10 } } as const;

function scoreOf(kind: keyof typeof SCALES, bounds: EventDraft['bounds']): Sense | null {
  const { field, from, to } = SCALES[kind];
  const isOnScale = bounds.every(({ value }) => Number.isInteger(value) && value >= from && value <= to);
  return isOnScale ? condition(allOf(bounds.map(({ is, value }) => ({ field, is, value })))) : null;
}

function narrowed(noun: RecordNoun, { kinds, text, value }: Extract<Sense, { kind: 'record_text' }>): Sense | null {
  const { source } = measureOf(noun.measure).from;
  return kinds.some((kind) => kind === source) ? { ...noun, texts: { ...noun.texts, [text]: value } } : null;
}

function isOfDeals({ measure }: RecordNoun): boolean {
  const kind = OF_CUSTOMER[measure]?.events;
  return kind === 'opportunities' || kind === 'closings';
}

/** Only deals are worth something. */
function worth(noun: RecordNoun, total: EventDraft['bounds']): Sense | null {
  return isOfDeals(noun) ? event({ ...draftOf(noun, []), total }) : null;
}

function records(noun: RecordNoun, bounds: EventDraft['bounds']): Sense {
  return event(draftOf(noun, bounds));
}

function none(noun: RecordNoun): Sense {
  return event({ ...draftOf(noun, []), negated: true });
}

function draftOf({ measure, texts: said }: RecordNoun, bounds: EventDraft['bounds']): EventDraft {
  const { texts: implied, ...draft } = OF_CUSTOMER[measure]!;
  const texts = { ...implied, ...said };
  return { ...draft, measure, bounds, negated: false, ...(Object.keys(texts).length > 0 && { texts }) };
}

function followed(first: EventDraft, next: EventDraft, period: Period, isFollowed?: false | undefined): Sense | null {
  const withinDays = wholeDaysOf(period);
  if (withinDays === null) return null;
  const rule: SequenceCondition = {
    first: occurrence(first),
    next: occurrence(next),
    withinDays,
    ...(isFollowed === false && { followed: false }),
  };
  return condition(rule);
}

function occurrence({ events, texts, match }: EventDraft): SequenceCondition['first'] {
  const where = { ...texts, ...(match && { product: match }) };
  return { events, ...(Object.keys(where).length > 0 && { where }) } as SequenceCondition['first'];
}

function upcoming(occasion: string, within: Duration | Period): Sense | null {
  const withinDays = wholeDaysOf(within);
  return withinDays === null ? null : condition({ upcoming: occasion, withinDays });
}

/** How many days a duration, or a time up to now, is; null where months or years make it no fixed number. */
function wholeDaysOf(length: Duration | Period): number | null {
  if ('span' in length && length.span !== 'last') return null;
  const { count, unit } = length as Duration;
  if (unit === 'week') return count * 7;
  return unit === 'day' ? count : null;
}
