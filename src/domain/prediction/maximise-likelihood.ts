import { type Minimum, nelderMead } from './nelder-mead.ts';

/** A likelihood that rises towards zero or infinity has no optimum: the search ends at these bounds. */
const LEAST = 1e-4;
const MOST = 1e3;
/** Log-likelihoods closer than this are the same optimum: a parameter is uncertain by half a unit and more. */
const SAME_OPTIMUM = 0.5;
/** How near a search from a start comes; the fine tolerance is relative. */
const ROUGH_TOLERANCE = 1e-3;
const FINE_TOLERANCE = 1e-13;

type LogLikelihood = (values: readonly number[]) => number;

/** Where the greatest log-likelihood over positive parameters within bounds roughly lies, from several starts. */
export function searchStarts(
  logLikelihood: LogLikelihood,
  starts: readonly (readonly number[])[],
): { values: readonly number[]; converged: boolean } {
  const [best, second] = starts
    .map((start) => nelderMead(costOf(logLikelihood), start.map(Math.log), { step: 0.5, tolerance: ROUGH_TOLERANCE }))
    .toSorted((one, other) => one.value - other.value) as [Minimum, Minimum];
  return { values: valuesOf(best), converged: second.value - best.value < SAME_OPTIMUM };
}

/** The greatest log-likelihood near some values, to the last digits that mean anything. */
export function refine(
  logLikelihood: LogLikelihood,
  near: readonly number[],
): { values: readonly number[]; logLikelihood: number } {
  const logs = near.map(Math.log);
  const cost = costOf(logLikelihood);
  const best = nelderMead(cost, logs, { step: 0.05, tolerance: FINE_TOLERANCE * Math.abs(cost(logs)) });
  return { values: valuesOf(best), logLikelihood: -best.value };
}

function costOf(logLikelihood: LogLikelihood): (logs: readonly number[]) => number {
  return (logs) => {
    const inside = logs.map(bounded);
    const outside = logs.reduce((sum, log, at) => sum + (log - inside[at]!) ** 2, 0);
    return -logLikelihood(inside.map(Math.exp)) * (1 + outside);
  };
}

function valuesOf({ point }: Minimum): number[] {
  return point.map((log) => Math.exp(bounded(log)));
}

function bounded(log: number): number {
  return Math.min(Math.max(log, Math.log(LEAST)), Math.log(MOST));
}
