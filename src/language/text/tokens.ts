import { foldTraditional } from '../../domain/fold-traditional.ts';

/** A word, a number, one Han character or one sign of the normalised text; `from` and `to` are offsets into it. */
export type Token = { text: string; stem: string; kind: 'word' | 'number' | 'han' | 'sign'; from: number; to: number };

/** Longest question that is read; longer ones are refused before any work. */
export const LONGEST_QUESTION = 2_000;

const TOKEN =
  /\p{Script=Han}|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:(?!\p{Script=Han})[\p{L}\p{M}_])+(?:'[a-z]+)*|[^\s]/gu;

/** Full-width forms and traditional signs folded, lower case, one kind of quote and dash. */
export function normalise(text: string): string {
  return (
    foldTraditional(text.normalize('NFKC'))
      // In capitals the country, in small letters the pronoun.
      .replace(/\bU\.?S\.?(?![A-Za-z])/g, 'usa')
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/[“”„«»「」『』]/g, '"')
      .replace(/[‐-―−]/g, '-')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .replace(/(?<=\d|\b(?:today|yesterday|week|month|quarter|year))'s\b/g, '')
      .replace(/\bw\/o\b/g, 'without')
      .replace(/\bw\/(?=\s)/g, 'with')
      .replace(/百分之([\d.零〇一二两三四五六七八九十百]+)/g, '$1%')
      .trim()
  );
}

/** The tokens of a normalised text, in order. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const from = match.index;
    const piece = match[0];
    return { text: piece, stem: stemOf(piece), kind: kindOf(piece), from, to: from + piece.length };
  });
}

/** The words of any text as they are compared: small letters, singular. */
export function stemsOf(text: string): string[] {
  return tokenise(normalise(text)).map(({ stem }) => stem);
}

function kindOf(piece: string): Token['kind'] {
  if (/^\p{Script=Han}$/u.test(piece)) return 'han';
  if (/^\d/.test(piece)) return 'number';
  return /^[\p{L}\p{M}_]/u.test(piece) ? 'word' : 'sign';
}

/** The singular of an English noun, without possessive: enough for the lexicon to meet its plurals. */
function stemOf(word: string): string {
  const bare = word.replace(/'s$/, '').replace(/'/g, '');
  if (bare.length <= 3 || !/[a-z]$/.test(bare)) return bare;
  if (/(?:[^aeiou])ies$/.test(bare)) return `${bare.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(bare)) return bare.slice(0, -2);
  return /[^su]s$/.test(bare) ? bare.slice(0, -1) : bare;
}
