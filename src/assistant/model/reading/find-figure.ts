import { stemsOf } from '../../../language/text/tokens.ts';

/** A number as written, with the sign before and the unit behind that make it what it is. */
const FIGURE =
  /(?<sign>(?<![^\s(（])[-−+±]|[£$€¥]\s?)?(?<digits>\p{N}(?:[\p{N}.,:/'-]*\p{N})?)(?<unit>\s?(?:[%‰万亿萬億千百十倍成折]|(?:k|m|mn|bn|x|pct)(?![\p{L}])|个?百分点|个点)|\p{Script=Latin}+)?/giu;

/** Signs of number that compatibility forms hide: ², ①, Ⅳ, ½, ㊂. */
const SIGN_OF_NUMBER = /[\p{Nl}\p{No}㊀-㊉]/gu;

/** A year or a day is the same thing wherever it stands. */
const DATE = /^(?:19|20)\d\d(?:[-/]\d{1,2}){0,2}$/;

/** Longest stretch in which the word beside a number is looked for. */
const BESIDE = 40;

/** A number as written, and the words before and behind it. */
type Figure = { written: string; beside: readonly (string | undefined)[] };

/**
 * A figure that the text writes itself, in any script. The person's own may stand there, beside a word that it also has in the
 * question: the 5 of "top 5 customers" is not the 5 of "5 orders".
 */
export function findFigure({ raw, text }: { raw: string; text: string }, question: string): string | undefined {
  const sign = raw.match(SIGN_OF_NUMBER)?.find((each) => !question.includes(each));
  if (sign !== undefined) return sign;
  const asked = figuresOf(question.normalize('NFKC'));
  return figuresOf(text).find((figure) => !asked.some((each) => isSame(each, figure)))?.written;
}

function isSame(asked: Figure, said: Figure): boolean {
  if (asked.written !== said.written) return false;
  if (DATE.test(said.written)) return true;
  return asked.beside.some((word, side) => word === said.beside[side]);
}

function figuresOf(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map(({ index, 0: whole, groups }) => {
    const { sign = '', digits = '', unit = '' } = groups!;
    const end = index + whole.length;
    return {
      written: `${sign.trim()}${digits.replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '')}${unit.trim().toLowerCase()}`,
      beside: [
        stemsOf(text.slice(Math.max(0, index - BESIDE), index)).at(-1),
        stemsOf(text.slice(end, end + BESIDE))[0],
      ],
    };
  });
}
