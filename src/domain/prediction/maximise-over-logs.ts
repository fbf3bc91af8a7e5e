import { nelderMead } from './nelder-mead.ts';

export type Maximum = {
  values: readonly number[];
  value: number;
  /** Whether the second best start came to the same value. */
  converged: boolean;
};

/** A likelihood that rises towards zero or infinity has no optimum: the search ends at these bounds. */
const LEAST = 1e-4;
const MOST = 1e4;
/** Of a log-likelihood, relative; far below what a parameter's standard error means. */
const TOLERANCE = 1e-12;
/** Log-likelihoods closer than this are the same optimum. */
const SAME_OPTIMUM = 0.01;

/** The greatest value of a log-likelihood over positive parameters within bounds, from several starts. */
export function maximiseOverLogs(
  logLikelihood: (values: readonly number[]) => number,
  starts: readonly (readonly number[])[],
): Maximum {
  const cost = (logs: readonly number[]) => {
    const inside = logs.map(bounded);
    const outside = logs.reduce((sum, log, at) => sum + (log - inside[at]!) ** 2, 0);
    return -logLikelihood(inside.map(Math.exp)) * (1 + outside);
  };
  const found = starts.map((start) => {
    const logs = start.map(Math.log);
    return nelderMead(cost, logs, TOLERANCE * Math.abs(cost(logs)));
  });
  const [best, second] = found.toSorted((one, other) => one.value - other.value);
  return {
    values: best!.point.map((log) => Math.exp(bounded(log))),
    value: -best!.value,
    converged: second !== undefined && second.value - best!.value < SAME_OPTIMUM,
  };
}

function bounded(log: number): number {
  return Math.min(Math.max(log, Math.log(LEAST)), Math.log(MOST));
}
