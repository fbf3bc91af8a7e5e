import type { WorkflowOccurrence } from '../../../domain/workflows/workflow-occurrence.ts';
import type { Search } from './occurrences-sql.ts';

/** The occurrences of which nothing was decided yet. */
export async function findUndecided(
  occurrences: readonly WorkflowOccurrence[],
  { viewpoint: { database }, ruleId }: Search,
): Promise<WorkflowOccurrence[]> {
  if (ruleId === null || occurrences.length === 0) return [...occurrences];
  const rows = await database.query<{ key: string }>(
    'select key from workflow_firings where rule_id = $1 and key = any($2::text[])',
    [ruleId, occurrences.map(({ key }) => key)],
  );
  const decided = new Set(rows.map(({ key }) => key));
  return occurrences.filter(({ key }) => !decided.has(key));
}
