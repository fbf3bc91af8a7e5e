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

/** The later text with what went and what came marked in it, word by word: `We [-write-]{+come+} to you`. */
export function textDifference(before: string, after: string, language: Locale): string {
  return diffArrays(wordsOf(before, language), wordsOf(after, language))
    .map(({ value, added, removed }) => {
      const words = value.join('');
      if (added) return `{+${words}+}`;
      return removed ? `[-${words}-]` : words;
    })
    .join('');
}
