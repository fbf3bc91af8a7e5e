import type { ModelConfig } from '../../../model-config.ts';
import type { Tokens } from './tokens.ts';

/** What a request cost, in the currency of the prices; null where prices or tokens are not known. */
export function costOf({ input, cached, output }: Tokens, prices: ModelConfig['prices']): number | null {
  if (prices === null || input === null) return null;
  const fromCache = cached ?? 0;
  const million = 1_000_000;
  return (
    ((input - fromCache) * prices.input + fromCache * prices.cachedInput + (output ?? 0) * prices.output) / million
  );
}
