import { type Points, squaredDistance } from './points.ts';

/**
 * Mean silhouette width of a clustering, −1 to 1: how much nearer points lie to their own cluster than to the next one (Rousseeuw 1987).
 * A point alone in its cluster counts 0. Takes the square of the number of points.
 */
export function silhouette(points: Points, labels: ArrayLike<number>, clusters: number): number {
  const sizes = new Float64Array(clusters);
  for (let at = 0; at < points.count; at += 1) sizes[labels[at]!]! += 1;
  const sums = sumsOfDistances(points, labels, clusters);
  let total = 0;
  for (let at = 0; at < points.count; at += 1) {
    const own = labels[at]!;
    if (sizes[own]! < 2) continue;
    const within = sums[at * clusters + own]! / (sizes[own]! - 1);
    let next = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < clusters; cluster += 1) {
      if (cluster !== own && sizes[cluster]! > 0)
        next = Math.min(next, sums[at * clusters + cluster]! / sizes[cluster]!);
    }
    const larger = Math.max(within, next);
    if (larger > 0 && Number.isFinite(next)) total += (next - within) / larger;
  }
  return points.count === 0 ? 0 : total / points.count;
}

/** For each point the sum of its distances to the points of each cluster. */
function sumsOfDistances(points: Points, labels: ArrayLike<number>, clusters: number): Float64Array {
  const sums = new Float64Array(points.count * clusters);
  for (let at = 0; at < points.count; at += 1) {
    for (let other = 0; other < at; other += 1) {
      const distance = Math.sqrt(squaredDistance(points, at, points, other));
      sums[at * clusters + labels[other]!]! += distance;
      sums[other * clusters + labels[at]!]! += distance;
    }
  }
  return sums;
}
