import { allOf, type Binder } from '../../../db/sql.ts';
import { populationConditions } from '../../population/population.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

/** Where and when to look for what fires a rule. */
export type Search = {
  /** With the eyes of whoever the rule acts for; its now is the end of the time that is looked at. */
  viewpoint: Viewpoint;
  from: Date;
  /** What was decided of this rule is left out; null: a rule that is not there yet. */
  ruleId: number | null;
};

/** SQL expressions over `from`; the customer is joined as `c`. */
type Source = {
  from: string;
  key: string;
  customer: string;
  at: string;
  cause?: string;
  conditions: readonly string[];
};

/** A SELECT of occurrences of customers in sight, from one instant to before another. */
export function occurrencesSql(source: Source, { viewpoint, from: since, ruleId }: Search, binder: Binder): string {
  const { from, key, customer, at, cause = 'null', conditions } = source;
  const { bind } = binder;
  const where = [
    ...conditions,
    `${at} >= ${bind(since, 'timestamptz')} and ${at} < ${bind(viewpoint.now, 'timestamptz')}`,
    ...inSight(viewpoint, binder),
    `(c.created_at is null or c.created_at <= ${at})`,
    ...(ruleId === null
      ? []
      : [`not exists (select from workflow_firings f where f.rule_id = ${bind(ruleId, 'int')} and f.key = ${key})`]),
  ];
  return `select ${key} as key, ${customer} as "customerId", ${at} as at, ${cause}::bigint as "causeId"
    from ${from} join customers c on c.id = ${customer} where ${allOf(where)}`;
}

/** Conditions on customers `c` that a rule may see. */
export function inSight(viewpoint: Viewpoint, binder: Binder): string[] {
  return [...populationConditions(viewpoint, binder), 'c.erased_at is null'];
}
