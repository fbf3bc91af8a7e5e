import type { FieldSqlContext } from '../catalogue/field.ts';
import { fieldOf } from '../catalogue/fields.ts';
import { toMinor } from '../money.ts';
import type { SqlType } from './bind.ts';
import { COMPARISON_OPERATORS } from './comparison.ts';
import type { EventSqlContext } from './event-filter-sql.ts';
import { eventSql } from './event-sql.ts';
import type { FieldCondition, Rule } from './schema.ts';

/** Over aliases `c` (customers), `m` (metrics) and `s` (owner), and `customerKey`, the SQL of the customer's id. */
export type RuleSqlContext = EventSqlContext & { field: FieldSqlContext; customerKey: string };

/**
 * A rule as an SQL condition. A missing value makes a condition null, which counts as false; `not` is the exact
 * complement. Agrees with `matchesRule` on every rule (test/domain/rule/interpreters.test.ts).
 */
export function ruleSql(rule: Rule, context: RuleSqlContext): string {
  if ('all' in rule) return joined(rule.all, 'and', 'true', context);
  if ('any' in rule) return joined(rule.any, 'or', 'false', context);
  // A condition on events is never null, and PostgreSQL makes an anti join only of a plain NOT.
  if ('not' in rule) {
    const inner = ruleSql(rule.not, context);
    return 'events' in rule.not ? `not (${inner})` : `(${inner}) is not true`;
  }
  return 'events' in rule ? eventSql(rule, context) : fieldSql(rule, context);
}

function joined(rules: readonly Rule[], word: 'and' | 'or', ofNone: string, context: RuleSqlContext): string {
  return rules.length === 0 ? ofNone : `(${rules.map((rule) => ruleSql(rule, context)).join(` ${word} `)})`;
}

function fieldSql(condition: FieldCondition, { bind, currency, field: fieldContext }: RuleSqlContext): string {
  const { type, sql: sqlOf } = fieldOf(condition.field);
  const sql = sqlOf(fieldContext);
  const isList = type === 'list';
  const typed = (value: string | number | boolean) => (type === 'money' ? toMinor(Number(value), currency) : value);
  switch (condition.is) {
    case 'missing':
      return isList ? `coalesce(cardinality(${sql}), 0) = 0` : `${sql} is null`;
    case 'contains':
      return isList
        ? `${bind(condition.value, 'text')} = any(${sql})`
        : `position(lower(${bind(condition.value, 'text')}) in lower(${sql})) > 0`;
    case 'in': {
      const values = bind(condition.values.map(typed).map(String), 'text[]');
      if (isList) return `${sql} && ${values}`;
      return `${sql} = any(${values}::${SQL_TYPES[type]}[])`;
    }
    default: {
      const value = bind(typed(condition.value), SQL_TYPES[type]);
      return isList ? `${value} = any(${sql})` : `${sql} ${COMPARISON_OPERATORS[condition.is]} ${value}`;
    }
  }
}

const SQL_TYPES: Record<ReturnType<typeof fieldOf>['type'], SqlType> = {
  text: 'text',
  choice: 'text',
  country: 'text',
  list: 'text',
  number: 'float8',
  money: 'float8',
  day: 'date',
  boolean: 'bool',
};
