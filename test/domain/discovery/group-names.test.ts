import { expect, test } from 'vitest';
import { groupNames } from '../../../src/domain/discovery/group-names.ts';

// Recency, orders, revenue, average order value, units.
test('names a group by what it has most and least of, in both languages', () => {
  expect(groupNames([[-0.7, 1.5, 1.2, 0.3, 1.1]])).toEqual([{ en: 'Frequent, high spend', zh: '频繁下单、消费高' }]);
});

test('takes further words until names differ', () => {
  const names = groupNames([
    [-0.9, 1.5, 1.4, 0.1, 0.6],
    [0.8, 1.5, 1.4, 0.1, 0.6],
  ]).map(({ en }) => en);
  expect(names).toEqual(['Frequent, high spend, recent', 'Frequent, high spend, less recent']);
});

test('calls a group average that differs in nothing', () => {
  expect(groupNames([[0.1, -0.2, 0, 0.3, 0.1]])[0]!.en).toBe('Average');
});
