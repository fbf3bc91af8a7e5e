/** What OpenAI documents of its cache: https://platform.openai.com/docs/guides/prompt-caching */
const SHORTEST_PREFIX = 1024;
const STEP = 128;

/** A simulated prompt cache that forgets nothing and is warm at once: how many of a request's tokens an earlier one began with. */
export function createPrefixCache(): (tokens: readonly number[]) => number {
  const earlier: (readonly number[])[] = [];
  return (tokens) => {
    const shared = Math.max(0, ...earlier.map((each) => sharedPrefix(each, tokens)));
    earlier.push(tokens);
    return shared < SHORTEST_PREFIX ? 0 : shared - (shared % STEP);
  };
}

function sharedPrefix(a: readonly number[], b: readonly number[]): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a[at] === b[at]) at++;
  return at;
}
