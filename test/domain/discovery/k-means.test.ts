import { expect, test } from 'vitest';
import { favoured } from '../../../src/domain/discovery/choose-clusters.ts';
import { kMeans } from '../../../src/domain/discovery/k-means.ts';
import { pointsOf } from '../../../src/domain/discovery/points.ts';
import { createRandom } from '../../../src/domain/random.ts';

const CENTRES = [
  [0, 0],
  [10, 0],
  [0, 10],
];

function clouds() {
  const random = createRandom(7);
  return Array.from({ length: 300 }, (_, at) => CENTRES[at % 3]!.map((value) => value + random.next()));
}

test('finds clouds that stand apart, whatever the start', () => {
  const points = pointsOf(clouds());
  for (let seed = 0; seed < 20; seed += 1) {
    const { labels } = kMeans(points, 3, 5, createRandom(seed));
    const first = [labels[0], labels[1], labels[2]];
    expect(new Set(first).size).toBe(3);
    expect([...labels].every((label, at) => label === first[at % 3])).toBe(true);
  }
});

test('gives the same clusters for the same seed, and inertia as the sum of squares', () => {
  const points = pointsOf([[0], [2], [10], [12]]);
  const found = kMeans(points, 2, 3, createRandom(1));
  expect(found).toEqual(kMeans(points, 2, 3, createRandom(1)));
  expect(found.inertia).toBe(4);
});

test('survives points that are all the same', () => {
  expect(kMeans(pointsOf(Array.from({ length: 9 }, () => [1, 1])), 3, 2, createRandom(1)).inertia).toBe(0);
});

test('takes the best number where groups stand clearly apart, otherwise the most up to six that cost little silhouette', () => {
  const candidates = (...widths: number[]) => widths.map((silhouette, at) => ({ groups: at + 2, silhouette }));
  expect(favoured(candidates(0.37, 0.266, 0.26, 0.256, 0.24))).toBe(5);
  expect(favoured(candidates(0.4, 0.3, 0.2))).toBe(3);
  expect(favoured(candidates(0.37, 0.27, 0.26, 0.26, 0.28, 0.28, 0.28))).toBe(6);
  expect(favoured(candidates(0.8, 0.4, 0.3))).toBe(2);
  expect(favoured(candidates(0.6, 0.7, 0.69))).toBe(3);
  expect(favoured(candidates(0.4))).toBe(2);
});
