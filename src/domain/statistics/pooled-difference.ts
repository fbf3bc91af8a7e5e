import type { Estimate } from './estimate.ts';

/** The mean of independent estimates by weight, its interval recovered from theirs (Zou and Donner, Statistics in Medicine 27:1693, 2008). */
export function pooledDifference(parts: readonly { estimate: Estimate; weight: number }[]): Estimate | null {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return null;
  const mean = (of: (estimate: Estimate) => number) =>
    parts.reduce((sum, { estimate, weight }) => sum + (weight / all) * of(estimate), 0);
  const spread = (of: (estimate: Estimate) => number) =>
    Math.hypot(...parts.map(({ estimate, weight }) => (weight / all) * of(estimate)));
  const value = mean((each) => each.value);
  return {
    value,
    low: value - spread((each) => each.value - each.low),
    high: value + spread((each) => each.high - each.value),
  };
}
