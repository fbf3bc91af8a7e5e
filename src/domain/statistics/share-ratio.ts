import type { Estimate } from './estimate.ts';
import type { Share } from './share-difference.ts';

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959964;

/** How many times one share is another (Katz and others, Biometrics 34:469, 1978); null where nobody of a group did it. */
export function shareRatio(first: Share, second: Share): Estimate | null {
  if (first.hits === 0 || second.hits === 0) return null;
  const value = first.hits / first.of / (second.hits / second.of);
  const spread = Math.sqrt(1 / first.hits - 1 / first.of + 1 / second.hits - 1 / second.of);
  return { value, low: value * Math.exp(-Z * spread), high: value * Math.exp(Z * spread) };
}
