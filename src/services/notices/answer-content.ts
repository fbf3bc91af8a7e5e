import type { ToolCall } from '../../domain/answer.ts';
import type { Asker } from '../../domain/asker.ts';
import type { Locale } from '../../domain/locale.ts';
import type { NoticeContent } from '../../domain/notices/notice.ts';
import type { AnswerCall } from '../subscriptions/answer-call.ts';

export type AnswerContent = Extract<NoticeContent, { kind: 'answer' }>;

/** Asks, and puts the answer under its question; of a report that a message cuts, a click asks it again and brings the whole. */
export async function answerContent(
  { question, call }: { question: string; call: ToolCall },
  { answer: ask, ...by }: { answer: AnswerCall; asker: Asker; locale: Locale; now: Date },
): Promise<AnswerContent> {
  const { answer, receipt, nextQuestions } = await ask(call, by);
  const isCut = answer.kind === 'report' && (answer.digest ?? answer.parts.length) < answer.parts.length;
  const title = question.charAt(0).toUpperCase() + question.slice(1);
  return {
    ...{ kind: 'answer', title: { en: title, zh: title }, question, call, answer, receipt },
    made: { at: by.now.toISOString(), role: by.asker.role, team: by.asker.team },
    nextQuestions: isCut ? [question, ...nextQuestions] : nextQuestions,
  };
}
