import { expect, test } from 'vitest';
import { pooledShareDifference } from '../../../src/domain/statistics/pooled-share-difference.ts';
import { shareDifference } from '../../../src/domain/statistics/share-difference.ts';
import { shareDifferenceP } from '../../../src/domain/statistics/share-difference-p.ts';
import { shareRatio } from '../../../src/domain/statistics/share-ratio.ts';

// Newcombe 1998, Table II, method 10; the last row as in the comparison of SAS, WUSS 2016, paper 127.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 20, 0.6791, 1],
  [84, 101, 89, 105, -0.1177, 0.0851],
])('gives Newcombe’s interval of %i/%i against %i/%i', (a, m, b, n, low, high) => {
  const difference = shareDifference({ hits: a, of: m }, { hits: b, of: n })!;
  expect(difference.value).toBeCloseTo(a / m - b / n, 12);
  expect(difference.low).toBeCloseTo(low, 4);
  expect(difference.high).toBeCloseTo(high, 4);
});

test('an empty group has no difference', () => {
  expect(shareDifference({ hits: 0, of: 0 }, { hits: 3, of: 9 })).toBeNull();
});

test('gives P by the "N − 1" test, and by the exact one where hardly anybody is expected', () => {
  // Fisher's twins (1962): chi-squared 13.032 without correction, times 29/30.
  expect(shareDifferenceP({ hits: 2, of: 17 }, { hits: 10, of: 13 })).toBeCloseTo(0.000386, 6);
  // A lady tasting tea: chi-squared 2, times 7/8.
  expect(shareDifferenceP({ hits: 3, of: 4 }, { hits: 1, of: 4 })).toBeCloseTo(0.1859, 4);
  // (C(200,2) · 2000 + C(200,3)) / C(2200,3).
  expect(shareDifferenceP({ hits: 1, of: 2_000 }, { hits: 2, of: 200 })).toBeCloseTo(41_113_400 / 1_772_247_400, 9);
});

test('nothing in both, or everything, is no difference', () => {
  expect(shareDifferenceP({ hits: 0, of: 90 }, { hits: 0, of: 10 })).toBe(1);
  expect(shareDifferenceP({ hits: 90, of: 90 }, { hits: 10, of: 10 })).toBe(1);
});

test('gives the relative risk of the Physicians’ Health Study', () => {
  // Agresti, Categorical Data Analysis: 189 of 11,034 against 104 of 11,037, 1.82 (1.43 to 2.30).
  const ratio = shareRatio({ hits: 189, of: 11_034 }, { hits: 104, of: 11_037 })!;
  expect(ratio.value).toBeCloseTo(1.82, 2);
  expect(ratio.low).toBeCloseTo(1.43, 2);
  expect(ratio.high).toBeCloseTo(2.31, 2);
});

test('pooled over one comparison it is that comparison', () => {
  const pair = { first: { hits: 120, of: 1_000 }, second: { hits: 8, of: 100 } };
  expect(pooledShareDifference([pair])!.value).toBeCloseTo(0.04, 12);
});

test('pools within and never across: two bases that mix up the groups keep the sign of both', () => {
  // Simpson's paradox: each comparison shows +2 points, everybody thrown together −20.
  const pairs = [
    { first: { hits: 220, of: 1_000 }, second: { hits: 20, of: 100 } },
    { first: { hits: 92, of: 100 }, second: { hits: 900, of: 1_000 } },
  ];
  const pooled = pooledShareDifference(pairs)!;
  expect(pooled.value).toBeCloseTo(0.02, 10);
  expect(pooled.low).toBeLessThan(pooled.value);
  expect(pooled.high).toBeGreaterThan(pooled.value);
});
