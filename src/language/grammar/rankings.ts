import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import type { GroupingKey } from '../../domain/catalogue/groupings.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { Counted, Item, Sense } from '../sense.ts';
import { BUYING, counted, event } from './event-draft.ts';
import { isGroupable, isRankable, isText } from './field-tests.ts';
import { isEventCount, isSmall, isSmallCount } from './quantity-tests.ts';

/** What figures are ranked by: a field of customers, or days, products and the like. */
const GROUPS = {
  find: ({ senses }: Item): { of: FieldKey | GroupingKey; plural: boolean | undefined } | undefined => {
    const field = senses.find((sense) => sense.kind === 'field' && isGroupable(sense) && isText(sense));
    if (field?.kind === 'field') return { of: field.field, plural: field.plural };
    const grouping = senses.find((sense) => sense.kind === 'grouping' && !sense.implied);
    if (grouping?.kind === 'grouping') return { of: grouping.grouping, plural: grouping.plural };
    return undefined;
  },
  optional: false,
};
const WHOLE = a('rank', ({ whole, measure }) => whole === true && measure === undefined);
const WHOLE_BY_A_FIGURE = a('rank', ({ whole, measure, of }) => whole === true && measure !== undefined && !of);
const BY_A_FIGURE = a('rank', ({ measure, of }) => measure !== undefined && of === undefined);

/** Superlatives, tops and bottoms, with how many, of what and by which measure. */
export const RANKINGS: readonly Reduction[] = [
  // No superlative but a bound, with the verb between: 至少下过3单, 最多下过2单
  rule(
    [a('comparison', ({ after }) => !after), BUYING, a('quantity', (count) => count.bare && isEventCount(count))],
    ({ is }, _, count) => event({ ...counted(count), bounds: [{ is, value: count.bounds[0]!.value }] }),
  ),
  rule([cue('past'), a('quantity', (count) => count.bare && isEventCount(count))], (_, count) =>
    event({ ...counted(count), bounds: [{ is: 'gt', value: count.bounds[0]!.value }] }),
  ),
  // "spent the most", 下单最多, "most orders", "bought the most units"
  rule([cue('spend'), cue('most', 'least')], (_, { cue: word }) => ({ ...rank(word), measure: 'revenue' })),
  rule([cue('most', 'least'), cue('spend')], ({ cue: word }, { plural }) => ({
    ...rank(word),
    measure: 'revenue',
    plural,
  })),
  rule(
    [
      cue('most', 'least'),
      maybe(a('number')),
      a('counter', ({ of }) => of === 'people' || of === 'customers'),
      cue('spend'),
    ],
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
  rule(
    [cue('buy', 'order'), a('counter', ({ of }) => of === 'people'), cue('most', 'least')],
    (_, __, { cue: word }) => ({ ...rank(word), measure: 'customers' }),
  ),
  rule([cue('buy', 'sell'), cue('most', 'least')], ({ cue: verb }, { cue: word }) => ({
    ...rank(word),
    sold: verb === 'sell',
  })),
  rule([cue('sell', 'buy'), cue('best', 'worst', 'most', 'least')], ({ cue: verb }, { cue: word }) => ({
    ...rank(word),
    best: true,
    sold: verb === 'sell',
  })),
  rule(
    [a('measure', isRankable), maybe(cue('be')), cue('most', 'least', 'top', 'bottom')],
    ({ measure }, _, { cue: word }) => ({ ...rank(word), measure }),
  ),
  rule(
    [cue('most', 'least'), maybe(a('number')), a('measure', isRankable)],
    ({ cue: word }, number, { measure, plural }) => ({
      ...rank(word),
      ...countOf(number?.value),
      measure,
      plural,
    }),
  ),
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
  rule([cue('best', 'worst')], ({ cue: word }) => ({ ...rank(word), best: true })),
  // "the most loyal customer" is no member of a segment of that name.
  rule([cue('most', 'least'), a('value', ({ field }) => fieldOf(field).choices !== undefined)], () => ({
    kind: 'unknown',
  })),
  rule([cue('most', 'least')], ({ cue: word }) => rank(word)),
  // 销售额排名, 产品销售额排名
  rule([a('measure', isRankable), WHOLE], ({ measure }, ranked) => ({ ...ranked, measure })),
  rule([GROUPS, maybe(cue('by')), WHOLE_BY_A_FIGURE], ({ of }, _, ranked) => ({ ...ranked, of })),
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
    [
      a('quantity', isSmallCount),
      maybe(cue('with', 'by', 'in')),
      a('rank', ({ count, percent }) => count === undefined && percent === undefined),
    ],
    ({ bounds, of }, _, ranked) => ({ ...ranked, ...listed(of), count: bounds[0]!.value }),
  ),
  rule([a('rank', ({ count }) => count === undefined), a('duration')], (ranked, { duration }) => ({
    ...ranked,
    count: duration.count,
    of: duration.unit,
  })),
  // A ranking of single orders: no tool lists them, so that it is said and not read as something else.
  rule(
    [a('rank'), maybe(cue('of', 'in')), a('quantity', ({ bare, of }) => bare && (of === 'orders' || of === 'returns'))],
    () => ({ kind: 'unknown' }),
  ),
  rule(
    [
      a('rank', ({ of }) => of === undefined || of === 'product'),
      a('grouping', ({ grouping }) => grouping !== 'channel'),
    ],
    (ranked, { grouping, plural }) => ({ ...ranked, of: grouping, plural }),
  ),
  rule(
    [
      a('rank', ({ of }) => of === undefined || of === 'customers'),
      maybe(cue('of')),
      a('field', (sense) => isGroupable(sense) && isText(sense)),
    ],
    (ranked, _, { field, plural }) => ({ ...ranked, of: field, plural }),
  ),
  // "customers in the city with the most orders": what the ranking finds would be asked about in turn, which no tool does.
  rule([cue('in', 'inside', 'of'), a('field', isGroupable), cue('with'), BY_A_FIGURE], () => ({ kind: 'unknown' })),
  // "the three cities with the highest revenue", "months with the fewest orders"
  rule([maybe(a('number', isSmall)), GROUPS, cue('with'), BY_A_FIGURE], (number, { of, plural }, _, ranked) => ({
    ...ranked,
    ...countOf(number?.value),
    of,
    plural,
  })),
  rule([a('duration'), cue('with'), BY_A_FIGURE], ({ duration }, _, ranked) => ({
    ...ranked,
    count: duration.count,
    of: duration.unit,
  })),
  rule(
    [a('rank', ({ measure }) => measure === undefined), cue('by'), maybe(cue('how_many')), a('measure', isRankable)],
    (ranked, _, __, { measure }) => ({ ...ranked, measure }),
  ),
  rule([cue('spend'), a('rank', ({ measure }) => measure === undefined)], (_, ranked) => ({
    ...ranked,
    named: true,
    measure: 'revenue',
  })),
  rule([a('rank', ({ measure }) => measure === undefined), cue('spend')], (ranked) => ({
    ...ranked,
    measure: 'revenue',
  })),
];

function rank(word: string): Extract<Sense, { kind: 'rank' }> {
  return { kind: 'rank', direction: word === 'least' || word === 'bottom' || word === 'worst' ? 'asc' : 'desc' };
}

function countOf(count: number | undefined): { count?: number } {
  return count === undefined ? {} : { count };
}

function listed(of: Counted): { of?: 'customers' | 'product'; named?: true } {
  if (of === 'customers') return { of: 'customers', named: true };
  if (of === 'people') return { of: 'customers' };
  return of === 'products' || of === 'units' ? { of: 'product' } : {};
}
