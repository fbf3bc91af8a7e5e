import { isoCountryOf } from '../../country-names.ts';
import type { Locale } from '../../locale.ts';

/** Where people read Chinese; elsewhere a message in English is the better guess. */
const CHINESE_READING = ['CN', 'TW', 'HK', 'MO'];

/** Names of Chinese, as imports write them. */
const CHINESE = /^(?:zh|cmn|yue|chi|zho)\b|chinese|mandarin|cantonese|中文|汉语|漢語|普通话|国语|粤语/iu;

/** The language that a customer is written to in: their own, else that of their country, else the company's. Who reads neither gets English. */
export function messageLanguage(
  { language, country }: { language: string | null; country: string | null },
  homeCountry: string | null,
): Locale {
  if (language?.trim()) return CHINESE.test(language.trim()) ? 'zh' : 'en';
  const code = isoCountryOf(country ?? '') ?? isoCountryOf(homeCountry ?? '');
  return code !== undefined && CHINESE_READING.includes(code) ? 'zh' : 'en';
}
