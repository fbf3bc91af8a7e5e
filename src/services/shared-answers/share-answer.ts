import type { Queryable } from '../../db/database.ts';
import type { Reply } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { AnswerPlace } from './keep-answer.ts';

export type SharedAnswer = AnswerPlace & { reply: Reply };

/**
 * Hands the kept answer to `post`, once, however often its asker clicks; when posting fails it can be shown again.
 * @throws {DomainError} 'conflict' when it was shown before, is no longer kept, or is another person's
 */
export async function shareAnswer(
  database: Queryable,
  { id, userId, now }: { id: string; userId: string; now: Date },
  post: (answer: SharedAnswer) => Promise<void>,
): Promise<void> {
  const [answer] = await database.query<SharedAnswer>(
    `update slack_answers set shared_at = $3 where id::text = $1 and user_id = $2 and shared_at is null
     returning user_id as "userId", channel, thread_ts as "threadTs", reply`,
    [id, userId, now],
  );
  if (!answer)
    throw new DomainError('conflict', {
      en: 'This answer was shown already or is no longer kept; ask again.',
      zh: '该回答已显示过或已不再保留；请重新提问。',
    });
  try {
    await post(answer);
  } catch (error) {
    await database.execute('update slack_answers set shared_at = null where id::text = $1', [id]);
    throw error;
  }
}
