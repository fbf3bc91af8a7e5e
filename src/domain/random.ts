/** A source of made-up facts that gives the same ones for the same seed. */
export type Random = {
  /** In [0, 1). */
  next: () => number;
  /** A whole number, both ends included. */
  int: (from: number, to: number) => number;
  pick: <T>(values: readonly T[]) => T;
  /** One of the values, as often as its weight says. */
  weighted: <T>(values: readonly (readonly [value: T, weight: number])[]) => T;
  chance: (share: number) => boolean;
  /** Around `median`, with a long tail upwards; `spread` is the standard deviation of the logarithm. */
  skewed: (median: number, spread: number) => number;
};

/** Generator mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for a demo. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick: (values) => values[int(0, values.length - 1)]!,
    weighted(values) {
      let left = next() * values.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      return values.at(-1)![0];
    },
    chance: (share) => next() < share,
    // Box–Muller gives the normal deviate.
    skewed: (median, spread) =>
      median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  };
}
