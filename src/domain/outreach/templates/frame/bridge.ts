import type { Locale } from '../../../locale.ts';
import type { TextLength } from '../template.ts';

const SPOKEN: Readonly<Record<Locale, string>> = { en: 'One more thing before I let you go:', zh: '另外跟您说一声，' };
const WRITTEN: Readonly<Record<Locale, string>> = { en: 'One more thing:', zh: '另外，' };

/** The words that lead from a message to the offer behind it. */
export function bridgeOf(language: Locale, length: TextLength): string {
  return (length === 'spoken' ? SPOKEN : WRITTEN)[language];
}
