import type { FieldType } from '../catalogue/field.ts';
import { fieldOf } from '../catalogue/fields.ts';
import type { CustomerFacts } from '../customer-facts.ts';
import { toMinor } from '../money.ts';
import { type RelativeDay, resolveDay } from '../relative-day.ts';
import { compare } from './comparison.ts';
import type { RuleContext } from './rule-context.ts';
import type { FieldCondition } from './schema.ts';

type Scalar = string | number | boolean;

/** Whether a customer's field satisfies a condition; a missing value satisfies nothing but `missing`. */
export function matchesField(condition: FieldCondition, facts: CustomerFacts, context: RuleContext): boolean {
  const { type, read } = fieldOf(condition.field);
  const value = read(facts, context.clock);
  const isMissing = value === null || (isList(value) && value.length === 0);
  if (condition.is === 'missing') return isMissing;
  if (isMissing) return false;
  const wanted = (condition.is === 'in' ? condition.values : [condition.value]).map((each) =>
    typedValue(each, type, context),
  );
  if (isList(value)) return wanted.some((each) => value.includes(String(each)));
  switch (condition.is) {
    case 'in':
      return wanted.includes(value);
    case 'contains':
      return String(value).toLowerCase().includes(condition.value.toLowerCase());
    default:
      return compare(value, condition.is, wanted[0]!);
  }
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function typedValue(value: Scalar | RelativeDay, type: FieldType, { currency, clock }: RuleContext): Scalar {
  if (typeof value === 'object') return resolveDay(value, clock.today);
  return type === 'money' ? toMinor(Number(value), currency) : value;
}
