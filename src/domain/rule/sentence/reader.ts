import type { Bilingual, Locale } from '../../locale.ts';

/** What would have fitted at a place. */
type Expectation = {
  text: Bilingual;
  /** Words of a sentence in one language; `isFurther` ones are read but not written. */
  words?: { locale: Locale; isFurther: boolean };
  /** Names that would fit, among which a misspelt one may be. */
  names?: readonly Bilingual[];
};

/** A place in a sentence, and the farthest place at which reading stopped. */
export type Reader = {
  readonly text: string;
  /** The same length as the text: lower case, half-width signs, one kind of brackets. */
  readonly folded: string;
  at: number;
  farthest: number;
  expected: Expectation[];
};

const SIGNS: Readonly<Record<string, string>> = {
  ...{
    '【': '[',
    '】': ']',
    '〔': '[',
    '〕': ']',
    '、': ',',
    '。': '.',
    '‘': "'",
    '’': "'",
    '−': '-',
    '≥': '≥',
    '≤': '≤',
  },
};

/** The text for comparing words, sign by sign, so that places stay the same. */
export function fold(text: string): string {
  return text.replace(/[A-Z]|[^\0-\x7f]/g, (sign) => {
    const folded = SIGNS[sign] ?? sign.normalize('NFKC').toLowerCase();
    return folded.length === 1 ? folded : sign;
  });
}

export function createReader(text: string): Reader {
  return { text, folded: fold(text), at: 0, farthest: 0, expected: [] };
}

const SPACES = /\s*/y;
const LETTER = /[a-z0-9_]/;

export function skipSpaces(reader: Reader): void {
  SPACES.lastIndex = reader.at;
  SPACES.test(reader.folded);
  reader.at = SPACES.lastIndex;
}

/** Notes that reading stopped here, for the message about the farthest such place. */
export function expectHere(
  reader: Reader,
  text: Bilingual,
  { words, names }: Omit<Expectation, 'text'> = {},
): undefined {
  if (reader.at < reader.farthest) return;
  if (reader.at > reader.farthest) {
    reader.farthest = reader.at;
    reader.expected = [];
  }
  if (reader.expected.some((each) => each.text.en === text.en)) return;
  reader.expected.push({ text, ...(words && { words }), ...(names && { names }) });
}

/** Where a folded phrase that begins here ends; a space of it is any space. Whole words only. */
export function endOfPhrase({ folded }: Reader, from: number, phrase: string): number | undefined {
  let at = from;
  for (const sign of phrase) {
    if (sign === ' ') {
      const start = at;
      while (/\s/.test(folded[at] ?? '')) at += 1;
      if (at === start) return undefined;
    } else if (folded.startsWith(sign, at)) at += sign.length;
    else return undefined;
  }
  return LETTER.test(phrase.at(-1)!) && LETTER.test(folded[at] ?? '') ? undefined : at;
}

/** Takes a folded phrase if it is next. */
export function takePhrase(reader: Reader, phrase: string): boolean {
  skipSpaces(reader);
  const end = endOfPhrase(reader, reader.at, phrase);
  if (end === undefined) return false;
  reader.at = end;
  return true;
}

/** Takes what a sticky pattern finds next in the folded text. */
export function takePattern(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  skipSpaces(reader);
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.folded);
  if (match === null) return undefined;
  reader.at = pattern.lastIndex;
  return match;
}

/** What a reading gives; a reading that fails leaves the place as it was. */
export function attempt<Value>(reader: Reader, read: () => Value | undefined): Value | undefined {
  const from = reader.at;
  const value = read();
  if (value === undefined) reader.at = from;
  return value;
}
