import { escapePattern } from '../../domain/escape-pattern.ts';
import { CURRENCY_WORDS } from '../words/number-words.ts';

/** What people call currencies, the longest first, with what it may mean: ¥ is the sign of two. */
const NAMES: readonly (readonly [name: string, codes: readonly string[]])[] = [
  ...Object.entries(CURRENCY_WORDS).flatMap(([code, { en, zh }]) =>
    `${en} | ${zh}`.split(' | ').map((name) => [name, [code]] as const),
  ),
  ['¥', ['CNY', 'JPY']] as const,
].sort(([one], [other]) => other.length - one.length);

const NAME = `(?<name>${NAMES.map(([name]) => escapePattern(name)).join('|')})`;
const BEFORE = new RegExp(`(?<![a-z])${NAME} ?(?=\\d)`, 'giu');
const AFTER = new RegExp(
  `(?<=\\d|\\d ?(?:k|m|thousand|million)|[零一二两三四五六七八九十百千万亿]) ?${NAME}(?:(?<=[a-z])s)?(?![a-z])`,
  'giu',
);

/** The words with each amount without the currency beside it, and the currencies, by what each may be. */
export function withoutCurrencies(words: string): { rest: string; currencies: (readonly string[])[] } {
  const currencies: (readonly string[])[] = [];
  const drop = (_: string, name: string) => {
    currencies.push(NAMES.find(([known]) => known === name.toLowerCase())![1]);
    return '';
  };
  return { rest: words.replace(BEFORE, drop).replace(AFTER, drop), currencies };
}
