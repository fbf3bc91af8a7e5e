import { expect, test } from 'vitest';
import { pointsOf } from '../../../src/domain/discovery/points.ts';
import { silhouette } from '../../../src/domain/discovery/silhouette.ts';

const points = pointsOf([[0], [1], [10], [11]]);

test('is the mean of how much nearer points lie to their own cluster', () => {
  // By hand: a = 1 for all; b = 10.5, 9.5, 9.5, 10.5.
  const expected = ((10.5 - 1) / 10.5 + (9.5 - 1) / 9.5) / 2;
  expect(silhouette(points, [0, 0, 1, 1], 2)).toBeCloseTo(expected, 12);
});

test('is negative where points lie in the wrong cluster, and 0 for one alone', () => {
  expect(silhouette(points, [0, 1, 0, 1], 2)).toBeLessThan(0);
  expect(silhouette(pointsOf([[0], [10]]), [0, 1], 2)).toBe(0);
});
