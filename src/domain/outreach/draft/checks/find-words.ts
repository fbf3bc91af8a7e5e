import type { DraftFlaw, DraftFlawKind } from '../draft-flaw.ts';
import type { DraftPart } from '../draft-part.ts';

/** One flaw for each pattern that a part holds, with the words that it fits. */
export function findWords(
  { where, written }: DraftPart,
  patterns: readonly RegExp[],
  kind: DraftFlawKind,
): DraftFlaw[] {
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(written)?.[0].trim();
    return found === undefined ? [] : [{ kind, where, found }];
  });
}

/** A pattern for any of these words of English, which may be patterns themselves. */
export function anyWord(...words: string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, 'iu');
}

/** A pattern for any of these phrases of Chinese, which has no gaps between words. */
export function anyPhrase(...phrases: string[]): RegExp {
  return new RegExp(phrases.join('|'), 'u');
}
