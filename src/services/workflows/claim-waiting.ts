import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { ActionResult } from '../../domain/workflows/action-result.ts';
import type { Workflow } from '../../domain/workflows/workflow.ts';

/** A firing with actions that wait, in one process's hands. */
export type WaitingFiring = {
  id: number;
  ruleId: number;
  ruleKey: string;
  ruleName: Bilingual;
  /** Whether the rule is on still. */
  isOn: boolean;
  enabledById: number | null;
  /** As it was when the rule fired. */
  definition: Workflow;
  results: ActionResult[];
  at: Date;
  decidedAt: Date;
  /** The company's id; null: about nobody, or of a customer who is gone. */
  externalId: string | null;
};

/** A process that does not come back has it no longer. */
const LEASE_MS = 10 * 60_000;

/** Claims the next firing of which something is due, by one conditional statement; null when nothing is. */
export async function claimWaiting(database: Queryable, now: Date): Promise<WaitingFiring | null> {
  const [row] = await database.query<WaitingFiring>(
    `with claimed as (
       update workflow_firings set next_try_at = $2 where id = (
         select id from workflow_firings where next_try_at <= $1 order by next_try_at, id limit 1 for update skip locked)
       returning *
     )
     select f.id, r.id as "ruleId", r.key as "ruleKey", json_build_object('en', r.name_en, 'zh', r.name_zh) as "ruleName",
       r.state = 'on' as "isOn", r.enabled_by_id as "enabledById", v.definition, f.results, f.at, f.decided_at as "decidedAt",
       c.external_id as "externalId"
     from claimed f join workflow_rules r on r.id = f.rule_id join workflow_versions v on v.rule_id = f.rule_id and v.version = f.version
       left join customers c on c.id = f.customer_id and c.merged_into_id is null and c.erased_at is null`,
    [now, new Date(now.getTime() + LEASE_MS)],
  );
  return row ?? null;
}
