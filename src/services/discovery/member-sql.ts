import type { Binder } from '../../db/sql.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { eventContext } from '../measures/statement-sql.ts';
import { audienceSql } from '../population/audience-sql.ts';
import { fieldSqlContext, type Population } from '../population/population.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';

/** A resolved rule as a condition over the population's customers `c`; always true or false. */
export function memberSql(
  rule: Rule | undefined,
  { population, resolved }: { population: Population; resolved: ResolvedConditions },
  binder: Binder,
): string {
  if (rule === undefined) return 'true';
  const field = fieldSqlContext(population, binder);
  const context = { ...eventContext({ population, resolved, binder }), field, customerKey: 'c.id' };
  return `(${audienceSql(rule, context)}) is true`;
}
