import type { Database } from '../src/db/database.ts';
import type { ReportAnswer } from '../src/domain/answer.ts';
import { recordTouches } from '../src/services/segments/record-touches.ts';
import type { SegmentsRefresh } from '../src/services/segments/refresh-segments.ts';
import type { ToolRun } from '../src/tools/run-tool.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { type BotProcess, startBotProcess } from './support/bot-process.ts';
import { compareWithDuckDb } from './support/duckdb-rfm.ts';
import { generateHugeCompany } from './support/generate-huge-company.ts';
import { medianOf, reportRatio, timeOf } from './support/measure.ts';
import { DIFFERENCES_SQL, GROUP_BY_SQL, REFERENCE_SQL, REFERENCE_TABLE } from './support/reference-metrics.ts';

const CUSTOMERS = 1_000_000;
const CHANGED = 1000;
const NOW = new Date('2026-06-30T12:00:00Z');
const METRICS_ROUNDS = 3;
const CHANGE_ROUNDS = 5;
const PREVIEW_ROUNDS = 3;

const PREPARED_WITHIN_S = 600;
const REFERENCE_AT_MOST = 1.5;
const DELTA_AT_MOST = 1 / 100;
const PREVIEW_AT_MOST_MS = 2000;
const HELD_AT_MOST_MB = 300;

/**
 * Metrics, segments and a preview on 1,000,000 customers and 10,000,000 orders, each beside a reference of the same run. An argument, or
 * RAPPORT_BENCH_SCALE, makes all of it smaller: 0.05 is a twentieth.
 */
export async function bench([scale = process.env.RAPPORT_BENCH_SCALE ?? '1']: readonly string[]): Promise<void> {
  const customers = Math.round(CUSTOMERS * Number(scale));
  await withEmptyDatabase(async (database) => {
    console.log(`making ${customers} customers and ${10 * customers} orders …`);
    const preparedMs = await timeOf(() => generateHugeCompany(database, customers, NOW));
    console.log(`made in ${seconds(preparedMs)} s`);
    reportRatio(`preparation ÷ ${PREPARED_WITHIN_S} s`, preparedMs / 1000 / PREPARED_WITHIN_S, 1);
    const bot = await startBotProcess(database.url);
    await benchMetrics(database, bot);
    await benchSegments(database, bot, Math.ceil(CHANGED * Number(scale)));
    await benchPreview(bot);
    const heldMb = bot.mostHeld() / 2 ** 20;
    console.log(`memory of the bot process: at most ${Math.round(heldMb)} MB`);
    reportRatio(`memory ÷ ${HELD_AT_MOST_MB} MB`, heldMb / HELD_AT_MOST_MB, 1);
    await bot.stop();
    await benchDuckDb(database);
  });
}

/** Each from nothing, in turn, because a machine is not equally busy all the time. */
async function benchMetrics(database: Database, bot: BotProcess): Promise<void> {
  await database.execute(REFERENCE_TABLE);
  const rounds: { fullMs: number; referenceMs: number; groupByMs: number; againMs: number }[] = [];
  for (let round = 0; round < METRICS_ROUNDS; round++) {
    const groupByMs = await timeOf(() => database.query(GROUP_BY_SQL, [NOW]));
    await database.execute('truncate reference_metrics');
    const referenceMs = await timeOf(() => database.execute(REFERENCE_SQL, [NOW]));
    await database.execute('truncate customer_metrics');
    const { elapsedMs: fullMs } = await bot.run('refreshMetrics', NOW);
    await database.execute('vacuum analyze customer_metrics');
    rounds.push({ fullMs, referenceMs, groupByMs, againMs: (await bot.run('refreshMetrics', NOW)).elapsedMs });
  }
  console.table(
    rounds.map(({ fullMs, referenceMs, groupByMs, againMs }) => ({
      'bare GROUP BY s': seconds(groupByMs),
      'hand-written SQL s': seconds(referenceMs),
      'full refresh s': seconds(fullMs),
      'the same again s': seconds(againMs),
    })),
  );
  const [{ n: differences }] = (await database.query<{ n: number }>(DIFFERENCES_SQL)) as [{ n: number }];
  console.log(`customers of whom the hand-written SQL says something else: ${differences}`);
  console.log(
    'Beyond the GROUP BY: purchase intervals and come-backs from the local days of all orders, spread, largest order and returns, scores by rank, all of it stored.\n' +
      'Beyond the hand-written SQL: cut points and lifecycle bounds of the run, and rows that did not change are not written again.',
  );
  const ratios = rounds.map(({ fullMs, referenceMs }) => fullMs / referenceMs);
  reportRatio('full refresh ÷ hand-written SQL', medianOf(ratios), REFERENCE_AT_MOST);
  await database.execute('drop table reference_metrics');
}

async function benchSegments(database: Database, bot: BotProcess, changed: number): Promise<void> {
  await bot.run('ask', NOW, 'how many customers do we have');
  await bot.run('saveSegments', NOW);
  const full = await bot.run<SegmentsRefresh>('refreshSegments', NOW);
  if (full.result.failed.length > 0) throw new Error(JSON.stringify(full.result.failed));
  console.log(
    `full build of ${full.result.built} segments: ${seconds(full.elapsedMs)} s, ${full.result.entered} members`,
  );
  await database.execute('vacuum analyze');
  const rounds: { elapsedMs: number; result: SegmentsRefresh }[] = [];
  for (let round = 1; round <= CHANGE_ROUNDS; round++) {
    const now = new Date(NOW.getTime() + round * 5 * 60_000);
    await changeCustomers(database, { round, changed, now });
    rounds.push(await bot.run<SegmentsRefresh>('refreshSegments', now));
  }
  console.table(
    rounds.map(({ elapsedMs, result: { built, entered, left } }) => ({
      [`after ${changed} changed customers ms`]: Math.round(elapsedMs),
      'segments looked at': built,
      entered,
      left,
      ratio: (elapsedMs / full.elapsedMs).toFixed(4),
    })),
  );
  const ratios = rounds.map(({ elapsedMs }) => elapsedMs / full.elapsedMs);
  reportRatio('up to date after changes ÷ full build', medianOf(ratios), DELTA_AT_MOST);
}

/** Different customers each round, as an import leaves them: most with an order, some with a complaint, some with another tier. */
function changeCustomers(
  database: Database,
  { round, changed, now }: { round: number; changed: number; now: Date },
): Promise<void> {
  return database.transaction(async (transaction) => {
    const rows = await transaction.query<{ id: number }>(
      'select id from customers where id % 89 = $1::int order by md5(id::text) limit $2::int',
      [round, changed],
    );
    const ids = rows.map(({ id }) => id);
    const [orders, cases, tiers] = [
      ids.slice(changed / 5),
      ids.slice(0, changed / 10),
      ids.slice(changed / 10, changed / 5),
    ];
    await transaction.execute(
      `insert into orders (customer_id, external_id, placed_at, status, channel, total_minor, units)
       select id, 'N' || $1::int || '-' || id, $2::timestamptz - interval '1 minute', 'completed', 'web', 4200, 3 from unnest($3::int[]) as c(id)`,
      [round, now, orders],
    );
    await recordTouches(transaction, { customers: orders, cause: 'own_event', records: ['orders'] });
    await transaction.execute(
      `insert into cases (customer_id, external_id, type, opened_at)
       select id, 'N' || $1::int || '-' || id, 'complaint', $2::timestamptz - interval '1 minute' from unnest($3::int[]) as c(id)`,
      [round, now, cases],
    );
    await recordTouches(transaction, { customers: cases, cause: 'own_event', records: ['cases'] });
    await transaction.execute("update customers set membership_tier = 'Gold' where id = any($1::int[])", [tiers]);
    await recordTouches(transaction, { customers: tiers, cause: 'data_corrected', records: ['attributes'] });
  });
}

async function benchPreview(bot: BotProcess): Promise<void> {
  const now = new Date(NOW.getTime() + CHANGE_ROUNDS * 5 * 60_000);
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round < PREVIEW_ROUNDS; round++) {
    const { result: parts } = await bot.run<Record<string, number>>('previewParts', now);
    rounds.push({ ...parts, 'whole tool': (await bot.run('preview', now)).elapsedMs });
  }
  console.log('preview of one nested rule, ms:');
  console.table(
    rounds.map((parts) => Object.fromEntries(Object.entries(parts).map(([name, ms]) => [name, Math.round(ms)]))),
  );
  const { result } = await bot.run<ToolRun>('preview', now);
  const { title, parts } = result.answer as ReportAnswer;
  console.log(title);
  for (const part of parts.slice(-2)) console.log(part.kind === 'table' ? [part.title, ...part.rows] : part);
  const firstMs = rounds.map((parts) => parts['who fits']! + parts.count! + parts.everybody! + parts.samples!);
  reportRatio(`count and samples ÷ ${PREVIEW_AT_MOST_MS} ms`, medianOf(firstMs) / PREVIEW_AT_MOST_MS, 1);
}

async function benchDuckDb(database: Database): Promise<void> {
  const { readMs, duckMs, postgresMs } = await compareWithDuckDb(database);
  console.log(
    `RFM over all orders, for the record: DuckDB ${seconds(duckMs!)} s (and ${seconds(readMs!)} s to read them), PostgreSQL ${seconds(postgresMs!)} s`,
  );
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
