import type { Field } from '../../domain/catalogue/field.ts';
import { countryName, countryNames, isoCountryOf } from '../../domain/country-names.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { nearest } from '../../domain/nearest.ts';

const MOST_SUGGESTIONS = 5;

/** The refusal of a value that nobody in the asker's sight has, with the nearest that somebody has, else the most frequent. */
export function unknownValue(label: Bilingual, value: string, known: readonly Bilingual[]): DomainError {
  const near = nearest(value, known, (each) => [each.en, each.zh], MOST_SUGGESTIONS);
  return refusal(label, value, near.length > 0 ? near : known);
}

/** The same for a product, which is near by its stock code or its name; with the nearest only. */
export function unknownProduct(value: string, known: readonly { sku: string; name: string }[]): DomainError {
  const near = nearest(value, known, ({ sku, name }) => [sku, name], MOST_SUGGESTIONS);
  return refusal(
    { en: 'Product', zh: '产品' },
    value,
    near.map(({ name }) => ({ en: name, zh: name })),
  );
}

/** A value of a field in both languages, for suggestions; countries also by the names that people use. */
export function namedValue(field: Pick<Field, 'type' | 'choices'>, value: string): Bilingual {
  if (field.type === 'country') return { en: countryName(value, 'en'), zh: countryName(value, 'zh') };
  return field.choices?.find((choice) => choice.value === value)?.label ?? { en: value, zh: value };
}

/** The same for a country, which is near by any of its names. */
export function unknownCountry(label: Bilingual, value: string, known: readonly string[]): DomainError {
  const near = nearest(value, known, (each) => [each, ...countryNames(isoCountryOf(each) ?? '')], MOST_SUGGESTIONS);
  return refusal(
    label,
    value,
    (near.length > 0 ? near : known).map((each) => namedValue({ type: 'country' }, each)),
  );
}

function refusal(label: Bilingual, value: string, ranked: readonly Bilingual[]): DomainError {
  const suggestions = ranked.slice(0, MOST_SUGGESTIONS);
  return new DomainError(
    'unknown_value',
    {
      en: `I know no ${label.en.toLowerCase()} "${value}"${tail(suggestions, 'en')}.`,
      zh: `没有名为“${value}”的${label.zh}${tail(suggestions, 'zh')}。`,
    },
    suggestions,
  );
}

function tail(suggestions: readonly Bilingual[], locale: 'en' | 'zh'): string {
  if (suggestions.length === 0) return '';
  const listed = suggestions.map((each) => each[locale]).join(locale === 'en' ? ', ' : '、');
  return locale === 'en' ? `; nearest: ${listed}` : `；相近的有：${listed}`;
}
