import type { Transaction } from '../../db/database.ts';
import type { ActionResult } from '../../domain/workflows/action-result.ts';
import type { DecidedOccurrence } from '../../domain/workflows/decide-firings.ts';
import { act } from './actions/act.ts';
import { type ActionScene, type Fired, readFiredCustomers } from './actions/action-scene.ts';
import type { WorkflowRow } from './workflow-row.ts';

type Scene = Omit<ActionScene, 'rule'> & { reader: { database: Transaction } };

/** Writes down what came of occurrences and does the actions of those that fired the rule, in one transaction. */
export async function applyFirings(
  rule: WorkflowRow,
  decided: readonly DecidedOccurrence[],
  scene: Scene,
): Promise<void> {
  const { reader, now } = scene;
  if (decided.length === 0) return;
  const ids = await insertFirings(reader.database, rule, decided, now);
  const firing = decided.filter(({ outcome }) => outcome === 'fired');
  if (firing.length === 0) return;
  const firings = firing.map(({ key, customerId }) => ({ firingId: ids.get(key)!, customerId }));
  let fired = await readFired(reader.database, firings);
  const results: ActionResult[][] = fired.map(() => []);
  for (const [place, action] of rule.definition.actions.entries()) {
    const done = await act(action, { fired, place }, { ...scene, rule });
    for (const [at, result] of done.entries()) results[at]!.push(result);
    // What follows speaks of the new owner.
    if (action.do === 'assign_owner') fired = await readFired(reader.database, firings);
  }
  await reader.database.execute(
    `update workflow_firings f set results = r.results, next_try_at = case when r.waits then $2::timestamptz end
     from jsonb_to_recordset($1::jsonb) as r(id bigint, results jsonb, waits boolean) where f.id = r.id`,
    [
      JSON.stringify(
        fired.map(({ firingId }, at) => ({
          ...{ id: firingId, results: results[at] },
          waits: results[at]!.some(({ state }) => state === 'waiting'),
        })),
      ),
      now,
    ],
  );
}

async function readFired(
  database: Transaction,
  firings: readonly { firingId: number; customerId: number | null }[],
): Promise<Fired[]> {
  const customers = await readFiredCustomers(
    database,
    firings.flatMap(({ customerId }) => customerId ?? []),
  );
  return firings.map(({ firingId, customerId }) => ({
    firingId,
    customer: customerId === null ? null : customers.get(customerId)!,
  }));
}

async function insertFirings(
  database: Transaction,
  { id, enabledVersion }: WorkflowRow,
  decided: readonly DecidedOccurrence[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await database.query<{ id: number; key: string }>(
    `insert into workflow_firings (rule_id, version, key, customer_id, at, decided_at, outcome, cause_id)
     select $1, $2, key, "customerId", at, $4, outcome, "causeId"
     from jsonb_to_recordset($3::jsonb) as d(key text, "customerId" int, at timestamptz, outcome text, "causeId" bigint)
     returning id, key`,
    [
      id,
      enabledVersion,
      JSON.stringify(
        decided.map(({ key, customerId, at, outcome, causeId }) => ({ key, customerId, at, outcome, causeId })),
      ),
      now,
    ],
  );
  return new Map(rows.map(({ id: firing, key }) => [key, firing]));
}
