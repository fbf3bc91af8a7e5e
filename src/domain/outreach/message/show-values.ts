import { SLOT } from '../../written/slot-text.ts';

/** A text with its values, which are added to those shown; a full stop behind a value that ends in one falls away: Acme Inc. */
export function showValues(text: string, values: ReadonlyMap<string, string>, shown: Set<string>): string {
  return text.replaceAll(SLOT, (_, slot: string, at: number) => {
    const value = values.get(slot)!;
    const next = text.charAt(at + slot.length + 2);
    const fits = /[.!?。！？]/u.test(next) ? value.replace(/(?<=.)[.!?。！？…]+$/u, '') : value;
    shown.add(fits);
    return fits;
  });
}
