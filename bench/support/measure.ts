/** Milliseconds that `run` takes. */
export async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

/** The value in the middle, of the two in the middle the lower. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/** A ratio against a named reference and whether it is within what was promised; the exit code follows. */
export function reportRatio(name: string, ratio: number, atMost: number): void {
  const isMet = ratio <= atMost;
  console.log(
    `${name}: ${ratio < 0.1 ? ratio.toFixed(4) : ratio.toFixed(2)} (at most ${atMost}) ${isMet ? 'ok' : 'MISSED'}`,
  );
  if (!isMet) process.exitCode = 1;
}
