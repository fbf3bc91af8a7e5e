/** A number as written, with the sign before and the unit behind that make it what it is. */
const FIGURE =
  /(?<sign>(?<![^\s(（])[-−+±]|[£$€¥]\s?)?(?<digits>\p{N}(?:[\p{N}.,:/'-]*\p{N})?)(?<unit>\s?(?:[%‰万亿萬億千百十倍成折]|(?:k|m|mn|bn|x|pct)(?![\p{L}])|百分点|个百分点)|\p{Script=Latin}+)?/giu;

/** Signs of number that compatibility forms hide: ², ①, Ⅳ, ½, ㊂. */
const SIGN_OF_NUMBER = /[\p{Nl}\p{No}㊀-㊉]/gu;

/** A figure that the text writes itself and that is not in the question, in any script. */
export function findFigure({ raw, text }: { raw: string; text: string }, question: string): string | undefined {
  const sign = raw.match(SIGN_OF_NUMBER)?.find((each) => !question.includes(each));
  if (sign !== undefined) return sign;
  const asked = new Set(figuresOf(question.normalize('NFKC')));
  return figuresOf(text).find((figure) => !asked.has(figure));
}

function figuresOf(text: string): string[] {
  return [...text.matchAll(FIGURE)].map(({ groups }) => {
    const { sign = '', digits = '', unit = '' } = groups!;
    return `${sign.trim()}${digits.replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '')}${unit.trim().toLowerCase()}`;
  });
}
