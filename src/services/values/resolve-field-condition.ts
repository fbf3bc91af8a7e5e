import { CalendarDay } from '../../domain/calendar-day.ts';
import type { Field } from '../../domain/catalogue/field.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { isoCountryOf } from '../../domain/country-names.ts';
import { DomainError } from '../../domain/errors.ts';
import type { FieldCondition } from '../../domain/rule/schema.ts';
import { hasOpenValues, type KnownValues } from './known-values.ts';
import { notRecorded } from './refuse-unrecorded.ts';
import { resolveChoice } from './resolve-choice.ts';
import { resolveText } from './resolve-text.ts';
import { namedValue, unknownCountry, unknownValue } from './unknown-value.ts';

type Scalar = string | number | boolean;

/** Comparisons that make sense for a type of field. */
const COMPARABLE: Record<Field['type'], readonly FieldCondition['is'][]> = {
  text: ['eq', 'in', 'contains', 'missing'],
  choice: ['eq', 'in', 'missing'],
  country: ['eq', 'in', 'missing'],
  list: ['eq', 'in', 'contains', 'missing'],
  number: ['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'missing'],
  money: ['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'missing'],
  day: ['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'missing'],
  boolean: ['eq', 'in', 'missing'],
};

/**
 * A field condition with its values as the data writes them; `known` where the field is stored with the customer.
 * @throws {DomainError} 'invalid_input', 'unknown_value', 'unavailable'
 */
export function resolveFieldCondition(condition: FieldCondition, known: KnownValues | undefined): FieldCondition {
  const { field: key, is } = condition;
  const field = fieldOf(key);
  if (!COMPARABLE[field.type].includes(is)) throw wrongComparison(key, is);
  if (is === 'missing') return condition;
  if (known && !known.isRecorded(key)) throw notRecorded(key);
  if (is === 'contains' && field.type === 'text') return condition;
  if ('value' in condition && typeof condition.value === 'object') {
    if (field.type === 'day') return condition;
    throw wrongType(key, JSON.stringify(condition.value), { en: 'a value', zh: '具体的值' });
  }
  const spoken = is === 'in' ? condition.values : [condition.value as Scalar];
  const values = [...new Set(spoken.flatMap((value) => resolveValue(key, value, known)))];
  if (is === 'in' || values.length !== 1) return { field: key, is: 'in', values };
  return is === 'contains' ? { field: key, is, value: String(values[0]) } : { field: key, is, value: values[0]! };
}

function resolveValue(key: FieldKey, value: Scalar, known: KnownValues | undefined): Scalar[] {
  const field = fieldOf(key);
  switch (field.type) {
    case 'number':
    case 'money':
      if (typeof value !== 'number') throw wrongType(key, value, { en: 'a number', zh: '数字' });
      return [value];
    case 'day':
      if (!isDay(value))
        throw wrongType(key, value, {
          en: 'a day as YYYY-MM-DD from 1900 to 2999',
          zh: '1900 至 2999 年间 YYYY-MM-DD 格式的日期',
        });
      return [value];
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(key, value, { en: 'true or false', zh: 'true 或 false' });
      return [value];
    case 'choice':
      return [resolveChoice(field.label, field.choices ?? [], String(value))];
    case 'country':
      return resolveCountry(key, String(value), known);
    default:
      return hasOpenValues(key) ? resolveOpenText(key, String(value), known) : [String(value)];
  }
}

/** The values of the data for the same country; a real country that no customer is from is known, and holds nobody. */
function resolveCountry(key: FieldKey, spoken: string, known: KnownValues | undefined): string[] {
  const values = known?.of(key).map(({ value }) => value) ?? [];
  const code = isoCountryOf(spoken);
  const found = values.filter((value) => value === spoken || (code !== undefined && isoCountryOf(value) === code));
  const written = found.length > 0 ? found : resolveText(spoken, values);
  if (written.length > 0) return written;
  if (code !== undefined) return [spoken];
  throw unknownCountry(fieldOf(key).label, spoken, values);
}

function resolveOpenText(key: FieldKey, spoken: string, known: KnownValues | undefined): string[] {
  const values = known?.of(key).map(({ value }) => value) ?? [];
  const found = resolveText(spoken, values);
  if (found.length > 0) return found;
  const { label } = fieldOf(key);
  throw unknownValue(
    label,
    spoken,
    values.map((value) => namedValue({ type: 'text' }, value)),
  );
}

function isDay(value: Scalar): value is string {
  return CalendarDay.safeParse(value).success;
}

function wrongType(key: FieldKey, value: Scalar, wanted: { en: string; zh: string }): DomainError {
  const { label } = fieldOf(key);
  return new DomainError('invalid_input', {
    en: `${label.en} is compared with ${wanted.en}, not with "${value}".`,
    zh: `${label.zh}应与${wanted.zh}比较，而不是“${value}”。`,
  });
}

function wrongComparison(key: FieldKey, is: FieldCondition['is']): DomainError {
  const { label, type } = fieldOf(key);
  const possible = COMPARABLE[type].join(', ');
  return new DomainError('invalid_input', {
    en: `${label.en} cannot be compared by "${is}"; possible: ${possible}.`,
    zh: `${label.zh}不能用“${is}”比较；可用：${possible}。`,
  });
}
