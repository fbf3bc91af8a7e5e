import type { Locale } from '../../../domain/locale.ts';
import { MASK } from '../../../domain/written/slot-text.ts';
import { findCountries } from './find-countries.ts';
import { CATALOGUE_NAMES, KNOWN_WORDS, latinWordsOf } from './known-words.ts';

/** What a model's text may take words from beside the catalogue. */
export type Sources = { question: string; labels: readonly string[]; locale: Locale };

/** Letters of our two languages; others look like them or say what nobody here checks. */
const STRANGE_LETTERS = /(?:(?![A-Za-zÀ-ſ]|\p{Script=Han})[\p{L}\p{M}])+/gu;

const WORD = /(?<![\p{L}\p{M}'])\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu;
const AT_START = /(?:^|[.!?。！？…\n])[\s"“”'(*_•·–—-]*$/u;
const SINGLE_LETTERS = /^[ai]$/i;

const QUOTED = [
  /["“”„«»「」『』《》‹›]([^"“”„«»「」『』《》‹›\n]+)["“”„«»「」『』《》‹›]/gu,
  /(?<![\p{L}\p{N}])'([^'\n]+)'(?![\p{L}\p{N}])/gu,
];

/** A name that is neither the person's nor the catalogue's nor a shown label's: in capitals, foreign letters or quotes, or a country. */
export function findForeignWord(text: string, sources: Sources): string | undefined {
  return (
    findStrangeLetters(text, sources) ??
    findCountry(text, sources) ??
    findLatinWord(text, sources) ??
    findHanWord(text, sources) ??
    findQuoted(text, sources)
  );
}

function findStrangeLetters(text: string, { question, labels }: Sources): string | undefined {
  const asked = new Set([question, ...labels].flatMap((each) => each.normalize('NFKC').match(STRANGE_LETTERS) ?? []));
  return text.match(STRANGE_LETTERS)?.find((letters) => !asked.has(letters));
}

function findCountry(text: string, { question, labels }: Sources): string | undefined {
  const named = new Set([question, ...labels].flatMap(findCountries).map(({ code }) => code));
  return findCountries(text).find(({ code }) => !named.has(code))?.words;
}

function findLatinWord(text: string, { question, labels, locale }: Sources): string | undefined {
  // Countries were looked at; of those that may stand there any name will do.
  const countries = findCountries(text).map(({ words }) => words);
  const known = new Set([question.normalize('NFKC'), ...labels, ...countries].flatMap(latinWordsOf));
  return [...text.matchAll(WORD)].find(({ index, 0: word }) => {
    const small = word.toLowerCase();
    if (known.has(small) || KNOWN_WORDS.has(small)) return false;
    if (locale === 'zh' || (word.length === 1 && !SINGLE_LETTERS.test(word))) return true;
    if (!/\p{Lu}/u.test(word)) return false;
    const isTitle = /^\p{Lu}[^\p{Lu}]*$/u.test(word);
    return !isTitle || !AT_START.test(text.slice(0, index));
  })?.[0];
}

function findHanWord(text: string, { question, labels, locale }: Sources): string | undefined {
  if (locale === 'zh') return undefined;
  return text
    .match(/\p{Script=Han}+/gu)
    ?.find((word) => !question.includes(word) && !labels.some((label) => label.includes(word)));
}

function findQuoted(text: string, { question, labels }: Sources): string | undefined {
  const asked = question.normalize('NFKC').toLowerCase();
  const known = new Set([...CATALOGUE_NAMES, ...labels.map((label) => label.toLowerCase())]);
  return QUOTED.flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([, words]) => words!.toLowerCase().trim())
    .find((words) => {
      const isOfSlots = words.replaceAll(MASK, '').replace(/[\s,.、，]/g, '') === '';
      return !isOfSlots && !asked.includes(words) && !known.has(words);
    });
}
