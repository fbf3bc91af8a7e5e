import { type DraftBrief, slotsOf } from '../draft-brief.ts';
import type { DraftFlaw } from '../draft-flaw.ts';
import type { DraftPart } from '../draft-part.ts';

/** Slots and links that the brief does not have, and sentences whose links are not what their slots state. */
export function findBadLinks({ where, slots, facts }: DraftPart, brief: DraftBrief): DraftFlaw[] {
  const keyOf = new Map(slotsOf(brief).map(({ slot, key }) => [slot, key]));
  const flaw =
    (kind: DraftFlaw['kind']) =>
    (found: string): DraftFlaw => ({ kind, where, found });
  const unknownSlots = slots.filter((slot) => !keyOf.has(slot)).map(flaw('unknown_slot'));
  if (typeof where !== 'number') return unknownSlots;
  const keys = new Set([...brief.facts, ...brief.offers].map(({ key }) => key));
  const stated = new Set(slots.map((slot) => keyOf.get(slot)));
  // A fact or an offer without slots is stated in words, so its link is all there is to see.
  const withSlots = new Set(keyOf.values());
  return [
    ...unknownSlots,
    ...facts.filter((key) => !keys.has(key)).map(flaw('unknown_fact')),
    ...slots.filter((slot) => keyOf.has(slot) && !facts.includes(keyOf.get(slot)!)).map(flaw('unlinked_slot')),
    ...facts.filter((key) => withSlots.has(key) && !stated.has(key)).map(flaw('unused_link')),
  ];
}
