import type { FieldSqlContext } from '../catalogue/field.ts';
import { fieldOf } from '../catalogue/fields.ts';
import { toMinor } from '../money.ts';
import type { Bind, SqlType } from './bind.ts';
import { COMPARISON_OPERATORS, compare } from './comparison.ts';
import { type EventSqlContext, eventFilterSql } from './event-filter-sql.ts';
import type { Comparison, EventCondition, FieldCondition, Rule } from './schema.ts';

/** Over aliases `c` (customers), `m` (metrics) and `s` (owner), and `customerKey`, the SQL of the customer's id. */
export type RuleSqlContext = EventSqlContext & { field: FieldSqlContext; customerKey: string };

/**
 * A rule as an SQL condition. A missing value makes a condition null, which counts as false; `not` is the exact
 * complement. Agrees with `matchesRule` on every rule (test/domain/rule/interpreters.test.ts).
 */
export function ruleSql(rule: Rule, context: RuleSqlContext): string {
  if ('all' in rule) return joined(rule.all, 'and', 'true', context);
  if ('any' in rule) return joined(rule.any, 'or', 'false', context);
  // EXISTS is never null, and PostgreSQL makes an anti join only of a plain NOT.
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

function eventSql(condition: EventCondition, context: RuleSqlContext): string {
  const { aggregate, where } = condition;
  const isOfLines = where?.product !== undefined && (aggregate === 'revenue' || aggregate === 'units');
  const money = aggregate !== 'count' && aggregate !== 'units';
  const value = money ? toMinor(condition.value, context.currency) : condition.value;
  const filters = eventFilterSql(condition, context, isOfLines ? 'lines' : 'orders');
  const matching = (having: string) => `exists (select 1 from (
      select o.customer_id from ${isOfLines ? 'order_lines l join orders o on o.id = l.order_id' : 'orders o'}
      where ${filters.join(' and ')} group by o.customer_id${having}) e where e.customer_id = ${context.customerKey})`;

  const countsAny =
    aggregate === 'count' && ((condition.is === 'gte' && value === 1) || (condition.is === 'gt' && value === 0));
  if (countsAny) {
    return `exists (select 1 from orders o where o.customer_id = ${context.customerKey} and ${filters.join(' and ')})`;
  }
  const holds = compared(aggregateSql(aggregate, isOfLines), condition.is, value, context.bind);
  // The sum of nothing is zero: where zero satisfies the comparison, customers without any such event are in.
  const isOfNoneZero = aggregate === 'count' || aggregate === 'revenue' || aggregate === 'units';
  if (!isOfNoneZero || !compare(0, condition.is, value)) return matching(` having ${holds}`);
  return `not ${matching(` having not (${holds})`)}`;
}

function aggregateSql(aggregate: EventCondition['aggregate'], isOfLines: boolean): string {
  switch (aggregate) {
    case 'count':
      return 'count(*)';
    case 'revenue':
      return isOfLines ? 'round(sum(l.total_minor))' : 'sum(o.total_minor)';
    case 'units':
      return isOfLines ? 'sum(l.quantity)' : 'sum(o.units)';
    case 'largest':
      return 'max(o.total_minor)';
    case 'average':
      return 'avg(o.total_minor)';
  }
}

function compared(sql: string, is: Comparison, value: number, bind: Bind): string {
  return `${sql} ${COMPARISON_OPERATORS[is]} ${bind(value, 'float8')}`;
}
