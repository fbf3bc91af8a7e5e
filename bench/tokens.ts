import { DomainError } from '../src/domain/errors.ts';
import { DEV_QUESTIONS, HAS_SHARED, importOnlineRetail, scoreAnswers } from '../test/evals/shared-questions.ts';
import { startModelDouble } from '../test/support/model/start-model-double.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { medianOf, reportRatio } from './support/measure.ts';
import { type Counting, measureRuns, sumOf, type Usage } from './support/tokens/measure-exchanges.ts';
import { readAskedQuestions } from './support/tokens/questions.ts';
import type { Run } from './support/tokens/run.ts';
import { runRapportSide } from './support/tokens/run-rapport-side.ts';
import { runSqlSide } from './support/tokens/run-sql-side.ts';

const UNCACHED_AT_MOST = 0.5;

const METHOD = `Both sides speak over HTTP to the same double of a perfect model. The SQL agent is LangChain's toolkit and system prompt in
langchain's createAgent; its model knows what our words mean without being told. Tokens: o200k_base over the bodies that were sent; a
message costs 3 marks and its role, tools are written as TypeScript types (OpenAI's harmony format) and come before the messages.
Cached tokens are simulated: the longest prefix that an earlier request of the same side began with, from 1,024 on, in steps of 128.`;

/** What 30 questions cost of a perfect model with Rapport, beside LangChain's own SQL agent on the same database. */
export async function bench(): Promise<void> {
  if (!HAS_SHARED) throw withoutShared();
  const asked = await readAskedQuestions();
  const { rapport, sql } = await withEmptyDatabase(async (database) => {
    await importOnlineRetail(database);
    const double = await startModelDouble([]);
    try {
      const sql = await runSqlSide(asked, { databaseUrl: database.url, double });
      return { sql, rapport: await runRapportSide(asked, { database, double }) };
    } finally {
      await double.stop();
    }
  });
  console.log(METHOD);
  await reportRight('Rapport', rapport);
  await reportRight('SQL agent', sql);
  const [ours, theirs] = [measureRuns(rapport), measureRuns(sql)];
  reportUsage(ours, theirs);
  const ratioOf = (key: keyof Usage, a = ours, b = theirs) => sumOf(a)[key] / sumOf(b)[key];
  const uncachedWhere = (how: Counting) => ratioOf('uncached', measureRuns(rapport, how), measureRuns(sql, how));
  console.log(`Rapport ÷ SQL agent: input tokens ${ratioOf('input').toFixed(2)}, bytes ${ratioOf('bytes').toFixed(2)}`);
  console.log(`… uncached, tools counted as the JSON that is sent: ${uncachedWhere({ toolsAs: 'json' }).toFixed(2)}`);
  console.log(`… uncached, no cache from one question to the next: ${uncachedWhere({ forgets: true }).toFixed(2)}`);
  reportRatio('uncached input tokens, Rapport ÷ SQL agent', ratioOf('uncached'), UNCACHED_AT_MOST);
}

const ROWS: readonly (readonly [label: string, key: keyof Usage])[] = [
  ['round trips', 'roundTrips'],
  ['bytes sent', 'bytes'],
  ['input tokens', 'input'],
  ['… of these cached', 'cached'],
  ['… not cached', 'uncached'],
  ['… schemas of tools', 'schemas'],
  ['… system prompt', 'system'],
  ['… catalogue or database schema', 'catalogue'],
  ['output tokens', 'output'],
];

function reportUsage(ours: readonly Usage[], theirs: readonly Usage[]): void {
  const cellsOf = (key: keyof Usage) => ({
    'Rapport, sum': sumOf(ours)[key],
    'SQL agent, sum': sumOf(theirs)[key],
    'Rapport, median': medianOf(ours.map((each) => each[key])),
    'SQL agent, median': medianOf(theirs.map((each) => each[key])),
  });
  console.table(Object.fromEntries(ROWS.map(([label, key]) => [label, cellsOf(key)])));
}

async function reportRight(side: string, runs: readonly Run[]): Promise<void> {
  const answers = runs.map(({ id, answer }) => JSON.stringify({ id, answer })).join('\n');
  const { all } = JSON.parse(await scoreAnswers(DEV_QUESTIONS, answers, '--json')) as { all: { right: number } };
  console.log(`${side}: ${all.right} of ${runs.length} answers right`);
  if (all.right < runs.length) process.exitCode = 1;
}

function withoutShared(): DomainError {
  return new DomainError('unavailable', {
    en: 'The data and questions of ../shared are not beside this checkout.',
    zh: '../shared 的数据和问题不在此代码库旁边。',
  });
}
