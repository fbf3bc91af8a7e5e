import { endOfPhrase, fold, type Reader, skipSpaces } from './reader.ts';

/** Phrases and what they mean, by their first sign, the longest first. */
export type Lexicon<Value> = ReadonlyMap<string, readonly { phrase: string; value: Value }[]>;

/** A lexicon of names and of further words; a name wins over a further word, and a further word of two meanings has none. */
export function createLexicon<Value>(
  names: Iterable<readonly [phrase: string, value: Value]>,
  furtherWords: Iterable<readonly [phrase: string, value: Value]> = [],
): Lexicon<Value> {
  const known = new Map<string, Value>();
  for (const [phrase, value] of names) if (!known.has(fold(phrase))) known.set(fold(phrase), value);
  const further = new Map<string, Value | undefined>();
  for (const [phrase, value] of furtherWords) {
    const folded = fold(phrase);
    further.set(folded, further.has(folded) && further.get(folded) !== value ? undefined : value);
  }
  for (const [phrase, value] of further) if (value !== undefined && !known.has(phrase)) known.set(phrase, value);
  const entries = [...known]
    .map(([phrase, value]) => ({ phrase, value }))
    .toSorted((a, b) => b.phrase.length - a.phrase.length);
  return Map.groupBy(entries, ({ phrase }) => phrase[0]!);
}

/** The meaning of the longest phrase that is next, which is taken. */
export function takeLongest<Value>(reader: Reader, lexicon: Lexicon<Value>): Value | undefined {
  skipSpaces(reader);
  for (const { phrase, value } of lexicon.get(reader.folded[reader.at] ?? '') ?? []) {
    const end = endOfPhrase(reader, reader.at, phrase);
    if (end === undefined) continue;
    reader.at = end;
    return value;
  }
  return undefined;
}

/** The meaning of a whole text, such as one in quotes. */
export function meaningOf<Value>(lexicon: Lexicon<Value>, text: string): Value | undefined {
  const folded = fold(text.trim());
  return lexicon.get(folded[0] ?? '')?.find(({ phrase }) => phrase === folded)?.value;
}
