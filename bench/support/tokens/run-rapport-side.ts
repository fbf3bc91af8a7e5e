import { type AskContext, ask } from '../../../src/assistant/ask.ts';
import { createAskModel } from '../../../src/assistant/model/create-ask-model.ts';
import type { Database } from '../../../src/db/database.ts';
import { DEFAULT_NOW, type GoldQuestion } from '../../../test/evals/read-questions.ts';
import { ADMINISTRATOR } from '../../../test/support/company.ts';
import { modelConfig } from '../../../test/support/model/model-config.ts';
import type { ModelDouble } from '../../../test/support/model/scripted-model.ts';
import { recordExchanges } from './exchanges.ts';
import { perfectRapportModel } from './perfect-rapport-model.ts';
import type { AskedQuestion, Run } from './run.ts';

const ROWS_KEPT = 5000;

/** The questions as Rapport with a perfect model answers them, the grammar left aside. */
export async function runRapportSide(
  asked: readonly AskedQuestion[],
  { database, double }: { database: Database; double: ModelDouble },
): Promise<Run[]> {
  const model = createAskModel(modelConfig(double.url));
  const askIn = (threadKey: string, { question, now = DEFAULT_NOW }: GoldQuestion, more: Partial<AskContext> = {}) => {
    const context = { database, asker: ADMINISTRATOR, live: false, rowLimit: ROWS_KEPT, front: 'cli' } as const;
    return ask({ text: question, threadKey }, { ...context, now: new Date(now), ...more });
  };
  const runs: Run[] = [];
  for (const { question, earlier } of asked) {
    // The grammar reads all of them right (test/evals/dev-questions.test.ts): its call is the one that a perfect model makes.
    for (const each of earlier) await askIn(`gold:${question.id}`, each);
    const gold = await askIn(`gold:${question.id}`, question);
    for (const each of earlier) await askIn(`model:${question.id}`, each);
    let reply = gold;
    const exchanges = await recordExchanges(double, perfectRapportModel(gold), async () => {
      reply = await askIn(`model:${question.id}`, question, { model });
    });
    if (reply.engine !== 'llm') throw new Error(`${question.id}: the model did not answer`);
    if (reply.call !== null && reply.reading === undefined)
      throw new Error(`${question.id}: what the model said was not shown`);
    runs.push({ id: question.id, exchanges, answer: reply.answer });
  }
  return runs;
}
