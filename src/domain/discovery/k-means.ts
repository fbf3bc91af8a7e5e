import type { Random } from '../random.ts';
import { coordinatesOf, type Points, pointsOf, squaredDistance } from './points.ts';

/** Which cluster each point lies in, and how far the points lie from their centres in all (sum of squares). */
export type Clustering = { labels: Uint8Array; inertia: number };

/** More iterations move centres by nothing that a person sees. */
const MOST_ITERATIONS = 50;

/**
 * The best of several runs of Lloyd's algorithm from k-means++ starts (Arthur and Vassilvitskii 2007); the same points and the same
 * random numbers give the same clusters. `k` at most as many as there are points.
 */
export function kMeans(points: Points, k: number, restarts: number, random: Random): Clustering {
  let best = runOnce(points, k, random);
  for (let run = 1; run < restarts; run += 1) {
    const next = runOnce(points, k, random);
    if (next.inertia < best.inertia) best = next;
  }
  return best;
}

function runOnce(points: Points, k: number, random: Random): Clustering {
  const centres = startCentres(points, k, random);
  const labels = new Uint8Array(points.count);
  let inertia = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration += 1) {
    const next = assignToNearest(points, centres, labels);
    if (next >= inertia) break;
    inertia = next;
    moveToMeans(points, labels, centres);
  }
  return { labels, inertia };
}

/** Each next centre is a point drawn in proportion to its squared distance from the nearest centre so far. */
function startCentres(points: Points, k: number, random: Random): Points {
  const chosen = [random.int(0, points.count - 1)];
  const distances = new Float64Array(points.count).fill(Number.POSITIVE_INFINITY);
  while (chosen.length < k) {
    let total = 0;
    for (let at = 0; at < points.count; at += 1) {
      distances[at] = Math.min(distances[at]!, squaredDistance(points, at, points, chosen.at(-1)!));
      total += distances[at]!;
    }
    let left = random.next() * total;
    let next = 0;
    while (next < points.count - 1 && left >= distances[next]!) {
      left -= distances[next]!;
      next += 1;
    }
    chosen.push(next);
  }
  return pointsOf(chosen.map((at) => [...coordinatesOf(points, at)]));
}

function assignToNearest(points: Points, centres: Points, labels: Uint8Array): number {
  let inertia = 0;
  for (let at = 0; at < points.count; at += 1) {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let centre = 0; centre < centres.count; centre += 1) {
      const distance = squaredDistance(points, at, centres, centre);
      if (distance < least) [nearest, least] = [centre, distance];
    }
    labels[at] = nearest;
    inertia += least;
  }
  return inertia;
}

/** A centre that lost all its points stays where it is. */
function moveToMeans(points: Points, labels: Uint8Array, centres: Points): void {
  const { dimensions } = points;
  const sums = new Float64Array(centres.values.length);
  const counts = new Float64Array(centres.count);
  for (let at = 0; at < points.count; at += 1) {
    const label = labels[at]!;
    counts[label]! += 1;
    for (let axis = 0; axis < dimensions; axis += 1) {
      sums[label * dimensions + axis]! += points.values[at * dimensions + axis]!;
    }
  }
  for (let index = 0; index < sums.length; index += 1) {
    const count = counts[Math.floor(index / dimensions)]!;
    if (count > 0) centres.values[index] = sums[index]! / count;
  }
}
