/**
 * What the BG/NBD model needs to know of the buyers: one entry for each distinct (x, t_x, T), as columns that reach a
 * worker cheaply. Orders of one local day are one purchase.
 */
export type PurchaseHistories = {
  /** x: purchases after the first. */
  repeats: Int32Array<ArrayBuffer>;
  /** t_x: days from the first purchase to the last. */
  lastDays: Int32Array<ArrayBuffer>;
  /** T: days from the first purchase to the day of the model. */
  observedDays: Int32Array<ArrayBuffer>;
  /** Buyers with this history. */
  buyers: Int32Array<ArrayBuffer>;
};

/** One buyer's history. */
export type PurchaseHistory = { repeats: number; lastDays: number; observedDays: number };

/** The model counts time in weeks (SEMANTICS.md, "Prediction"). */
export const DAYS_A_WEEK = 7;

/** Buyers and, of them, those with a repeat purchase. */
export function countBuyers({ repeats, buyers }: PurchaseHistories): { buyers: number; repeaters: number } {
  let [all, repeaters] = [0, 0];
  for (const [at, count] of buyers.entries()) {
    all += count;
    if (repeats[at]! > 0) repeaters += count;
  }
  return { buyers: all, repeaters };
}
