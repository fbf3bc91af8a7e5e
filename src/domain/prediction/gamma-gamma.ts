/**
 * Parameters of the Gamma-Gamma model: purchases of a customer are Gamma(p, ν) and ν differs as Gamma(q, v); v is in the unit of the
 * money. Fader and Hardie, "The Gamma-Gamma Model of Monetary Value" (2013).
 */
export type GammaGamma = { p: number; q: number; v: number };

/** E[M | m̄, x]: the value of a purchase to come after `repeats` repeat purchases that were worth `repeatSpend` together. */
export function expectedOrderValue({ p, q, v }: GammaGamma, repeats: number, repeatSpend: number): number {
  return (p * (v + repeatSpend)) / (p * repeats + q - 1);
}
