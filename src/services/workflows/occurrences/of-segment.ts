import { createBinder } from '../../../db/sql.ts';
import type { WorkflowOccurrence } from '../../../domain/workflows/workflow-occurrence.ts';
import { occurrencesSql, type Search } from './occurrences-sql.ts';

/** Within it a change of a field by a rule can be what moved a customer in or out. */
const CAUSED_WITHIN = "interval '1 day'";

/**
 * Who entered or left a segment, but for whom an edit of its rule moved: that is not the customers' doing. Where a membership was changed
 * by hand and a rule did the last such change, the rule is its cause.
 */
export function findSegmentOccurrences(
  { segment, entered }: { segment: string; entered: boolean },
  search: Search,
): Promise<WorkflowOccurrence[]> {
  const binder = createBinder();
  const { bind } = binder;
  const sql = occurrencesSql(
    {
      from: 'segment_events e join segments g on g.id = e.segment_id',
      key: "'segment ' || e.id",
      customer: 'e.customer_id',
      at: 'e.at',
      cause: `(select (array_agg(h.firing_id order by h.at desc, h.id desc))[1] from customer_changes h
        where e.cause = 'manual' and h.customer_id = e.customer_id and h.at < e.at and h.at >= e.at - ${CAUSED_WITHIN})`,
      conditions: [
        `g.key = ${bind(segment, 'text')}`,
        `e.entered = ${bind(entered, 'bool')}`,
        "e.cause <> 'rule_edited'",
      ],
    },
    search,
    binder,
  );
  return search.viewpoint.database.query<WorkflowOccurrence>(sql, binder.values);
}
