import type { Database } from '../../db/database.ts';
import type { Reply } from '../../domain/answer.ts';
import type { DayList } from '../../domain/daily-list/day-list.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { keepUnlessErased } from '../../services/erasure/keep-unless-erased.ts';
import { findSentNotice } from '../../services/notices/find-notice.ts';
import { keepAskedList } from '../../services/notices/keep-asked-list.ts';
import { noticeMessage } from '../blocks/notice-blocks.ts';
import type { Message } from './post-message.ts';

type AskedList = Omit<Reply, 'answer'> & { list: DayList };

type Shown = {
  staffId: number;
  now: Date;
  /** How many there were before the question was answered. */
  erasures: number;
  threadTs: string | undefined;
  shareableId: string | undefined;
  quotesQuestion: boolean;
};

/**
 * Somebody's own daily list as the answer to their question: kept, so that its lines have the buttons of the morning's list; null where it
 * cannot be kept, as somebody was erased meanwhile.
 */
export async function askedListMessage(
  { question, call, reading, receipt, nextQuestions, list, locale }: AskedList,
  { staffId, now, erasures, threadTs, shareableId, quotesQuestion }: Shown,
  database: Database,
): Promise<Message | null> {
  const asked = { question, call, receipt, nextQuestions, ...(reading !== undefined && { reading }) };
  const content = { kind: 'daily_list' as const, ...list, asked };
  const place = {
    ...(threadTs !== undefined && { threadTs }),
    ...(shareableId !== undefined && { shareableId }),
    ...(quotesQuestion && { quotesQuestion: 'yes' }),
  };
  const id = await keepUnlessErased(database, erasures, (transaction) =>
    keepAskedList(transaction, { staffId, locale, content, place }, now),
  );
  if (id === null) return null;
  const { notice } = (await findSentNotice(database, id))!;
  return { ...noticeMessage(notice, await readSettings(database), { place }), notice: id };
}
