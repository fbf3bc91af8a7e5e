import type { Reply } from '../../domain/answer.ts';
import type { DayList } from '../../domain/daily-list/day-list.ts';
import type { Locale } from '../../domain/locale.ts';
import type { NoticeContent } from '../../domain/notices/notice.ts';

/** The answer of a notice as the reply to its question. */
export function noticeReply(
  { question, answer, receipt, nextQuestions }: Extract<NoticeContent, { kind: 'answer' }>,
  locale: Locale,
): Reply {
  return { question, locale, engine: 'grammar', call: null, answer, receipt, nextQuestions, elapsedMs: 0 };
}

type AskedFor = Required<Extract<NoticeContent, { kind: 'daily_list' }>>['asked'];

/** A list that somebody asked for as the reply that they got. */
export function askedReply(list: DayList, asked: AskedFor, locale: Locale): Reply {
  const answer = { kind: 'report' as const, title: '', parts: [], list };
  return { ...asked, locale, engine: 'grammar', answer, elapsedMs: 0 };
}
