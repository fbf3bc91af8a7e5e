import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptPlacesRemark } from '../../../src/domain/daily-list/kept-places-remark.ts';
import { type ListItem, MOST_ITEMS } from '../../../src/domain/daily-list/list-item.ts';
import { PROMISED_PLACES, rankItems } from '../../../src/domain/daily-list/rank-items.ts';

const text = { en: '', zh: '' };
const scenes = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.boolean()), { maxLength: 40 }).map((each) =>
  each.map(
    ([expectedValue, isPromise], at): ListItem => ({
      ...{ customer: { id: `C${at}`, name: null }, also: [], why: text, nextStep: text, evidence: text },
      ...{ reason: isPromise ? 'follow_up_due' : 'opportunity_due', score: { factors: [], expectedValue } },
      ...(isPromise && { isPromise }),
    }),
  ),
);
const values = (items: readonly ListItem[]) => items.map(({ score }) => score.expectedValue);
const falls = (items: readonly ListItem[]) =>
  values(items).every((value, at, all) => at === 0 || value <= all[at - 1]!);

test('no estimate of value pushes the first promises off the list, and what is shown is in the order of its arithmetic', () => {
  fc.assert(
    fc.property(scenes, (items) => {
      const ranked = rankItems(items);
      expect(ranked.map(({ customer }) => customer.id).toSorted()).toEqual(
        items.map(({ customer }) => customer.id).toSorted(),
      );
      const [shown, others] = [ranked.slice(0, MOST_ITEMS), ranked.slice(MOST_ITEMS)];
      expect(falls(shown) && falls(others)).toBe(true);
      const promises = shown.filter(({ isPromise }) => isPromise).length;
      if (others.some(({ isPromise }) => isPromise)) expect(promises).toBeGreaterThanOrEqual(PROMISED_PLACES);
      // Only a promise stands before what is worth more, and that is said.
      const best = Math.max(0, ...values(others));
      const before = shown.filter(({ score }) => score.expectedValue < best);
      expect(before.every(({ isPromise }) => isPromise)).toBe(true);
      expect(keptPlacesRemark(ranked)).toHaveLength(before.length === 0 ? 0 : 1);
    }),
  );
});

test('whoever is behind with forty promises is still shown the three others that are worth most', () => {
  const item = (at: number, isPromise: boolean, expectedValue: number): ListItem => ({
    ...{ customer: { id: `C${at}`, name: null }, also: [], why: text, nextStep: text, evidence: text },
    ...{ reason: isPromise ? 'follow_up_overdue' : 'complaint_open', score: { factors: [], expectedValue } },
    ...(isPromise && { isPromise }),
  });
  const promises = Array.from({ length: 40 }, (_, at) => item(at, true, at));
  const others = Array.from({ length: 5 }, (_, at) => item(100 + at, false, 1000 + at));
  const shown = rankItems([...promises, ...others]).slice(0, MOST_ITEMS);
  expect(shown.map(({ customer }) => customer.id)).toEqual([
    ...['C104', 'C103', 'C102'],
    ...['C39', 'C38', 'C37', 'C36', 'C35', 'C34', 'C33'],
  ]);
});
