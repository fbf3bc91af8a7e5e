export type Minimum = { point: readonly number[]; value: number };

type Vertex = { readonly point: readonly number[]; readonly value: number };

const MOST_ITERATIONS = 300;

/**
 * The minimum that the downhill simplex method finds from a start (Nelder and Mead 1965, with the usual coefficients 1, 2, ½, ½).
 * `step` is the size of the first simplex; it ends when its values differ by less than `tolerance`. Own code: the package `fmin` does not load as a module of Node.
 */
export function nelderMead(
  valueAt: (point: readonly number[]) => number,
  start: readonly number[],
  { step, tolerance }: { step: number; tolerance: number },
): Minimum {
  const vertex = (point: readonly number[]): Vertex => ({ point, value: valueAt(point) });
  let simplex = [start, ...start.map((_, moved) => start.map((x, at) => (at === moved ? x + step : x)))].map(vertex);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    simplex.sort((one, other) => one.value - other.value);
    const [best, worst, secondWorst] = [simplex[0]!, simplex.at(-1)!, simplex.at(-2)!];
    if (worst.value - best.value < tolerance) break;
    const centre = start.map((_, at) => mean(simplex.slice(0, -1).map(({ point }) => point[at]!)));
    const along = (factor: number) => vertex(centre.map((x, at) => x + factor * (worst.point[at]! - x)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex[simplex.length - 1] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < secondWorst.value) {
      simplex[simplex.length - 1] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[simplex.length - 1] = contracted;
      else simplex = simplex.map((each) => (each === best ? best : vertex(halfway(each.point, best.point))));
    }
  }
  return simplex.toSorted((one, other) => one.value - other.value)[0]!;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function halfway(one: readonly number[], other: readonly number[]): number[] {
  return one.map((x, at) => (x + other[at]!) / 2);
}
