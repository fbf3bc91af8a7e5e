import type { Locale } from '../../../locale.ts';

const LEGAL_FORM =
  /[\s,]+(?:ltd|limited|llc|inc|incorporated|gmbh|ag|plc|corp|corporation|co|company|pty|bv|nv|sarl|srl|s\.?a\.?|s\.?p\.?a\.?)\.?$/iu;

/** The people of a company, as a letter to it addresses them; nobody says its legal form. */
export function companyGreeting(name: string, language: Locale): string {
  const spoken = withoutLegalForm(name);
  if (/\p{Script=Han}/u.test(spoken)) return language === 'zh' ? `${spoken}的各位同事` : `${spoken} team`;
  if (language === 'zh') return `${spoken} 的各位同事`;
  return /\bteam$/iu.test(spoken) ? spoken : `${spoken} team`;
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
