import { numberOf } from './numerals.ts';

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
/** A whole number of at most four digits, or in words; one, where "a" says it. */
export const COUNT_EN = `(\\d{1,4}|(?:twenty|thirty|forty|fifty)(?:[- ](?:${ONES}))?|${ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|sixty|ninety|a couple of|an?)`;
/** The same in Chinese, in digits or numerals. */
export const COUNT_ZH = '(\\d{1,4}|[零〇一二两俩三四五六七八九十百]{1,7})';

/** What a text of these is; NaN where its signs make no one number. */
export function countOf(spoken: string): number {
  const plain = spoken.toLowerCase();
  if (plain === 'a' || plain === 'an') return 1;
  if (plain === 'a couple of') return 2;
  // 两三 is two or three, not 23.
  return /^[一二两俩三四五六七八九]{2}$/u.test(plain) ? Number.NaN : numberOf(plain);
}
