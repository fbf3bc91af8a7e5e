/** Points of one space in one array: clustering reads each of them thousands of times. */
export type Points = { readonly values: Float64Array; readonly count: number; readonly dimensions: number };

/** Points from rows of coordinates, all of one length. */
export function pointsOf(rows: readonly (readonly number[])[]): Points {
  return { values: Float64Array.from(rows.flat()), count: rows.length, dimensions: rows[0]?.length ?? 0 };
}

/** The coordinates of one point. */
export function coordinatesOf({ values, dimensions }: Points, at: number): Float64Array {
  return values.subarray(at * dimensions, (at + 1) * dimensions);
}

/** The squared Euclidean distance of two points of one space. */
export function squaredDistance(points: Points, at: number, others: Points, other: number): number {
  const { dimensions } = points;
  let sum = 0;
  for (let axis = 0; axis < dimensions; axis += 1) {
    const difference = points.values[at * dimensions + axis]! - others.values[other * dimensions + axis]!;
    sum += difference * difference;
  }
  return sum;
}
