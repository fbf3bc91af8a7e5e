import { expect, test } from 'vitest';
import { roundThresholds } from '../../../src/domain/discovery/round-thresholds.ts';

test('names counts one by one at first, days as calendars have them, money by round numbers', () => {
  expect(roundThresholds([1, 5], 'count')).toEqual([2, 3, 4, 5]);
  expect(roundThresholds([3, 50], 'days')).toEqual([7, 14, 21, 30, 45]);
  expect(roundThresholds([90, 420], 'money')).toEqual([100, 120, 150, 200, 250, 300, 400]);
});

test('cuts nothing off: every threshold leaves values on both sides', () => {
  expect(roundThresholds([5, 5, 5], 'count')).toEqual([]);
  expect(roundThresholds([0.02, 0.3], 'money')).toEqual([
    0.025, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3,
  ]);
});
