import type { Database } from '../db/database.ts';
import { readSettings } from '../services/deployment/read-settings.ts';
import type { AnswerCall } from '../services/subscriptions/answer-call.ts';
import { runTool } from '../tools/run-tool.ts';
import type { ToolContext } from '../tools/tool.ts';
import { nextQuestionsOf } from './next-questions.ts';

/** Answers calls that nobody asks at the moment, through the one door like all others. */
export function createAnswerCall(
  context: Pick<ToolContext, 'log' | 'rowLimit' | 'front'> & { database: Database },
): AnswerCall {
  return async (call, { asker, locale, now }) => {
    const settings = await readSettings(context.database);
    const { answer, receipt } = await runTool(call, { ...context, settings, asker, locale, now, live: true });
    return { answer, receipt, nextQuestions: nextQuestionsOf(call, answer).map((text) => text[locale]) };
  };
}
