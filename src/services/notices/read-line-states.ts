import type { Queryable } from '../../db/database.ts';
import type { FollowUpOutcome } from '../../domain/follow-ups/follow-up.ts';
import type { LineHandling, LineState } from '../../domain/notices/line-state.ts';
import { HANDLED_SQL } from './handled-line-sql.ts';

type Row = {
  position: number;
  handling: LineHandling;
  handledAt: Date;
  outcome: FollowUpOutcome | null;
  dueOn: string | null;
  dueAt: Date | null;
};

/** What was done about the lines of a notice, or about the one follow-up that it speaks of (position 0). */
export async function readLineStates(database: Queryable, notice: number): Promise<ReadonlyMap<number, LineState>> {
  const rows = await database.query<Row>(`${LINES_SQL} union all ${FOLLOW_UP_SQL}`, [notice]);
  return new Map(
    rows.map(({ position, handling, handledAt, outcome, dueOn, dueAt }) => [
      position,
      { position, handling, handledAt, outcome, until: dueOn === null ? null : { on: dueOn, at: dueAt } },
    ]),
  );
}

const LINES_SQL = `select i.position, h.handling, h.handled_at as "handledAt", f.outcome,
    case when h.handling = 'snoozed' then f.due_on end as "dueOn", case when h.handling = 'snoozed' then f.due_at end as "dueAt"
  from notice_items i join notices n on n.id = i.notice_id join ${HANDLED_SQL} h on true
    left join follow_ups f on f.id = h.follow_up_id where i.notice_id = $1`;

/** Put off is what is due later than it was said to be. */
const FOLLOW_UP_SQL = `select 0, case when f.state = 'open' then 'snoozed' else 'done' end, coalesce(f.closed_at, e.at), f.outcome,
    case when f.state = 'open' then f.due_on end, case when f.state = 'open' then f.due_at end
  from notices n join follow_ups f on f.id = (n.content ->> 'followUpId')::int
    left join lateral (select max(at) as at from follow_up_events where follow_up_id = f.id and kind = 'snoozed') e on true
  where n.id = $1 and n.content ->> 'kind' = 'follow_up'
    and (f.state <> 'open' or f.due_at is distinct from (n.content ->> 'dueAt')::timestamptz)`;
