import type { Queryable } from '../../db/database.ts';
import type { ScoreCuts } from '../../domain/rule/with-order.ts';
import type { SegmentCause } from '../segments/segment-cause.ts';
import type { SegmentRow } from '../segments/segment-row.ts';

/** How a customer stands in a segment's held members, and how they last came or went; null: never. */
export type Standing = { isMember: boolean; last: { entered: boolean; at: Date; cause: SegmentCause } | null };

/** A customer in the members as they were last found. */
export async function findStanding(database: Queryable, { id }: SegmentRow, customerId: number): Promise<Standing> {
  const [row] = await database.query<{ isMember: boolean }>(
    'select exists (select 1 from segment_members where segment_id = $1 and customer_id = $2) as "isMember"',
    [id, customerId],
  );
  const [last] = await database.query<NonNullable<Standing['last']>>(
    `select entered, at, cause from segment_events where segment_id = $1 and customer_id = $2
      order by at desc, id desc limit 1`,
    [id, customerId],
  );
  return { isMember: row!.isMember, last: last ?? null };
}

/** The cut points that score everybody now; null before the first run. */
export async function readScoreCuts(database: Queryable): Promise<ScoreCuts | null> {
  const [cuts] = await database.query<ScoreCuts>(
    `select recency_cuts::text[] as "recencyCuts", monetary_cuts::float8[] as "monetaryCuts"
      from score_runs where id = (select score_run_id from metrics_state where id = 1)`,
  );
  return cuts ?? null;
}
