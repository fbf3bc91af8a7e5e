import { type DraftBrief, slotsOf } from '../draft-brief.ts';
import type { DraftFlaw, DraftFlawKind } from '../draft-flaw.ts';
import type { DraftPart } from '../draft-part.ts';
import { CLAIMS, type Claim, OFFERS } from './claims.ts';
import { findWords } from './find-words.ts';

/** What a part says of the customer, or promises, without a fact or an offer of the brief that stands for it. */
export function findUnfoundedClaims(part: DraftPart, brief: DraftBrief): DraftFlaw[] {
  const stated = new Set([...part.facts, ...keysOfSlots(part, brief)]);
  const meaningsOf = (entries: readonly { key: string; means: string }[]) =>
    entries.filter(({ key }) => stated.has(key)).map(({ means }) => means);
  const facts = meaningsOf(brief.facts.filter((fact) => fact.slot === null || fact.kind !== 'name'));
  const offers = meaningsOf(brief.offers);
  return [...findUnfounded(part, CLAIMS, facts, 'claim'), ...findUnfounded(part, OFFERS, offers, 'offer')];
}

function findUnfounded(part: DraftPart, claims: readonly Claim[], founded: string[], kind: DraftFlawKind): DraftFlaw[] {
  return claims
    .filter(({ means }) => !founded.some((meaning) => means.test(meaning)))
    .flatMap(({ says }) => findWords(part, says, kind));
}

/** A subject or closing links nothing, so its slots say what it states. */
function keysOfSlots({ slots }: DraftPart, brief: DraftBrief): string[] {
  return slotsOf(brief)
    .filter(({ slot }) => slots.includes(slot))
    .map(({ key }) => key);
}
