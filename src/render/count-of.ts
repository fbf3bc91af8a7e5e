import { INTL_LOCALE } from './format-number.ts';

/** A number of things in English: "1 return", "2,000 returns". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString(INTL_LOCALE.en)} ${count === 1 ? one : many}`;
}
