import { maskedWords, slotsIn } from '../../../domain/written/slot-text.ts';
import type { Slot, Slots } from '../slots.ts';

/** A text of a model with a sign in the place of every slot, compatibility forms folded. */
export type MaskedText = { text: string; slots: readonly Slot[] };

/** Null where a slot is unknown; then its name is said. */
export function maskSlots(text: string, slots: Slots): MaskedText | { unknown: string } {
  const named = slotsIn(text);
  const unknown = named.find((name) => !slots.has(name));
  if (unknown !== undefined) return { unknown };
  return {
    text: maskedWords(text),
    slots: named.map((name) => slots.find(name)!),
  };
}
