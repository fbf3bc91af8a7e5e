/** What a request to a model took, cached tokens among those of the input; null where its provider did not tell. */
export type Tokens = { input: number | null; cached: number | null; output: number | null };

export const NO_TOKENS: Tokens = { input: null, cached: null, output: null };
