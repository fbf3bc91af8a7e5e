import type { Queryable } from '../../db/database.ts';
import type { NoticePlace } from '../../domain/notices/notice.ts';

/** The follow-up of which its reader was reminded last at a place, in the words of its front, and when. */
export async function findToldFollowUp(
  database: Queryable,
  { staffId, place }: { staffId: number; place: NoticePlace },
): Promise<{ followUp: number; customer: string; at: Date } | null> {
  const [told] = await database.query<{ followUp: number; customer: string; at: Date }>(
    `select (content->>'followUpId')::int as "followUp", content->'customer'->>'id' as customer, settled_at as at
      from notices where staff_id = $1 and kind = 'follow_up_due' and state = 'sent' and place @> $2::jsonb
      order by settled_at desc limit 1`,
    [staffId, JSON.stringify(place)],
  );
  return told ?? null;
}
