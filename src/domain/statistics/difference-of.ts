import type { Estimate } from './estimate.ts';

/**
 * The difference of two independent figures, recovered from the interval of each (MOVER: Zou and Donner, Statistics in Medicine 27:1693,
 * 2008). Of two shares by Wilson it is Newcombe's interval.
 */
export function differenceOf(first: Estimate, second: Estimate): Estimate {
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}
