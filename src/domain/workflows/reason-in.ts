import type { Bilingual, Locale } from '../locale.ts';

/** What a follow-up of a rule is about, in a language; a person's own words are what they are. */
export function reasonIn(reason: string | Bilingual, locale: Locale): string {
  return typeof reason === 'string' ? reason : reason[locale];
}
