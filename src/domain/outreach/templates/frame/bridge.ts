import type { Locale } from '../../../locale.ts';
import type { TextsOfLanguage } from '../playbook-texts.ts';
import type { TextLength } from '../template.ts';

const SPOKEN: Readonly<Record<Locale, string>> = { en: 'One more thing before I let you go:', zh: '另外跟您说一声，' };
const WRITTEN: Readonly<Record<Locale, string>> = { en: 'One more thing:', zh: '另外，' };
const IF_WELL: Readonly<Record<Locale, string>> = { en: '[If all is well, and only then] ', zh: '[如果对方满意才说] ' };

/** The words that lead from a message to the offer behind it; who has just complained is sold nothing. */
export function bridgeOf(
  { bridge, asksHowItWent }: Pick<TextsOfLanguage, 'bridge' | 'asksHowItWent'>,
  language: Locale,
  length: TextLength,
): string {
  if (length !== 'spoken') return bridge ?? WRITTEN[language];
  return `${asksHowItWent ? IF_WELL[language] : ''}${bridge ?? SPOKEN[language]}`;
}
