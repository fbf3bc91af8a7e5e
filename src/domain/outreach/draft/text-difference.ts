import { diffArrays } from 'diff';
import type { Locale } from '../../locale.ts';

type Part = { value: string[]; added: boolean; removed: boolean };

/** Above this share of other words a text is another one, and marks in it would only hide it. */
const MOST_OTHER = 0.5;
/** A sentence with more changes than these is easier to read before and after. */
const MOST_CHANGES = 2;

/** The words of a text, with the marks and blanks between them; a slot is one word, whatever its name is made of. */
function wordsOf(text: string, language: Locale): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return text
    .split(/(\{[a-z0-9_.]+\})/u)
    .flatMap((part, at) => (at % 2 === 1 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)));
}

/** Its sentences, and the blanks between them. */
function sentencesOf(text: string, language: Locale): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)].flatMap(({ segment }) => segment.split(/(\s+)$/u)).filter((each) => each !== '');
}

/** The later text with what went and what came marked in it: `We [-write-]{+come+} to you`; null where little is left of the earlier one. */
export function textDifference(before: string, after: string, language: Locale): string | null {
  const words = diff(wordsOf(before, language), wordsOf(after, language));
  if (isOther(words, before, after)) return null;
  const parts = diff(sentencesOf(before, language), sentencesOf(after, language));
  return parts.map((part, at) => marked(part, parts[at - 1], parts[at + 1], language)).join('');
}

/** Whether little is kept. */
function isOther(words: readonly Part[], before: string, after: string): boolean {
  const kept = words.filter(({ added, removed }) => !added && !removed).flatMap(({ value }) => value);
  return kept.join('').length < MOST_OTHER * Math.max(before.length, after.length);
}

function diff(before: string[], after: string[]): Part[] {
  return diffArrays(before, after).map(({ value, added = false, removed = false }) => ({ value, added, removed }));
}

/** A part as it is shown: what was removed for what follows stands with it, word by word where few changed. */
function marked({ value, added, removed }: Part, last: Part | undefined, next: Part | undefined, language: Locale) {
  const text = value.join('');
  if (removed) return next?.added ? '' : mark('-', text);
  if (!added) return text;
  if (!last?.removed) return mark('+', text);
  const gone = last.value.join('');
  const words = diff(wordsOf(gone, language), wordsOf(text, language));
  const changes = words.filter((part, at) => (part.added || part.removed) && !(part.added && words[at - 1]?.removed));
  if (changes.length > MOST_CHANGES || isOther(words, gone, text))
    return `${mark('-', gone)}${language === 'en' ? ' ' : ''}${mark('+', text)}`;
  return words
    .map((part) =>
      part.added || part.removed ? mark(part.added ? '+' : '-', part.value.join('')) : part.value.join(''),
    )
    .join('');
}

function mark(sign: '+' | '-', text: string): string {
  return sign === '+' ? `{+${text}+}` : `[-${text}-]`;
}
