import type { GammaGamma } from './gamma-gamma.ts';
import { logGamma } from './log-gamma.ts';
import { refine, searchStarts } from './maximise-likelihood.ts';

/** Repeat buyers with something spent: their repeat purchases and the mean value of one. */
export type RepeatSpend = { repeats: Int32Array<ArrayBuffer>; average: Float64Array<ArrayBuffer> };

/** p, q − 1 and v (in mean purchases) from which the search begins. */
const STARTS = [
  [1, 1, 1],
  [5, 2.5, 0.5],
  [2, 5, 3],
  [0.5, 0.5, 2],
] as const;

/** The Gamma-Gamma model of greatest likelihood with a finite mean (q > 1), and whether another start reached it. */
export function fitGammaGamma(spend: RepeatSpend): { model: GammaGamma; converged: boolean } {
  // In mean purchases, so that starts and bounds hold for any currency.
  const unit = spend.average.reduce((sum, value) => sum + value, 0) / spend.average.length;
  const ofModel = createLogLikelihood({ ...spend, average: spend.average.map((value) => value / unit) });
  const logLikelihood = (values: readonly number[]) => ofModel(modelOf(values));
  const { values: near, converged } = searchStarts(logLikelihood, STARTS);
  const { p, q, v } = modelOf(refine(logLikelihood, near).values);
  return { model: { p, q, v: v * unit }, converged };
}

function modelOf(values: readonly number[]): GammaGamma {
  const [p, beyondOne, v] = values as [number, number, number];
  return { p, q: 1 + beyondOne, v };
}

/** Equation (1a) of the note; Γ is taken once for each distinct x. */
function createLogLikelihood({ repeats, average }: RepeatSpend): (model: GammaGamma) => number {
  const logAverage = average.map(Math.log);
  const atFrequency = new Float64Array(repeats.reduce((most, x) => Math.max(most, x), 0) + 1);
  const frequencies = [...new Set(repeats)];
  return ({ p, q, v }) => {
    for (const x of frequencies) {
      atFrequency[x] = logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(v) + p * x * Math.log(x);
    }
    let sum = 0;
    for (let at = 0; at < repeats.length; at++) {
      const [x, mean] = [repeats[at]!, average[at]!];
      sum += atFrequency[x]! + (p * x - 1) * logAverage[at]! - (p * x + q) * Math.log(v + x * mean);
    }
    return sum;
  };
}
