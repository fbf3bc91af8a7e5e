import type { Period } from '../../domain/period.ts';
import type { SequenceCondition } from '../../domain/rule/schema.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { EventDraft, Item, Sense } from '../sense.ts';
import { BUYING, condition, ONE_ORDER, ONE_RETURN } from './event-draft.ts';
import { RECORD_EVENT } from './record-events.ts';
import { draftOf, RECORDS } from './record-nouns.ts';
import { WITHIN, wholeDaysOf } from './whole-days.ts';

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
