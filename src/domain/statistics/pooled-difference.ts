import type { Estimate } from './estimate.ts';

/**
 * The mean of independent estimates by weight. Half the width of its interval is that of theirs, joined as standard errors are: over
 * several, what made each interval lopsided evens out. A single one is itself; null of none.
 */
export function pooledDifference(parts: readonly { estimate: Estimate; weight: number }[]): Estimate | null {
  if (parts.length <= 1) return parts[0]?.estimate ?? null;
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const value = parts.reduce((sum, { estimate, weight }) => sum + (weight / all) * estimate.value, 0);
  const spread = Math.hypot(...parts.map(({ estimate: { low, high }, weight }) => ((weight / all) * (high - low)) / 2));
  return { value, low: value - spread, high: value + spread };
}
