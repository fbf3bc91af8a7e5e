import { createBinder } from '../../../db/sql.ts';
import type { WorkflowOccurrence } from '../../../domain/workflows/workflow-occurrence.ts';
import { occurrencesSql, type Search } from './occurrences-sql.ts';

type FieldTrigger = { field: string; to?: string | number | boolean | undefined };

/** Changes of a field that were written down; of tags `to` is one that was not there before. */
export function findChangeOccurrences({ field, to }: FieldTrigger, search: Search): Promise<WorkflowOccurrence[]> {
  const binder = createBinder();
  const { bind } = binder;
  const wanted = to === undefined ? undefined : bind(String(to), 'text');
  const becomes =
    field === 'tags'
      ? `e.after ? ${wanted} and not coalesce(e.before ? ${wanted}, false)`
      : `lower(e.after #>> '{}') = lower(${wanted})`;
  const sql = occurrencesSql(
    {
      from: 'customer_changes e',
      key: "'change ' || e.id",
      customer: 'e.customer_id',
      at: 'e.at',
      cause: 'e.firing_id',
      conditions: [`e.field = ${bind(field, 'text')}`, ...(wanted === undefined ? [] : [becomes])],
    },
    search,
    binder,
  );
  return search.viewpoint.database.query<WorkflowOccurrence>(sql, binder.values);
}
