import type { Locale } from './locale.ts';

/** Further names in use, and those that data sets write; the standard ones come from Unicode CLDR through Intl. */
const FURTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates', '阿联酋'],
  AU: ['澳洲'],
  BA: ['Bosnia and Herzegovina', '波黑'],
  CD: ['DR Congo', 'Democratic Republic of the Congo', '刚果民主共和国'],
  CH: ['Schweiz'],
  CI: ['Ivory Coast', "Cote d'Ivoire"],
  CN: ['PRC', 'Mainland China', "People's Republic of China", '中华人民共和国', '中国大陆', '大陆', '内地', '中国内地'],
  CZ: ['Czech Republic', '捷克共和国'],
  DE: ['Deutschland', '联邦德国'],
  ES: ['España'],
  GB: ['UK', 'Britain', 'Great Britain', 'GBR', '大不列颠', '联合王国'],
  HK: ['Hong Kong SAR', 'HKSAR', '中国香港', '香港特区', '香港特别行政区'],
  IE: ['EIRE', 'Republic of Ireland'],
  IR: ['Persia'],
  KP: ['DPRK'],
  KR: ['Korea', 'Republic of Korea', '大韩民国', '南韩'],
  LA: ['Lao'],
  MM: ['Burma'],
  MO: ['Macau', 'Macao SAR', '中国澳门', '澳门特区', '澳门特别行政区'],
  NL: ['Holland', 'The Netherlands', '尼德兰'],
  NZ: ['纽西兰'],
  PH: ['The Philippines'],
  RU: ['Russian Federation', '俄国', '俄罗斯联邦'],
  SA: ['KSA', '沙特'],
  SG: ['狮城'],
  SY: ['Syrian Arab Republic'],
  TH: ['Siam'],
  TR: ['Turkey', 'Turkiye'],
  TW: ['中国台湾', '台湾地区', '臺灣', 'Chinese Taipei'],
  TZ: ['United Republic of Tanzania'],
  US: ['USA', 'U.S.', 'U.S.A.', 'America', 'United States of America', 'the States', '美利坚', '美利坚合众国'],
  VN: ['Viet Nam'],
  ZA: ['RSA', 'Republic of South Africa'],
};

/** Codes that CLDR names although ISO 3166 gives them to no country or territory. */
const NOT_COUNTRIES = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'];

const DISPLAY_NAMES = new Map<string, Intl.DisplayNames>();
const STYLES = ['short', 'long'] as const;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** ISO 3166-1 codes of all countries and territories. */
export const COUNTRY_CODES: readonly string[] = LETTERS.flatMap((first) =>
  LETTERS.map((second) => first + second),
).filter(
  (code) => !NOT_COUNTRIES.includes(code) && nameOf(code, 'en', 'long') !== undefined && modernCode(code) === code,
);

const CODE_BY_NAME: ReadonlyMap<string, string> = new Map(
  COUNTRY_CODES.flatMap((code) => [code, ...countryNames(code)].map((name) => [folded(name), code] as const)),
);

/** ISO 3166-1 code of a country by its code or any name in English or Chinese; undefined for anything else. */
export function isoCountryOf(name: string): string | undefined {
  return CODE_BY_NAME.get(folded(name));
}

/** A country value as the reader's language names it; one without a code stays as it is. */
export function countryName(value: string, locale: Locale): string {
  const code = isoCountryOf(value);
  if (code === undefined) return value;
  // The short English names of some are bare letters ("UK"); the short Chinese ones are the usual ones ("香港").
  const isUsual = locale === 'zh' || /\p{Ll}/u.test(nameOf(code, 'en', 'short') ?? '');
  return nameOf(code, locale, isUsual ? 'short' : 'long') ?? value;
}

/** Every name of a country that people use, in both languages. */
export function countryNames(code: string): string[] {
  if (!COUNTRY_CODES.includes(code)) return [];
  const standard = (['en', 'zh'] as const).flatMap((locale) => STYLES.map((style) => nameOf(code, locale, style)));
  return [...new Set([...standard.filter((name) => name !== undefined), ...(FURTHER_NAMES[code] ?? [])])];
}

function nameOf(code: string, locale: Locale, style: 'short' | 'long'): string | undefined {
  return displayNames(locale, style).of(code);
}

function displayNames(locale: Locale, style: 'short' | 'long'): Intl.DisplayNames {
  const key = `${locale} ${style}`;
  const known = DISPLAY_NAMES.get(key) ?? new Intl.DisplayNames(locale, { type: 'region', fallback: 'none', style });
  DISPLAY_NAMES.set(key, known);
  return known;
}

function modernCode(code: string): string | undefined {
  return new Intl.Locale(`und-${code}`).region;
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
