import { FIELD_KEYS, type FieldKey, fieldOf } from '../../../domain/catalogue/fields.ts';
import { MEASURES, type MeasureKey, measureOf } from '../../../domain/catalogue/measures.ts';
import { namesOf } from '../../../domain/catalogue/names-of.ts';
import { TRACKED_FIELDS } from '../../../domain/workflows/tracked-fields.ts';

/** What people call a field of a customer for short, beside the customer. */
const SHORT: Readonly<Record<string, string>> = {
  tier: 'membership tier',
  level: 'membership tier',
  等级: '会员等级',
  rep: 'owner',
};

/** The field that some words name in either language; null for others. */
function fieldOfWords(words: string, fits: (key: FieldKey) => boolean): FieldKey | null {
  const plain = SHORT[withoutCustomer(words)] ?? withoutCustomer(words);
  const isNamed = (key: FieldKey) => namesOf(fieldOf(key)).some((name) => name.toLowerCase() === plain);
  return FIELD_KEYS.find((key) => fits(key) && isNamed(key)) ?? null;
}

/** A field whose changes are written down. */
export function trackedFieldOf(words: string): FieldKey | null {
  return fieldOfWords(words, (key) => Object.hasOwn(TRACKED_FIELDS, key));
}

/** A number or an amount that is computed or kept; what a measure over orders is called, its total of a customer is called, too. */
export function figureOf(words: string): FieldKey | null {
  const isFigure = (key: FieldKey) => ['number', 'money'].includes(fieldOf(key).type);
  const plain = withoutCustomer(words);
  const isMeasured = (key: FieldKey) => {
    const synonyms = Object.hasOwn(MEASURES, key) ? measureOf(key as MeasureKey).synonyms : undefined;
    return [...(synonyms?.en ?? []), ...(synonyms?.zh ?? [])].some((name) => name.toLowerCase() === plain);
  };
  return fieldOfWords(words, isFigure) ?? FIELD_KEYS.find((key) => isFigure(key) && isMeasured(key)) ?? null;
}

function withoutCustomer(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:the |their |his |her |its |an? (?:customer|client)['’]s |客户的?|其)/u, '')
    .replace(/^(?:total |lifetime |overall |累计的?|总)/u, '')
    .trim();
}

/** The value of a field as data holds it: a choice by its label, a truth, or the words themselves. */
export function storedValueOf(field: FieldKey, words: string): string | boolean {
  const { type, choices } = fieldOf(field);
  const plain = words.trim();
  if (type === 'boolean') return /^(?:yes|true|on|是)$/iu.test(plain);
  const choice = choices?.find(({ value, label }) =>
    [value, label.en, label.zh].some((name) => name.toLowerCase() === plain.toLowerCase()),
  );
  return choice?.value ?? plain;
}
