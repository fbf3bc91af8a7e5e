import { nextQuestionsOf } from '../../../assistant/next-questions.ts';
import type { Reply, ToolCall } from '../../../domain/answer.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { ToolRun } from '../../../tools/run-tool.ts';

/** What a form asked for, as the reply to a question that nobody typed. */
export function formReply(call: ToolCall, { answer, receipt }: ToolRun, locale: Locale): Reply {
  const nextQuestions = nextQuestionsOf(call, answer).map((question) => question[locale]);
  return { question: '', locale, engine: 'grammar', call, answer, receipt, nextQuestions, elapsedMs: 0 };
}
