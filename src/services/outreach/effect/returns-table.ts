import type { Answer } from '../../../domain/answer.ts';
import type { Reader } from '../../population/reader.ts';
import { EFFECT_WORDS } from './effect-words.ts';
import type { Returned } from './read-returns.ts';

/** What came back, by kind; a sentence where nothing did. */
export function returnsTable(returned: readonly Returned[], { locale }: Reader): Answer {
  const words = EFFECT_WORDS[locale];
  if (returned.length === 0) return { kind: 'text', text: words.nothingBack };
  const shown = Object.keys(words.kinds).flatMap((kind) => returned.filter((each) => each.kind === kind));
  const isScored = shown.some(({ meanScore }) => meanScore !== null);
  return {
    kind: 'table',
    title: words.returns,
    columns: [
      { key: 'kind', label: words.kind, type: 'text' },
      { key: 'people', label: words.people, type: 'number', unit: 'count' },
      ...(isScored ? [{ key: 'score', label: words.meanScore, type: 'number' as const, unit: 'score' as const }] : []),
    ],
    rows: shown.map(({ kind, people, meanScore }) => [words.kinds[kind]!, people, ...(isScored ? [meanScore] : [])]),
    total: shown.length,
  };
}
