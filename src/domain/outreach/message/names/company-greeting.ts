import type { Locale } from '../../../locale.ts';

const LEGAL_FORM =
  /[\s,]+(?:ltd|limited|llc|inc|incorporated|gmbh|ag|plc|corp|corporation|co|company|pty|bv|nv|sarl|srl|s\.?a\.?|s\.?p\.?a\.?)\.?$/iu;

/** The people of a company, as a letter to it addresses them; null where its name is in another script than the letter. */
export function companyGreeting(name: string, language: Locale): string | null {
  const spoken = spokenCompany(name, language);
  if (spoken === null || language === 'zh') return spoken && `${spoken}团队`;
  return /\bteam$/iu.test(spoken) ? spoken : `${spoken} team`;
}

/** A company's name without its legal form, which nobody says; null where an English sentence could not hold it. */
export function spokenCompany(name: string, language: Locale): string | null {
  if (language === 'en' && /\p{Script=Han}/u.test(name)) return null;
  return withoutLegalForm(name);
}

function withoutLegalForm(name: string): string {
  const short = name
    .replace(LEGAL_FORM, '')
    .replace(/(?:股份)?有限(?:责任)?公司$/u, '公司')
    .trim();
  if (short === name) return name;
  // Pty Ltd, Co., Ltd.
  return short.length < 2 ? name : withoutLegalForm(short);
}
