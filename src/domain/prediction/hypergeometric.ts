const PRECISION = 1e-15;
const MOST_TERMS = 1_000_000;

/** Gauss's ₂F₁(a, b; c; z) for 0 ≤ z < 1 by its series; the closer z comes to 1, the more terms. */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MOST_TERMS; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (Math.abs(term) <= PRECISION * Math.abs(sum)) break;
  }
  return sum;
}
