import type { Database, Queryable } from '../../src/db/database.ts';
import type { Workflow } from '../../src/domain/workflows/workflow.ts';

/** A workflow rule that is on since an instant, in the name of a member of staff; its number. */
export async function makeWorkflow(
  database: Queryable,
  { definition, enabledAt, by, key }: { definition: Workflow; enabledAt: Date; by: string; key: string },
): Promise<number> {
  const [row] = await database.query<{ id: number }>(
    `with made as (
       insert into workflow_rules (key, name_en, name_zh, state, enabled_version, enabled_at, enabled_by_id)
       values ($1, $1, $1, 'on', 1, $2, (select id from staff where email = $3)) returning id
     ), version as (
       insert into workflow_versions (rule_id, version, definition) select id, 1, $4::jsonb from made
     )
     select id from made`,
    [key, enabledAt, by, JSON.stringify(definition)],
  );
  return row!.id;
}

export type KeptFiring = {
  key: string;
  outcome: string;
  customer: string | null;
  results: { state: string }[];
  at: Date;
};

/** What came of a rule, in the order of time. */
export function firingsOf(database: Database, ruleId: number): Promise<KeptFiring[]> {
  return database.query<KeptFiring>(
    `select f.key, f.outcome, c.external_id as customer, f.results, f.at from workflow_firings f left join customers c on c.id = f.customer_id
     where rule_id = $1 order by f.at, f.key collate "C"`,
    [ruleId],
  );
}
