import { getEncoding } from 'js-tiktoken';

const encoding = getEncoding('o200k_base');
const known = new Map<string, readonly number[]>();

/** The tokens of a text for OpenAI's models since GPT-4o. */
export function tokensOf(text: string): readonly number[] {
  const tokens = known.get(text) ?? encoding.encode(text, [], []);
  known.set(text, tokens);
  return tokens;
}
