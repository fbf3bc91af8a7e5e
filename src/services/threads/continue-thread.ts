import type { Queryable } from '../../db/database.ts';
import { storableJson } from '../../db/storable-text.ts';
import type { ToolCall } from '../../domain/answer.ts';

/** The thread in which an action was proposed goes on from what its asker made of it; no thread, where a form proposed it. */
export async function continueThread(database: Queryable, pendingId: string, continuesAs: ToolCall): Promise<void> {
  await database.execute(
    `insert into turns (thread_id, staff_id, front, question, locale, engine, calls, receipt, answer_kind, elapsed_ms, pending_id)
      select thread_id, staff_id, front, question, locale, engine, $2::jsonb, receipt, 'text', elapsed_ms, pending_id
      from turns where pending_id = $1::uuid order by id desc limit 1`,
    [pendingId, storableJson([continuesAs])],
  );
}
