import type { Locale } from '../../locale.ts';
import { companyGreeting } from './names/company-greeting.ts';
import { isUsableName } from './names/is-usable-name.ts';
import { personGreeting } from './names/person-greeting.ts';
import { plainValue } from './plain-value.ts';

/** What is known of who is greeted; kind and gender as imports write them. */
export type Greeted = {
  name: string | null;
  kind: string | null;
  gender: string | null;
  /** Of the message. */
  language: Locale;
  formality: 'formal' | 'casual';
};

/** Nobody is greeted by more. */
const LONGEST = 40;

/** How a message addresses somebody: 王女士, Emma, Ms Clarke, Harbour Hotels team; null: by no name that one could use. */
export function greetingName({ name, kind, gender, language, formality }: Greeted): string | null {
  const plain = plainValue(name ?? '').normalize('NFKC');
  const bare = withoutPictures(plain);
  if (!isUsableName(bare)) return null;
  const isCompany = (kind !== null && kind !== 'individual') || looksLikeCompany(bare);
  const greeting = isCompany ? companyGreeting(bare, language) : personGreeting(bare, { gender, language, formality });
  return greeting !== null && [...greeting].length <= LONGEST ? greeting : null;
}

/** A name without emoji, which stand in no greeting. */
function withoutPictures(name: string): string {
  return name
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u200D|\u20E3/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A kind is often left at "individual" by whoever imports. */
function looksLikeCompany(name: string): boolean {
  return /(?:^|\s)(?:ltd|limited|llc|inc|gmbh|plc|corp|co|pty|bv|s\.?a)\.?$|(?:有限公司|股份公司|集团|商行|事务所|公司)$/iu.test(
    name,
  );
}
