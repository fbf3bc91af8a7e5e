import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { EventDraft, Item, Sense } from '../sense.ts';
import { allOf, condition, event, rolling } from './event-draft.ts';
import type { QuantitySense } from './quantity-tests.ts';
import { RECORD_EVENT } from './record-events.ts';
import { draftOf, isOfDeals, RECORDS, type RecordNoun } from './record-nouns.ts';

/** Nobody has so many: 5000以上的商机 is what each is worth. */
const MOST_DEALS = 100;

const NOBODY_HAS = {
  find: ({ senses }: Item): Sense | undefined =>
    senses.some((sense) => sense.kind === 'cue' && sense.cue === 'nobody')
      ? senses.find(({ kind }) => kind === 'condition')
      : undefined,
  optional: false,
};

/** Conditions on records beside orders: complaints, contacts, open opportunities. */
export const RECORD_CONDITIONS: readonly Reduction[] = [
  // "deals over 10k" is what each is worth, 金额超过1万的商机
  rule(
    [cue('order_value'), maybe(cue('be', 'in')), a('quantity', isCount), maybe(cue('of')), RECORDS],
    (_, __, { bounds }, ___, noun) => worth(noun, bounds),
  ),
  // "more than 2 complaints", 投诉超过3次
  rule([a('quantity', isCount), maybe(cue('of')), RECORDS], ({ bounds, of }, _, noun) => {
    const isAmount = of === 'money' || (isOfDeals(noun) && bounds.every(({ value }) => value >= MOST_DEALS));
    return isAmount ? worth(noun, bounds) : records(noun, bounds);
  }),
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
    [cue('not', 'never', 'nobody'), RECORD_EVENT, maybe(cue('in')), maybe(a('comparison')), a('duration')],
    (_, { draft }, __, ___, { duration }) => event({ ...draft, negated: true, period: rolling(duration) }),
  ),
  rule([cue('not', 'never', 'nobody'), RECORD_EVENT, maybe(cue('in')), a('period')], (_, { draft }, __, { period }) =>
    event({ ...draft, negated: true, period }),
  ),
  rule(
    [maybe(a('comparison')), a('duration'), maybe(cue('in')), cue('not', 'never', 'nobody'), RECORD_EVENT],
    (_, { duration }, __, ___, { draft }) => event({ ...draft, negated: true, period: rolling(duration) }),
  ),
  rule([a('period'), cue('not', 'never', 'nobody'), RECORD_EVENT], ({ period }, _, { draft }) =>
    event({ ...draft, negated: true, period }),
  ),
  rule([cue('not', 'never', 'nobody'), RECORD_EVENT], (_, { draft }) => event({ ...draft, negated: true })),
  // Whom nobody has, and not what nobody has done with them.
  rule([NOBODY_HAS], (unowned) => unowned),
  // 至少投诉过一次
  rule(
    [a('comparison', ({ after }) => !after), RECORD_EVENT, a('quantity', ({ of, bare }) => of === 'times' && bare)],
    ({ is }, { draft }, { bounds }) => event({ ...draft, bounds: [{ is, value: bounds[0]!.value }] }),
  ),
  // "complained more than twice", 联系过3次以上
  rule([RECORD_EVENT, a('quantity', ({ of }) => of === 'times')], ({ draft }, { bounds }) =>
    event({ ...draft, bounds }),
  ),
];

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
