import { ask } from '../src/assistant/ask.ts';
import { type Database, openDatabase } from '../src/db/database.ts';
import type { Asker } from '../src/domain/asker.ts';
import { refreshMetrics } from '../src/services/metrics/refresh-metrics.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { ASK_CASES } from './support/ask-cases.ts';
import { watchStatements } from './support/database-clock.ts';
import { generateCompany, LARGE_COMPANY } from './support/generate-company.ts';
import { medianOf, reportRatio, timeOf } from './support/measure.ts';

const NOW = new Date('2026-06-30T12:00:00Z');
const OUTSIDE_AT_MOST_MS = 15;
const BARE_AT_MOST = 1.5;
const SLOWEST_SHOWN = 12;
const ADMINISTRATOR: Asker = { staffId: null, email: 'bench', name: 'Bench', role: 'admin', team: null };

type Timing = { question: string; kind: string; elapsedMs: number; outsideMs: number; bareMs: number };

/** 200 mixed questions on 100,000 customers and 1,000,000 orders, against bare SQL written by hand for the same questions. */
export async function bench([url]: readonly string[]): Promise<void> {
  if (url !== undefined) return measureOn(await openDatabase({ url }));
  await withEmptyDatabase(async (database) => {
    console.log(`making ${LARGE_COMPANY.customers} customers and ${LARGE_COMPANY.orders} orders …`);
    await generateCompany(database, LARGE_COMPANY, NOW);
    await database.transaction((transaction) => refreshMetrics(transaction, { now: NOW, full: true }));
    await database.execute('vacuum analyze');
    await measureOn(database);
  });
}

async function measureOn(database: Database): Promise<void> {
  const clock = watchStatements();
  const context = { database, asker: ADMINISTRATOR, now: NOW, live: true, rowLimit: 20, front: 'cli' } as const;
  // What is read once a data version (lexicon, products) is not the time of a question.
  await ask({ text: ASK_CASES[0]!.question }, context);
  const timings: Timing[] = [];
  for (const { question, sql } of ASK_CASES) {
    const bareBefore = await timeOf(() => database.query(sql));
    clock.reset();
    const startedAt = performance.now();
    const { answer } = await ask({ text: question }, context);
    const elapsedMs = performance.now() - startedAt;
    const outsideMs = elapsedMs - clock.elapsedMs();
    const bareAfter = await timeOf(() => database.query(sql));
    // Around the question, because a machine is not equally busy all the time.
    timings.push({ question, kind: answer.kind, elapsedMs, outsideMs, bareMs: (bareBefore + bareAfter) / 2 });
  }
  report(timings);
}

function report(timings: readonly Timing[]): void {
  const sumOf = (of: (timing: Timing) => number) => timings.reduce((sum, timing) => sum + of(timing), 0);
  const slowest = timings.toSorted(
    (a, b) => b.elapsedMs - b.bareMs * BARE_AT_MOST - (a.elapsedMs - a.bareMs * BARE_AT_MOST),
  );
  console.table(
    slowest.slice(0, SLOWEST_SHOWN).map(({ question, elapsedMs, outsideMs, bareMs }) => ({
      question,
      'ask ms': Math.round(elapsedMs),
      'outside the database ms': Math.round(outsideMs),
      'bare SQL ms': Math.round(bareMs),
    })),
  );
  const refused = timings.filter(({ kind }) => kind === 'problem');
  console.log(
    `${timings.length} questions, ${refused.length} without figures${refused.map(({ question }) => `\n  ${question}`).join('')}`,
  );
  console.log(
    `sum: ask ${Math.round(sumOf(({ elapsedMs }) => elapsedMs))} ms, bare SQL ${Math.round(sumOf(({ bareMs }) => bareMs))} ms`,
  );
  if (refused.length > 0) process.exitCode = 1;
  reportRatio(
    'our code outside the database, median ms',
    medianOf(timings.map(({ outsideMs }) => outsideMs)),
    OUTSIDE_AT_MOST_MS,
  );
  const allowed = BARE_AT_MOST * sumOf(({ bareMs }) => bareMs) + OUTSIDE_AT_MOST_MS * timings.length;
  reportRatio('sum ÷ (1.5 × bare SQL + 15 ms a question)', sumOf(({ elapsedMs }) => elapsedMs) / allowed, 1);
}
