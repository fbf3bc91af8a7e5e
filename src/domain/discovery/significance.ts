import { erfc } from '../statistics/erfc.ts';

/** Of so many independent units so many show something. */
export type Proportion = { hits: number; of: number };

/** A table of findings shows a row that only chance made in at most this share of tables. */
const FAMILY_ERROR = 0.01;

/**
 * The likelihood-ratio statistic G² of two proportions, chi-squared with one degree of freedom when they are the same. Unlike the z of two
 * proportions it does not take a handful of rare events for a finding (Dunning 1993).
 */
export function likelihoodRatio(a: Proportion, b: Proportion): number {
  const share = (a.hits + b.hits) / (a.of + b.of);
  const cells = [
    { seen: a.hits, expected: a.of * share },
    { seen: b.hits, expected: b.of * share },
    { seen: a.of - a.hits, expected: a.of * (1 - share) },
    { seen: b.of - b.hits, expected: b.of * (1 - share) },
  ];
  const sum = cells.reduce((total, { seen, expected }) => total + (seen > 0 ? seen * Math.log(seen / expected) : 0), 0);
  return Math.max(0, 2 * sum);
}

/** Whether a G² would come by chance so rarely that it stands among so many comparisons (Bonferroni). */
export function isSignificant(statistic: number, comparisons: number): boolean {
  return erfc(Math.sqrt(statistic / 2)) * comparisons < FAMILY_ERROR;
}
