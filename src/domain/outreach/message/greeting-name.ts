import type { Locale } from '../../locale.ts';
import { companyGreeting, spokenCompany } from './names/company-greeting.ts';
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
  const greeting = isCompany({ name, kind })
    ? companyGreeting(bare, language)
    : personGreeting(bare, { gender, language, formality });
  return greeting !== null && [...greeting].length <= LONGEST ? greeting : null;
}

/** A company's name as one says it, without its legal form; null: it is none, or one that nobody could read aloud in that language. */
export function businessName({ name, kind, language }: Pick<Greeted, 'name' | 'kind' | 'language'>): string | null {
  const bare = withoutPictures(plainValue(name ?? '').normalize('NFKC'));
  if (!isCompany({ name, kind }) || !isUsableName(bare) || [...bare].length > LONGEST) return null;
  return spokenCompany(bare, language);
}

/** Whether a customer is a company, by their kind or by the look of their name. */
export function isCompany({ name, kind }: Pick<Greeted, 'name' | 'kind'>): boolean {
  return (kind !== null && kind !== 'individual') || looksLikeCompany(plainValue(name ?? ''));
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
