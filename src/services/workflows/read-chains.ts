import type { Queryable } from '../../db/database.ts';

/** Far beyond the longest chain that is not stopped. */
const MOST_STEPS = 20;

/** The rules of a firing and of those that led to it, the nearest first, by the firing. */
export async function readChains(database: Queryable, firings: readonly number[]): Promise<Map<number, number[]>> {
  if (firings.length === 0) return new Map();
  const rows = await database.query<{ start: number; rules: number[] }>(
    `with recursive chain (start, rule_id, cause_id, step) as (
       select f.id, f.rule_id, f.cause_id, 1 from workflow_firings f where f.id = any($1::bigint[])
       union all
       select c.start, f.rule_id, f.cause_id, c.step + 1 from chain c join workflow_firings f on f.id = c.cause_id where c.step < ${MOST_STEPS}
     )
     select start, array_agg(rule_id order by step) as rules from chain group by start`,
    [[...new Set(firings)]],
  );
  return new Map(rows.map(({ start, rules }) => [start, rules]));
}
