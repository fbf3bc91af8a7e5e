import { createRandom } from '../random.ts';
import { kMeans } from './k-means.ts';
import type { Points } from './points.ts';
import { silhouette } from './silhouette.ts';

export const FEWEST_GROUPS = 2;
export const MOST_GROUPS = 8;

/** Groups stand clearly apart from this silhouette on; then their number is no matter of taste. */
export const CLEARLY_APART = 0.51;
/** Where groups shade into one another, two are mostly "much" and "little", and people keep no more than six apart. */
const FEWEST_USEFUL = 3;
const MOST_USEFUL = 6;
/** Of the numbers between, the largest is taken that costs at most this share of the best silhouette. */
const TOLERATED_LOSS = 0.05;
const RESTARTS = 5;
/** Points over which a silhouette is taken: its time grows with their square. */
const SILHOUETTE_POINTS = 2_000;
/** Any fixed number: the same customers always give the same groups. */
const SEED = 20_111_209;

/** How well so many groups part the customers. */
export type Candidate = { groups: number; silhouette: number };

export type ChosenClusters = { labels: Uint8Array; groups: number; candidates: Candidate[] };

/**
 * k-means clusters of points that lie in random order, in the number of groups that the mean silhouette favours, or in `wanted` groups.

 */
export function chooseClusters(points: Points, wanted?: number): ChosenClusters {
  const judged: Points = {
    ...points,
    count: Math.min(points.count, SILHOUETTE_POINTS),
  };
  const counts = Array.from({ length: MOST_GROUPS - FEWEST_GROUPS + 1 }, (_, index) => FEWEST_GROUPS + index);
  const found = counts
    .filter((groups) => groups < points.count)
    .map((groups) => {
      const { labels } = kMeans(points, groups, RESTARTS, createRandom(SEED));
      return { groups, labels, silhouette: silhouette(judged, labels, groups) };
    });
  const groups = wanted ?? favoured(found);
  const { labels } = found.find((each) => each.groups === groups)!;
  return {
    labels,
    groups,
    candidates: found.map(({ groups: of, silhouette: width }) => ({ groups: of, silhouette: width })),
  };
}

/** The number of groups that people can use and the silhouette supports. */
export function favoured(candidates: readonly Candidate[]): number {
  const best = candidates.reduce((a, b) => (b.silhouette > a.silhouette ? b : a));
  const useful = candidates.filter(({ groups }) => groups >= FEWEST_USEFUL && groups <= MOST_USEFUL);
  if (useful.length === 0 || best.silhouette >= CLEARLY_APART) return best.groups;
  const most = Math.max(...useful.map((each) => each.silhouette));
  const near = useful.filter((each) => each.silhouette >= most - TOLERATED_LOSS * Math.abs(most));
  return Math.max(...near.map(({ groups }) => groups));
}
