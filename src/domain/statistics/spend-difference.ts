import { differenceOf } from './difference-of.ts';
import type { Estimate } from './estimate.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What the people of a group spent: `sum` and `squares` of what each buyer spent in all. */
export type Spending = { people: number; buyers: number; sum: number; squares: number };

/** Fewer buyers than this in a group say too little of what buyers spend; the simulation in spend-difference.test.ts holds from it on. */
const FEWEST_BUYERS = 10;

/**
 * By how much spending per person exceeds another group's; null where too few of a group bought. Most people spend nothing and few spend
 * much, so that Welch's interval misses too often beside a small group: instead each group's share of buyers (Wilson) and mean per buyer
 * (log scale, with the variation of both groups) are joined as in Zou, Taleban and Huo (Computational Statistics and Data Analysis
 * 53:3755, 2009), and the groups by `differenceOf`.
 */
export function spendDifference(first: Spending, second: Spending): Estimate | null {
  if (Math.min(first.buyers, second.buyers) < FEWEST_BUYERS) return null;
  const freedom = first.buyers + second.buyers - 2;
  const variation = (squaredDeviations(first) + squaredDeviations(second)) / freedom;
  const [a, b] = [first, second].map((each) => perPerson(each, studentT(freedom) * Math.sqrt(variation / each.buyers)));
  return differenceOf(a!, b!);
}

/** Of what each buyer spent, as multiples of the mean. */
function squaredDeviations({ buyers, sum, squares }: Spending): number {
  const mean = sum / buyers;
  return Math.max(0, squares / mean ** 2 - buyers);
}

/** `spread`: half the width of the interval of the logarithm of the mean per buyer. */
function perPerson({ people, buyers, sum }: Spending, spread: number): Estimate {
  const share = buyers / people;
  const { low, high } = wilsonInterval(buyers, people)!;
  const value = sum / people;
  return {
    value,
    low: value * Math.exp(-Math.hypot(Math.log(share / low), spread)),
    high: value * Math.exp(Math.hypot(Math.log(high / share), spread)),
  };
}

/** 97.5th percentile of Student's t from 18 degrees of freedom on, to 1e-4 (Abramowitz and Stegun, 26.7.5). */
function studentT(freedom: number): number {
  const z = 1.959964;
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
}
