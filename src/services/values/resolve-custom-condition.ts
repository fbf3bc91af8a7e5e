import { DomainError } from '../../domain/errors.ts';
import type { CustomCondition } from '../../domain/rule/schema.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findCustomFields, type KnownCustomField } from './known-custom-fields.ts';
import { resolveText } from './resolve-text.ts';
import { unknownValue } from './unknown-value.ts';

const LABEL = { en: 'Field of your own', zh: '自定义字段' };

/**
 * A condition on one of the company's own fields, its name and texts as the data writes them.
 * @throws {DomainError} 'unavailable' where there are none, 'unknown_value' for an unknown name or text, 'invalid_input' for a value of
 * a type that the field never has
 */
export async function resolveCustomCondition(
  condition: CustomCondition,
  viewpoint: Viewpoint,
): Promise<CustomCondition> {
  const fields = await findCustomFields(viewpoint);
  const names = [...fields.keys()];
  if (names.length === 0) {
    throw new DomainError('unavailable', {
      en: 'No fields of your own are recorded for any of these customers.',
      zh: '这些客户没有任何自定义字段记录。',
    });
  }
  const [custom] = fields.has(condition.custom) ? [condition.custom] : resolveText(condition.custom, names);
  if (custom === undefined) throw unknownValue(LABEL, condition.custom, names.map(alike));
  if (condition.is === 'missing') return { custom, is: 'missing' };
  const known = fields.get(custom)!;
  if (condition.is === 'in') {
    const values = [...new Set(condition.values.flatMap((value) => valuesOf(value, custom, known)))];
    return { custom, is: 'in', values };
  }
  if (condition.is !== 'eq') {
    refuseOtherType(condition.value, custom, known);
    return { ...condition, custom };
  }
  const values = valuesOf(condition.value, custom, known);
  return values.length === 1 ? { custom, is: 'eq', value: values[0]! } : { custom, is: 'in', values };
}

type Scalar = string | number | boolean;

function valuesOf(value: Scalar, custom: string, known: KnownCustomField): Scalar[] {
  refuseOtherType(value, custom, known);
  if (typeof value !== 'string') return [value];
  const found = resolveText(value, known.texts);
  if (found.length > 0) return found;
  throw unknownValue(alike(custom), value, known.texts.map(alike));
}

function refuseOtherType(value: Scalar, custom: string, { types }: KnownCustomField): void {
  if (types.includes(typeof value)) return;
  const held = types.join(', ');
  throw new DomainError('invalid_input', {
    en: `${custom} is compared with a ${held}, not with "${value}".`,
    zh: `${custom}应与${held}类型的值比较，而不是“${value}”。`,
  });
}

function alike(text: string): { en: string; zh: string } {
  return { en: text, zh: text };
}
