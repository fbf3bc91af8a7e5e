import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsOf, type Rule } from '../../../../src/domain/rule/schema.ts';
import { countOverlaps } from '../../../../src/domain/segments/review/count-overlaps.ts';
import { findFindings, type ReviewedSegment } from '../../../../src/domain/segments/review/find-findings.ts';
import { partsOfRule } from '../../../../src/domain/segments/review/parts-of-rule.ts';
import { openFigures } from '../../../../src/domain/segments/review/review-figures.ts';

const A: Rule = { field: 'orders', is: 'gte', value: 3 };
const B: Rule = { field: 'country', is: 'eq', value: 'France' };

test('a rule is tried without each of its outermost parts', () => {
  expect(partsOfRule({ all: [A, B] })).toEqual([
    { part: A, rest: { all: [B] }, kind: 'narrows' },
    { part: B, rest: { all: [A] }, kind: 'narrows' },
  ]);
  expect(partsOfRule({ any: [A, B] }).map(({ kind }) => kind)).toEqual(['adds', 'adds']);
  expect([partsOfRule(A), partsOfRule({ all: [A] }), partsOfRule({ not: { all: [A, B] } })]).toEqual([[], [], []]);
});

test('figures that a rule names are not judged, and none where it looks at orders themselves', () => {
  expect(openFigures(conditionsOf(B))).toEqual(['revenue', 'orders', 'recency', 'average_order_value']);
  expect(openFigures(conditionsOf({ not: A }))).toEqual(['revenue', 'recency', 'average_order_value']);
  expect(openFigures(conditionsOf({ field: 'rfm_segment', is: 'eq', value: 'lost' }))).toEqual(['average_order_value']);
  const counted: Rule = { events: 'orders', aggregate: 'count', is: 'gte', value: 1 };
  expect(openFigures(conditionsOf({ all: [counted, B] }))).toEqual([]);
});

test('overlaps are those of counting customer by customer', () => {
  const membership = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 5 })), { maxLength: 40 });
  fc.assert(
    fc.property(membership, (customers) => {
      const overlaps = countOverlaps(customers.map((segments) => ({ segments, customers: 1 })));
      const of = (...ids: number[]) => customers.filter((each) => ids.every((id) => each.includes(id))).length;
      for (const a of [1, 2, 3, 4, 5]) {
        expect(overlaps.sizes.get(a) ?? 0).toBe(of(a));
        const shared = [1, 2, 3, 4, 5].filter((b) => b !== a && of(a, b) > 0);
        expect(
          overlaps
            .of(a)
            .map(({ b }) => b)
            .toSorted(),
        ).toEqual(shared);
        for (const { b, shared: both, jaccard } of overlaps.of(a)) {
          expect(both).toBe(of(a, b));
          expect(jaccard).toBeCloseTo(of(a, b) / (of(a) + of(b) - of(a, b)));
        }
      }
    }),
  );
});

const calm: ReviewedSegment = {
  ...{
    key: 'calm',
    name: { en: 'Calm', zh: '平静' },
    members: 100,
    present: { members: 100, looked: 100, ordered: 50 },
  },
  past: [
    { members: 98, looked: 98, ordered: 49 },
    { members: 95, looked: 95, ordered: 48 },
  ],
  ...{ spread: 0.4, nearest: null, idle: [], isOfOrders: false },
};
const said = (...segments: Partial<ReviewedSegment>[]) =>
  findFindings(segments.map((each, at) => ({ ...calm, key: `s${at}`, ...each }))).map(({ text }) => text.en);

test('nothing is said of a segment that is as it was', () => {
  expect(said({})).toEqual([]);
});

test.each<[what: string, Partial<ReviewedSegment>, text: RegExp]>([
  ['drift of size', { members: 150 }, /grew by 58% in the last 90 days, from 95 to 150/],
  [
    'what members do',
    { present: { members: 100, looked: 100, ordered: 80 } },
    /80% of its members ordered within 90 days; of those of then it was 51%/,
  ],
  [
    'a close overlap',
    { nearest: { key: 'x', name: { en: 'Other', zh: '另' }, jaccard: 0.9 } },
    /Other are nearly the same: 90%/,
  ],
  ['a wide spread', { spread: 0.95 }, /Members of 1 segment differ/],
  ['nobody', { members: 0 }, /holds nobody/],
  [
    'a part that decides nothing',
    { idle: [{ part: { en: 'P', zh: 'P' }, rest: { en: 'R', zh: 'R' }, kind: 'narrows' }] },
    /the part “P” decides nothing/,
  ],
])('tells %s', (_, of, text) => {
  expect(said(of)).toEqual([expect.stringMatching(text)]);
});

test('says nothing without support, nor of what a rule makes so', () => {
  const few = { members: 29, looked: 29, ordered: 29 };
  expect(said({ members: 29, present: few, spread: 2, past: [null, { members: 10, looked: 10, ordered: 1 }] })).toEqual(
    [],
  );
  expect(said({ present: { members: 100, looked: 100, ordered: 90 }, isOfOrders: true })).toEqual([]);
  expect(said({ members: 1_000, past: [null, null] })).toEqual([]);
});

test('tells of two that share most with each other once, and of all wide ones together', () => {
  const pair = (key: string, other: string) => ({
    key,
    nearest: { key: other, name: { en: other, zh: other }, jaccard: 0.9 },
  });
  expect(said(pair('a', 'b'), pair('b', 'a'))).toHaveLength(1);
  expect(said({ spread: 1 }, { spread: 1 })).toEqual([expect.stringContaining('2 segments')]);
});
