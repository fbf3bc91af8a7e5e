import { type Points, pointsOf } from './points.ts';

/**
 * Columns of figures as points for clustering: the logarithm of one plus the figure, moved to mean 0 and standard deviation 1, so that
 * no figure outweighs another by its unit or its few largest values. A column that never varies is 0.
 */
export function standardise(columns: readonly (readonly number[])[]): Points {
  const scaled = columns.map((column) => {
    const logs = column.map((value) => Math.log1p(Math.max(0, value)));
    const { mean, deviation } = spreadOf(logs);
    return logs.map((value) => (deviation === 0 ? 0 : (value - mean) / deviation));
  });
  const count = scaled[0]?.length ?? 0;
  return pointsOf(Array.from({ length: count }, (_, at) => scaled.map((column) => column[at]!)));
}

function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}
