import type { Locale } from '../domain/locale.ts';

/** The language that the reader chose, else that of the message, else that of their browser. */
export function pageLanguage(
  chosen: string | undefined,
  ofMessage: Locale | undefined,
  acceptLanguage: string | undefined,
): Locale {
  if (chosen === 'en' || chosen === 'zh') return chosen;
  return ofMessage ?? (/^\s*zh\b/i.test(acceptLanguage ?? '') ? 'zh' : 'en');
}
