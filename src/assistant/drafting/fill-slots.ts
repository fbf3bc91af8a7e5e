import { SLOT } from '../model/slots.ts';

/** A text with what each slot shows in its place; a value that looks like a slot stays as it is. */
export function fillSlots(text: string, display: (slot: string) => string): string {
  return text.replaceAll(SLOT, (_, slot: string) => display(slot));
}
