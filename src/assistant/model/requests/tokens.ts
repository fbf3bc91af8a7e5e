/** What a request to a model took, cached tokens among those of the input; null where its provider did not tell. */
export type Tokens = { input: number | null; cached: number | null; output: number | null };

export const NO_TOKENS: Tokens = { input: null, cached: null, output: null };

/** More than any model takes, and what a column of integers holds. */
const MOST_TOKENS = 1_000_000_000;

/** What a provider told, as far as it can be: whole numbers from 0, and no more from the cache than came in. */
export function plausibleTokens({ input, cached, output }: Tokens): Tokens {
  const [taken, given] = [plausible(input), plausible(output)];
  return { input: taken, cached: taken === null ? null : Math.min(plausible(cached) ?? 0, taken), output: given };
}

function plausible(count: number | null): number | null {
  return count !== null && count >= 0 && count <= MOST_TOKENS ? Math.round(count) : null;
}
