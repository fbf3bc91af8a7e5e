/** Beyond it chance alone gets in one of a hundred comparisons: 99.5th percentile of the standard normal distribution. */
const SURE_Z = 2.575829;

/** Whether two shares of different people differ by more than chance: the pooled two-proportion z test. */
export function sharesDiffer(a: { hits: number; of: number }, b: { hits: number; of: number }): boolean {
  const pooled = (a.hits + b.hits) / (a.of + b.of);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of));
  return spread > 0 && Math.abs(a.hits / a.of - b.hits / b.of) / spread >= SURE_Z;
}

/** Whether two counts of equally long times differ by more than chance: given their sum, each is binomial with one half. */
export function countsDiffer(a: number, b: number): boolean {
  return a + b > 0 && Math.abs(a - b) / Math.sqrt(a + b) >= SURE_Z;
}
