import type { Database } from '../src/db/database.ts';
import { compileDailyList } from '../src/services/daily-list/compile-daily-list.ts';
import type { ListOwner } from '../src/services/daily-list/list-scene.ts';
import { changeSettings } from '../src/services/deployment/change-settings.ts';
import { refreshMetrics } from '../src/services/metrics/refresh-metrics.ts';
import { installPresets } from '../src/services/segments/install-presets.ts';
import { refreshSegments } from '../src/services/segments/refresh-segments.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { generateHugeCompany } from './support/generate-huge-company.ts';
import { medianOf, reportRatio, timeOf } from './support/measure.ts';
import { planWork } from './support/plan-work.ts';

const CUSTOMERS = 1_000_000;
const CUSTOMERS_PER_REP = 1_000;
const NOW = new Date('2026-06-30T07:30:00Z');
const REPS_ALONE = 15;
const REPS_AT_ONCE = 100;
const RUSH_REPS = 1_000;

const ONE_LIST_WITHIN_MS = 200;
/** The first are on their way while the last are still listed: a thousand direct messages take Slack longer than this. */
const RUSH_WITHIN_S = 120;

/**
 * The list of one rep of 1,000 customers among 1,000,000, and of a hundred reps at once by two at a time, from which a morning of 1,000 is
 * told. An argument, or RAPPORT_BENCH_SCALE, makes the company smaller: 0.05 is a twentieth, with as many customers a rep.
 */
export async function bench([scale = process.env.RAPPORT_BENCH_SCALE ?? '1']: readonly string[]): Promise<void> {
  const customers = Math.round(CUSTOMERS * Number(scale));
  await withEmptyDatabase(async (database) => {
    console.log(`making ${customers} customers and ${10 * customers} orders …`);
    await generateHugeCompany(database, customers, NOW);
    await planWork(database, { customers, perRep: CUSTOMERS_PER_REP }, NOW);
    await changeSettings(database, { currency: 'GBP', timeZone: 'Europe/London' });
    await database.transaction((transaction) => refreshMetrics(transaction, { now: NOW, full: true }));
    await installPresets(database, { now: NOW });
    await refreshSegments(database, { now: NOW });
    await database.execute('vacuum analyze');
    const reps = await readReps(database);
    await benchOne(database, reps);
    await benchMany(database, reps);
  });
}

function readReps(database: Database): Promise<ListOwner[]> {
  return database.query<ListOwner>(
    `select id as "staffId", email, name, role, team from staff where email like 'rep%' order by id`,
  );
}

async function benchOne(database: Database, reps: readonly ListOwner[]): Promise<void> {
  const firstMs = await timeOf(() => compileDailyList(database, reps[0]!, NOW));
  const times: number[] = [];
  const found = new Map<string, number>();
  for (const rep of reps.slice(0, REPS_ALONE)) {
    times.push(
      await timeOf(async () => {
        const { items, more } = await compileDailyList(database, rep, NOW);
        for (const { reason } of items) found.set(reason, (found.get(reason) ?? 0) + 1);
        found.set('not shown', (found.get('not shown') ?? 0) + more);
      }),
    );
  }
  console.log('on the lists:', Object.fromEntries(found));
  console.table({
    'one list': {
      'first ms': Math.round(firstMs),
      'median ms': Math.round(medianOf(times)),
      'most ms': Math.round(Math.max(...times)),
    },
  });
  reportRatio(`list of one rep ÷ ${ONE_LIST_WITHIN_MS} ms`, medianOf(times) / ONE_LIST_WITHIN_MS, 1);
}

/** As a process does whose pool serves two at a time: a machine with more cores is faster. */
async function benchMany(database: Database, reps: readonly ListOwner[]): Promise<void> {
  const asked = Array.from({ length: REPS_AT_ONCE }, (_, at) => reps[at % reps.length]!);
  const tookMs = await timeOf(() =>
    Promise.all(
      [0, 1].map(async (half) => {
        for (const rep of asked.filter((_, at) => at % 2 === half)) await compileDailyList(database, rep, NOW);
      }),
    ),
  );
  const rushS = (tookMs / REPS_AT_ONCE / 1000) * RUSH_REPS;
  console.log(
    `${REPS_AT_ONCE} lists: ${(tookMs / 1000).toFixed(1)} s; so ${RUSH_REPS} of one minute take ${rushS.toFixed(0)} s`,
  );
  reportRatio(`${RUSH_REPS} lists ÷ ${RUSH_WITHIN_S} s`, rushS / RUSH_WITHIN_S, 1);
}
