import type { BgNbd } from './bg-nbd.ts';
import { createBgNbdLikelihood } from './bg-nbd-likelihood.ts';
import { refine, searchStarts } from './maximise-likelihood.ts';
import type { PurchaseHistories } from './purchase-histories.ts';

export type BgNbdFit = {
  model: BgNbd;
  logLikelihood: number;
  /** Whether another start reached the same optimum. */
  converged: boolean;
};

/** r, α (weeks), a and b from which the search begins. */
const STARTS = [
  [1, 1, 1, 1],
  [0.3, 5, 0.5, 2.5],
  [1, 15, 0.3, 3],
  [0.6, 2, 3, 30],
] as const;

/** More distinct histories are thinned to find the optimum roughly; it is refined over all. */
const MOST_TO_START = 5_000;

/** The BG/NBD model of greatest likelihood; a tenth of a second for the thousand distinct histories of the CDNOW sample (bench/predict.ts). */
export function fitBgNbd(histories: PurchaseHistories): BgNbdFit {
  const step = Math.ceil(histories.buyers.length / MOST_TO_START);
  const thinned = step > 1 ? everyNth(histories, step) : histories;
  const { values: near, converged } = searchStarts(logLikelihoodOf(thinned), STARTS);
  const { values, logLikelihood } = refine(logLikelihoodOf(histories), near);
  return { model: modelOf(values), logLikelihood, converged };
}

function logLikelihoodOf(histories: PurchaseHistories): (values: readonly number[]) => number {
  const logLikelihood = createBgNbdLikelihood(histories);
  return (values) => logLikelihood(modelOf(values));
}

function modelOf(values: readonly number[]): BgNbd {
  const [r, alpha, a, b] = values as [number, number, number, number];
  return { r, alpha, a, b };
}

function everyNth({ repeats, lastDays, observedDays, buyers }: PurchaseHistories, step: number): PurchaseHistories {
  const isKept = (_: number, at: number) => at % step === 0;
  return {
    repeats: repeats.filter(isKept),
    lastDays: lastDays.filter(isKept),
    observedDays: observedDays.filter(isKept),
    buyers: buyers.filter(isKept),
  };
}
