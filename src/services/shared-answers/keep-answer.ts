import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import type { Reply } from '../../domain/answer.ts';

export type AnswerPlace = { userId: string; channel: string; threadTs: string | null };

/** The id of an answer kept so that its asker can show exactly it to everyone. */
export async function keepAnswer(
  database: Queryable,
  { userId, channel, threadTs }: AnswerPlace,
  reply: Reply,
): Promise<string> {
  const id = randomUUID();
  await database.execute(
    'insert into slack_answers (id, user_id, channel, thread_ts, reply) values ($1, $2, $3, $4, $5)',
    [id, userId, channel, threadTs, JSON.stringify(reply)],
  );
  return id;
}
