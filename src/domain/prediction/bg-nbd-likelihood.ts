import type { BgNbd } from './bg-nbd.ts';
import { logGamma } from './log-gamma.ts';
import { DAYS_A_WEEK, type PurchaseHistories } from './purchase-histories.ts';

/**
 * The log-likelihood of parameters over histories, equation (6) of Fader, Hardie and Lee (2005). Γ is taken once for each
 * distinct x and the logarithm once for each number of days, so that a fit of a large company takes seconds.
 */
export function createBgNbdLikelihood(histories: PurchaseHistories): (model: BgNbd) => number {
  const { repeats, lastDays, observedDays, buyers } = histories;
  const frequencies = [...new Set(repeats)];
  const frequencyAt = new Map(frequencies.map((x, at) => [x, at]));
  const which = Int32Array.from(repeats, (x) => frequencyAt.get(x)!);
  const days = new Float64Array(observedDays.reduce((most, day) => Math.max(most, day), 0) + 1);
  const [common, leaving] = [new Float64Array(frequencies.length), new Float64Array(frequencies.length)];
  return ({ r, alpha, a, b }) => {
    for (let day = 0; day < days.length; day++) days[day] = Math.log(alpha + day / DAYS_A_WEEK);
    const constant = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b);
    for (const [at, x] of frequencies.entries()) {
      common[at] = constant + logGamma(r + x) + logGamma(b + x) - logGamma(a + b + x);
      leaving[at] = x === 0 ? Number.NEGATIVE_INFINITY : Math.log(a) - Math.log(b + x - 1);
    }
    let sum = 0;
    for (let at = 0; at < buyers.length; at++) {
      const power = r + repeats[at]!;
      const [frequency, stayed] = [which[at]!, -power * days[observedDays[at]!]!];
      const left = leaving[frequency]! - power * days[lastDays[at]!]!;
      const more = Math.max(stayed, left);
      sum += buyers[at]! * (common[frequency]! + more + Math.log1p(Math.exp(Math.min(stayed, left) - more)));
    }
    return sum;
  };
}
