import type { Queryable } from '../../db/database.ts';
import { findAskerById } from '../staff/find-asker.ts';
import type { AnswerCall } from '../subscriptions/answer-call.ts';
import { type AnswerContent, answerContent } from './answer-content.ts';
import type { ClaimedNotice } from './outgoing-notice.ts';
import type { NoticeOutcome } from './settle-notice.ts';

/** What is older was made of data that may have changed since. */
const FRESH_MS = 60_000;
const AGAIN_AFTER_MS = 60_000;

export type RemakeOptions = { answer: AnswerCall | undefined; now: Date };
type Remade = AnswerContent | Extract<NoticeOutcome, { kind: 'withheld' | 'later' }>;

/**
 * An answer that waited, made anew with the rights that its asker has now; the same one where it is fresh and they have the same rights.
 * Whoever may not ask it any more, or not have a channel told, is told nothing.
 */
export async function remakeAnswer(
  database: Queryable,
  { staffId, notice: { addressee }, content }: Pick<ClaimedNotice, 'staffId' | 'notice'> & { content: AnswerContent },
  { answer, now }: RemakeOptions,
): Promise<Remade> {
  const asker = await findAskerById(database, staffId);
  const isForChannel = 'channel' in addressee;
  if (asker === null || (isForChannel && asker.role === 'rep')) return UNSEEN;
  const { made } = content;
  const isFresh = now.getTime() - Date.parse(made.at) < FRESH_MS;
  if (isFresh && made.role === asker.role && made.team === asker.team) return content;
  if (answer === undefined) return LATER;
  const locale = 'channel' in addressee ? addressee.locale : addressee.staff.locale;
  const remade = await answerContent(content, { answer, asker, locale, now });
  if (remade.answer.kind !== 'problem') return remade;
  // What breaks may be answered the next time.
  if (remade.answer.code === 'unavailable' && content.answer.kind !== 'problem') return LATER;
  return isForChannel ? UNSEEN : remade;
}

const UNSEEN = { kind: 'withheld', reason: 'unseen' } as const;
const LATER = { kind: 'later', afterMs: AGAIN_AFTER_MS, reason: 'it could not be answered anew' } as const;
