import type { DraftFlaw, DraftFlawKind } from './draft-flaw.ts';

/** What only a person can know, and answers for: figures, hours, what they say of the customer; and how they put it. */
const ANSWERED_FOR: readonly DraftFlawKind[] = ['figure', 'claim', 'punctuation', 'hard_to_read'];

/** The flaws for which a person's own words are refused. */
export function flawsByHand(flaws: readonly DraftFlaw[]): DraftFlaw[] {
  return flaws.filter(({ kind }) => !ANSWERED_FOR.includes(kind));
}

/** The words of a person that nothing vouches for: figures, and what they say of the customer. */
export function uncheckedWords(flaws: readonly DraftFlaw[]): string[] {
  return [...new Set(flaws.filter(({ kind }) => kind === 'figure' || kind === 'claim').map(({ found }) => found))];
}
