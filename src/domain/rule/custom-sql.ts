import type { Bind } from './bind.ts';
import { COMPARISON_OPERATORS } from './comparison.ts';
import type { CustomCondition } from './schema.ts';

type Scalar = string | number | boolean;

/** What JSON calls the type of a value, and how SQL reads it. */
const TYPES = {
  string: { json: 'string', sql: 'text', read: (text: string) => `${text} collate "C"` },
  number: { json: 'number', sql: 'float8', read: (text: string) => `(${text})::float8` },
  boolean: { json: 'boolean', sql: 'bool', read: (text: string) => `(${text})::bool` },
} as const;

/** A condition on a field of the company's own, over customers `c`; a value of another type satisfies nothing. */
export function customSql(condition: CustomCondition, bind: Bind): string {
  const key = bind(condition.custom, 'text');
  if (condition.is === 'missing') return `coalesce(jsonb_typeof(c.custom -> ${key}), 'null') = 'null'`;
  if (condition.is === 'in') {
    return `(${condition.values.map((value) => comparedSql(key, 'eq', value, bind)).join(' or ')})`;
  }
  return comparedSql(key, condition.is, condition.value, bind);
}

function comparedSql(key: string, is: keyof typeof COMPARISON_OPERATORS, value: Scalar, bind: Bind): string {
  const { json, sql, read } = TYPES[typeof value as keyof typeof TYPES];
  return `case when jsonb_typeof(c.custom -> ${key}) = '${json}'
      then ${read(`c.custom ->> ${key}`)} ${COMPARISON_OPERATORS[is]} ${bind(value, sql)} end`;
}
