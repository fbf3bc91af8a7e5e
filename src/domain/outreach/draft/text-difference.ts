import { diffArrays } from 'diff';
import type { Locale } from '../../locale.ts';

/** The words of a text, with the marks and blanks between them. */
function wordsOf(text: string, language: Locale): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  // A slot is one word, whatever its name is made of.
  return text
    .split(/(\{[a-z0-9_.]+\})/u)
    .flatMap((part, at) => (at % 2 === 1 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)));
}

/** Above this share of other words a text is another one, and marks in it would only hide it. */
const MOST_OTHER = 0.5;

/** The later text with what went and what came marked in it, word by word: `We [-write-]{+come+} to you`; null where little is left of the earlier one. */
export function textDifference(before: string, after: string, language: Locale): string | null {
  const parts = diffArrays(wordsOf(before, language), wordsOf(after, language));
  const lengthOf = (those: typeof parts) => those.reduce((sum, { value }) => sum + value.join('').length, 0);
  const kept = lengthOf(parts.filter(({ added, removed }) => !added && !removed));
  if (kept < MOST_OTHER * Math.max(before.length, after.length)) return null;
  return parts
    .map(({ value, added, removed }) => {
      const words = value.join('');
      if (added) return `{+${words}+}`;
      return removed ? `[-${words}-]` : words;
    })
    .join('');
}
