import type { Database } from '../../db/database.ts';
import type { OutgoingNotice } from '../../domain/notices/notice.ts';
import { isDigest } from '../../render/is-digest.ts';
import { keepAnswer } from '../../services/shared-answers/keep-answer.ts';
import { noticeReply } from '../blocks/notice-reply.ts';

/**
 * The id of the whole report that a notice to a person shows the first parts of, kept for them; undefined where there is none. In a channel
 * everybody asks the question of its button with rights of their own.
 */
export async function keepReport(
  { addressee, content }: Pick<OutgoingNotice, 'addressee' | 'content'>,
  userId: string,
  database: Database,
): Promise<string | undefined> {
  if (!('staff' in addressee) || content.kind !== 'answer' || !isDigest(content)) return undefined;
  return keepAnswer(
    database,
    { userId, channel: userId, threadTs: null },
    noticeReply(content, addressee.staff.locale),
  );
}
