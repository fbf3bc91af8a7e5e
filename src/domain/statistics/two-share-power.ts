/** Percentiles of the standard normal distribution: of a two-sided test at 5 %, and of a power of 80 %. */
const Z_TEST = 1.959964;
const Z_POWER = 0.841621;

/**
 * People that each of two equal groups needs for a difference of their shares to be found: two-sided 5 %, power by its normal percentile
 * (80 % unless told). Without continuity correction (Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions, 3rd ed., 4.14).
 */
export function sampleSizeOfTwoShares(first: number, second: number, zPower = Z_POWER): number {
  const mean = (first + second) / 2;
  const chance = Z_TEST * Math.sqrt(2 * mean * (1 - mean));
  const spread = zPower * Math.sqrt(first * (1 - first) + second * (1 - second));
  return ((chance + spread) / (first - second)) ** 2;
}

/**
 * The least rise above a base share (0–1) that groups of these sizes show four times in five, by the same formula with unequal groups
 * (ibid., 4.19); null where not even a rise to everybody would show.
 */
export function leastDetectableRise(base: number, groups: { sent: number; heldOut: number }): number | null {
  const { sent, heldOut } = groups;
  if (sent === 0 || heldOut === 0) return null;
  const isFound = (rise: number) => {
    const raised = base + rise;
    const mean = (raised * sent + base * heldOut) / (sent + heldOut);
    const chance = Z_TEST * Math.sqrt(mean * (1 - mean) * (1 / sent + 1 / heldOut));
    const spread = Z_POWER * Math.sqrt((raised * (1 - raised)) / sent + (base * (1 - base)) / heldOut);
    return rise >= chance + spread;
  };
  let [missed, found] = [0, 1 - base];
  if (!isFound(found)) return null;
  while (found - missed > 1e-6) {
    const middle = (missed + found) / 2;
    if (isFound(middle)) found = middle;
    else missed = middle;
  }
  return found;
}
