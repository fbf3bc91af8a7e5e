import type { Estimate } from './estimate.ts';
import { type Share, shareDifference } from './share-difference.ts';

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959964;

/**
 * The common difference of shares over several comparisons, each with its own base: Mantel and Haenszel's, with the interval that inverts
 * its test by Sato's variance, right for few large and for many small comparisons (Klingenberg, Statistics in Medicine 33:2968, 2014).
 * A single comparison is itself. Null where none has two groups.
 */
export function pooledShareDifference(pairs: readonly { first: Share; second: Share }[]): Estimate | null {
  if (pairs.length === 1) return shareDifference(pairs[0]!.first, pairs[0]!.second);
  let [weight, sum, slope, level] = [0, 0, 0, 0];
  for (const { first, second } of pairs) {
    const of = first.of + second.of;
    if (first.of === 0 || second.of === 0) continue;
    weight += (first.of * second.of) / of;
    sum += (first.hits * second.of - second.hits * first.of) / of;
    slope +=
      (first.of ** 2 * second.hits -
        second.of ** 2 * first.hits +
        (first.of * second.of * (second.of - first.of)) / 2) /
      of ** 2;
    level += (first.hits * (second.of - second.hits) + second.hits * (first.of - first.hits)) / (2 * of);
  }
  if (weight === 0) return null;
  const value = sum / weight;
  // (value − d)² = Z² (d · slope + level) / weight², solved for d.
  const middle = value + (Z ** 2 * slope) / (2 * weight ** 2);
  const spread = Math.sqrt(Math.max(0, middle ** 2 - value ** 2 + (Z ** 2 * level) / weight ** 2));
  return { value, low: Math.max(-1, middle - spread), high: Math.min(1, middle + spread) };
}
