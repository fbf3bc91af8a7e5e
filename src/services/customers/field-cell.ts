import type { Cell } from '../../domain/answer.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { minorPerMajor } from '../../domain/money.ts';
import type { Reader } from '../population/reader.ts';

/** A field's value as the database gives it. */
export type FieldValue = string | number | boolean | readonly string[] | null;

/** A field's value as answers show it: money in major units, choices in the reader's language, a list as one text. */
export function fieldCell(
  key: FieldKey,
  value: FieldValue,
  { locale, settings }: Pick<Reader, 'locale' | 'settings'>,
): Cell {
  const { type, choices } = fieldOf(key);
  if (value === null) return null;
  if (typeof value === 'object') return value.length === 0 ? null : value.join(locale === 'en' ? ', ' : '、');
  if (type === 'money') return Number(value) / minorPerMajor(settings.currency);
  return choices?.find((choice) => choice.value === value)?.label[locale] ?? value;
}
