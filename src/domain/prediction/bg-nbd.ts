import { hypergeometric } from './hypergeometric.ts';
import { DAYS_A_WEEK, type PurchaseHistory } from './purchase-histories.ts';

/**
 * Parameters of the BG/NBD model in weeks: purchase rates are Gamma(r, α), and after each purchase a customer leaves for good with a
 * probability that is Beta(a, b). Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing Science 24 (2005).
 */
export type BgNbd = { r: number; alpha: number; a: number; b: number };

/** The formulas divide by a − 1 and by a + b + x − 1; their limits there are finite. */
const NEAR_POLE = 1e-6;

/** E[X(t)]: purchases of a new customer within `days` of the first. */
export function expectedOrdersOfNew(model: BgNbd, days: number): number {
  return expectedWhileAlive(model, { repeats: 0, observedDays: 0 }, days);
}

/** E[Y(t) | x, t_x, T]: purchases of a customer with this history in the `days` to come. */
export function expectedOrders(model: BgNbd, history: PurchaseHistory, days: number): number {
  return aliveProbability(model, history) * expectedWhileAlive(model, history, days);
}

/** P(alive | x, t_x, T). It is 1 by construction for who bought once: never a sign of safety. */
export function aliveProbability(
  { r, alpha, a, b }: BgNbd,
  { repeats, lastDays, observedDays }: PurchaseHistory,
): number {
  if (repeats === 0) return 1;
  const [lastWeeks, observedWeeks] = [lastDays / DAYS_A_WEEK, observedDays / DAYS_A_WEEK];
  const waiting = (r + repeats) * Math.log((alpha + observedWeeks) / (alpha + lastWeeks));
  return 1 / (1 + (a / (b + repeats - 1)) * Math.exp(waiting));
}

/**
 * P(at least one purchase in the `days` to come | x, t_x, T): who is alive has a rate of Gamma(r + x, α + T), and leaves only after
 * a purchase.
 */
export function orderProbability(model: BgNbd, history: PurchaseHistory, days: number): number {
  const { r, alpha } = model;
  const scale = alpha + history.observedDays / DAYS_A_WEEK;
  const none = (scale / (scale + days / DAYS_A_WEEK)) ** (r + history.repeats);
  return aliveProbability(model, history) * (1 - none);
}

/** P(X(t) = 0) of a new customer: no purchase within `days` of the first. */
export function noOrderProbability(model: BgNbd, days: number): number {
  return 1 - orderProbability(model, { repeats: 0, lastDays: 0, observedDays: 0 }, days);
}

/** Equation (10) of the paper: a customer who is alive now. */
function expectedWhileAlive(
  { r, alpha, a: givenA, b }: BgNbd,
  { repeats, observedDays }: Omit<PurchaseHistory, 'lastDays'>,
  days: number,
): number {
  const weeks = days / DAYS_A_WEEK;
  const a = isNearPole(givenA, b, repeats) ? givenA + 2 * NEAR_POLE : givenA;
  const sum = a + b + repeats - 1;
  const z = weeks / (alpha + observedDays / DAYS_A_WEEK + weeks);
  // The same by Euler's transformation of ₂F₁; the smaller power keeps the series from overflowing.
  const still =
    a - 1 < r + repeats
      ? (1 - z) ** (a - 1) * hypergeometric(a + b - 1 - r, a - 1, sum, z)
      : (1 - z) ** (r + repeats) * hypergeometric(r + repeats, b + repeats, sum, z);
  return (sum / (a - 1)) * (1 - still);
}

function isNearPole(a: number, b: number, repeats: number): boolean {
  return Math.abs(a - 1) < NEAR_POLE || Math.abs(a + b + repeats - 1) < NEAR_POLE;
}
