import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { countryName } from '../../domain/country-names.ts';
import type { Locale } from '../../domain/locale.ts';

/** A value of a field, as text of the database, in the reader's language. */
export function valueWords(key: FieldKey, value: string, locale: Locale): string {
  const { type, choices } = fieldOf(key);
  if (type === 'country') return countryName(value, locale);
  if (type === 'boolean') return YES_NO[locale][value === 'true' ? 0 : 1]!;
  return choices?.find((choice) => choice.value === value)?.label[locale] ?? value;
}

const YES_NO = { en: ['yes', 'no'], zh: ['是', '否'] } as const;

/** A share in words, whole per cent: 12 %. */
export function percentWords(share: number): string {
  return share > 0 && share < 0.005 ? '<1 %' : `${Math.round(share * 100)} %`;
}

/** A figure of a field in words, rounded as people say it: 51 days, 1,250 GBP. */
export function figureWords(
  key: FieldKey,
  value: number,
  { locale, currency }: { locale: Locale; currency: string },
): string {
  const number = value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
  const { unit } = fieldOf(key);
  if (unit === 'money') return `${number} ${currency}`;
  if (unit !== 'days') return number;
  return locale === 'zh' ? `${number} 天` : `${number} ${number === '1' ? 'day' : 'days'}`;
}
