import type { Locale } from '../../locale.ts';
import { fold, type Reader, takePhrase } from './reader.ts';

/** The words that join and bracket conditions and lists: the first of each is written, all are read. */
export const WORDS = {
  and: { en: ['and', '&&', '&', ', and'], zh: ['且', '并且', '而且', '&&', '，且', '，并且', '，而且'] },
  or: { en: ['or', '||', ', or'], zh: ['或', '或者', '||', '，或', '，或者'] },
  not: { en: ['not'], zh: ['非', '并非', '不满足'] },
  everybody: { en: ['everybody', 'everyone', 'all customers'], zh: ['所有人', '所有客户', '全部客户'] },
  nobody: { en: ['nobody', 'no one', 'no customers'], zh: ['无人', '没有客户'] },
  yes: { en: ['yes', 'true'], zh: ['是', 'yes', 'true'] },
  no: { en: ['no', 'false'], zh: ['否', 'no', 'false'] },
} as const satisfies Record<string, Record<Locale, readonly [string, ...string[]]>>;

export type Word = keyof typeof WORDS;

/** Signs between the parts of a sentence. */
export const SIGNS = {
  en: {
    between: (word: string) => ` ${word} `,
    brackets: (inner: string) => `(${inner})`,
    not: (inner: string) => `not (${inner})`,
    filter: (inner: string) => ` (${inner})`,
    comma: ', ',
    more: (count: number) => `and ${count} more`,
  },
  zh: {
    between: (word: string) => ` ${word} `,
    brackets: (inner: string) => `（${inner}）`,
    not: (inner: string) => `非（${inner}）`,
    filter: (inner: string) => `（${inner}）`,
    comma: '、',
    more: (count: number) => `另有 ${count} 项`,
  },
} as const;

const FOLDED = new Map(
  Object.entries(WORDS).map(([word, { en, zh }]) => [
    word as Word,
    { en: byLength(en), zh: byLength(zh), either: byLength([...en, ...zh]) },
  ]),
);

/** Takes one of the words if it is next. */
export function takeWord(reader: Reader, word: Word, locale: Locale | 'either'): boolean {
  return FOLDED.get(word)![locale].some((phrase) => takePhrase(reader, phrase));
}

function byLength(phrases: readonly string[]): string[] {
  return phrases.map(fold).toSorted((a, b) => b.length - a.length);
}
