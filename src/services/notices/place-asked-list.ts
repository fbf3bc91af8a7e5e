import type { Queryable } from '../../db/database.ts';
import type { NoticePlace } from '../../domain/notices/notice.ts';

/** Notes where a list stands that somebody asked for, as learnt when it is posted, or when they act on it; nothing of anybody else's, or of a reminder. */
export async function placeAskedList(
  database: Queryable,
  { notice, staffId }: { notice: number; staffId: number | null },
  place: NoticePlace,
): Promise<void> {
  await database.execute(
    "update notices set place = place || $3::jsonb where id = $1 and staff_id = $2 and kind = 'asked_list'",
    [notice, staffId, JSON.stringify(place)],
  );
}
