/** The complementary error function for x ≥ 0, to a relative error of 1.2e-7 (Numerical Recipes, §6.2, Chebyshev fit). */
export function erfc(x: number): number {
  const t = 1 / (1 + x / 2);
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  return t * Math.exp(-x * x + coefficients.reduceRight((sum, each) => sum * t + each, 0));
}
