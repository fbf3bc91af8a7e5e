import type { Answer, Cell } from '../../../src/domain/answer.ts';
import type { ModelDouble } from '../../../test/support/model/scripted-model.ts';
import { recordExchanges } from './exchanges.ts';
import { perfectSqlModel, type SqlRow, shownRows } from './perfect-sql-model.ts';
import type { AskedQuestion, Run } from './run.ts';
import { startSqlAgent } from './sql-agent.ts';
import { SQL_CASES } from './sql-cases.ts';

/** The questions as LangChain's SQL agent with a perfect model answers them. */
export async function runSqlSide(
  asked: readonly AskedQuestion[],
  { databaseUrl, double }: { databaseUrl: string; double: ModelDouble },
): Promise<Run[]> {
  const agent = await startSqlAgent(databaseUrl, double.url);
  const runs: Run[] = [];
  try {
    for (const { question, earlier } of asked) {
      const wanted = SQL_CASES[question.id];
      const conversation = [
        ...earlier.flatMap(({ question: content, gold }) => [
          { role: 'user' as const, content },
          { role: 'assistant' as const, content: String(gold.value) },
        ]),
        { role: 'user' as const, content: question.question },
      ];
      const exchanges = await recordExchanges(double, perfectSqlModel(wanted), () => agent.ask(conversation));
      const answer = wanted ? answerOf(shownRows(exchanges.at(-1)!.body)) : DECLINED;
      runs.push({ id: question.id, exchanges, answer });
    }
  } finally {
    await agent.stop();
  }
  return runs;
}

const DECLINED: Answer = { kind: 'problem', code: 'not_understood', text: '', suggestions: [] };

/** Rows of a query as the table that the scorer compares. */
function answerOf(rows: readonly SqlRow[]): Answer {
  const keys = Object.keys(rows[0] ?? {});
  return {
    kind: 'table',
    title: '',
    columns: keys.map((key) => ({ key, label: key, type: 'text' })),
    rows: rows.map((row) => keys.map((key) => cellOf(key, row[key]))),
    total: rows.length,
  };
}

/** PostgreSQL's large numbers come as text. */
function cellOf(key: string, value: unknown): Cell {
  const isFigure = key !== 'customer_id' && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
  return isFigure ? Number(value) : (value as Cell);
}
