import { differenceOf } from './difference-of.ts';
import type { Estimate } from './estimate.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** So many of so many. */
export type Share = { hits: number; of: number };

/**
 * By how much one group's share exceeds another's: the hybrid score interval, which also holds in small groups and at shares near 0
 * (Newcombe, Statistics in Medicine 17:873, 1998, method 10); null where a group is empty.
 */
export function shareDifference(first: Share, second: Share): Estimate | null {
  const [a, b] = [first, second].map(({ hits, of }) => {
    const interval = wilsonInterval(hits, of);
    return interval && { value: hits / of, ...interval };
  });
  return a && b ? differenceOf(a, b) : null;
}
