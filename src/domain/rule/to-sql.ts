import type { FieldSqlContext } from '../catalogue/field.ts';
import { fieldOf } from '../catalogue/fields.ts';
import { toMinor } from '../money.ts';
import { localDay } from '../period.ts';
import { resolveDay } from '../relative-day.ts';
import type { SqlType } from './bind.ts';
import { COMPARISON_OPERATORS } from './comparison.ts';
import { customSql } from './custom-sql.ts';
import type { EventSqlContext } from './event-filter-sql.ts';
import { eventSql } from './event-sql.ts';
import type { ConsentCondition, FieldCondition, Rule, UpcomingCondition } from './schema.ts';
import { sequenceSql } from './sequence-sql.ts';
import { upcomingDays } from './upcoming-days.ts';

/** Over aliases `c` (customers), `m` (metrics) and `s` (owner), and `customerKey`, the SQL of the customer's id. */
export type RuleSqlContext = EventSqlContext & {
  field: FieldSqlContext;
  customerKey: string;
  /** The current rule of a segment, resolved; segments never contain themselves. */
  segmentRule: (key: string) => Rule;
};

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
    return 'events' in rule.not || 'first' in rule.not ? `not (${inner})` : `(${inner}) is not true`;
  }
  if ('events' in rule) return eventSql(rule, context);
  if ('field' in rule) return fieldSql(rule, context);
  if ('first' in rule) return sequenceSql(rule, context);
  if ('custom' in rule) return customSql(rule, context.bind);
  if ('consent' in rule) return consentSql(rule, context);
  if ('upcoming' in rule) return upcomingSql(rule, context);
  if ('customers' in rule) return `c.external_id = any(${context.bind(rule.customers, 'text[]')})`;
  return ruleSql(context.segmentRule(rule.segment), context);
}

function joined(rules: readonly Rule[], word: 'and' | 'or', ofNone: string, context: RuleSqlContext): string {
  return rules.length === 0 ? ofNone : `(${rules.map((rule) => ruleSql(rule, context)).join(` ${word} `)})`;
}

function fieldSql(condition: FieldCondition, context: RuleSqlContext): string {
  const { bind, currency, field: fieldContext, now, timeZone } = context;
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
      const named = condition.value;
      const value =
        typeof named === 'object'
          ? bind(resolveDay(named, localDay(now, timeZone)), 'date')
          : bind(typed(named), SQL_TYPES[type]);
      return isList ? `${value} = any(${sql})` : `${sql} ${COMPARISON_OPERATORS[condition.is]} ${value}`;
    }
  }
}

function consentSql(
  { consent: { channel, purpose }, is }: ConsentCondition,
  { bind, now, customerKey }: RuleSqlContext,
) {
  const at = bind(now, 'timestamptz');
  return `coalesce((select case when k.expires_at <= ${at} then 'unknown' else k.status end from consents k
      where k.customer_id = ${customerKey} and k.channel = ${bind(channel, 'text')} and k.purpose = ${bind(purpose, 'text')}
        and k.captured_at < ${at} order by k.captured_at desc, k.id desc limit 1), 'unknown') = ${bind(is, 'text')}`;
}

function upcomingSql({ upcoming, withinDays }: UpcomingCondition, context: RuleSqlContext): string {
  const { bind, now, timeZone, customerKey } = context;
  const today = localDay(now, timeZone);
  const days = bind(upcomingDays(today, withinDays), 'text[]');
  if (upcoming === 'birthday') return `to_char(c.birth_on, 'MM-DD') = any(${days})`;
  const from = bind(today, 'date');
  return `exists (select 1 from important_dates k where k.customer_id = ${customerKey} and k.kind = ${bind(upcoming, 'text')}
      and case when k.yearly then to_char(k.on_day, 'MM-DD') = any(${days})
        else k.on_day between ${from} and ${from} + ${bind(withinDays, 'int')} end)`;
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
