import type { Queryable } from '../../db/database.ts';
import type { Reply } from '../../domain/answer.ts';

/** An answer that was kept for this person; undefined when it is another's or is no longer kept. */
export async function findKeptAnswer(
  database: Queryable,
  { id, userId }: { id: string; userId: string },
): Promise<Reply | undefined> {
  const [kept] = await database.query<{ reply: Reply }>(
    'select reply from slack_answers where id::text = $1 and user_id = $2',
    [id, userId],
  );
  return kept?.reply;
}
