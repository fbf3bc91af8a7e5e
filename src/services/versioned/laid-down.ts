import type { Locale } from '../../domain/locale.ts';
import { type NamedPart, partText } from '../../domain/outreach/named-part.ts';

const COLON = { en: ': ', zh: '：' } as const;

/** Every part that says something, one line each. */
export function laidDown(parts: readonly NamedPart[], locale: Locale): string[] {
  return parts
    .filter(({ items }) => items.length > 0)
    .map((part) => `${part.label[locale]}${COLON[locale]}${partText(part)[locale]}`);
}
