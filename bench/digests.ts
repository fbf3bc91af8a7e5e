import type { Database } from '../src/db/database.ts';
import { changeSettings } from '../src/services/deployment/change-settings.ts';
import { readSettings } from '../src/services/deployment/read-settings.ts';
import { weeklyDigest } from '../src/services/digests/weekly-digest.ts';
import { refreshMetrics } from '../src/services/metrics/refresh-metrics.ts';
import type { Reader } from '../src/services/population/reader.ts';
import { segmentReport } from '../src/services/segment-report/segment-report.ts';
import { segmentReview } from '../src/services/segment-review/segment-review.ts';
import { installPresets } from '../src/services/segments/install-presets.ts';
import { refreshSegments } from '../src/services/segments/refresh-segments.ts';
import { ADMINISTRATOR, askerOf } from '../test/support/company.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { generateHugeCompany } from './support/generate-huge-company.ts';
import { medianOf, reportRatio, timeOf } from './support/measure.ts';
import { planWork } from './support/plan-work.ts';

const CUSTOMERS = 100_000;
const NOW = new Date('2026-06-30T07:30:00Z');
/** Days before at which members were found, so that there are entries and exits to tell of. */
const BUILT_BEFORE = [100, 40, 8, 1, 0];
const DAY_MS = 86_400_000;
/** Of the report on all segments over the same company: figures and movements of members, which both have to read. */
const AT_MOST = 2;
const WITHIN_MS = 5_000;

/** The week of a company of 100,000 customers and of one team, and the review of all presets. An argument scales the company. */
export async function bench([scale = process.env.RAPPORT_BENCH_SCALE ?? '1']: readonly string[]): Promise<void> {
  const customers = Math.round(CUSTOMERS * Number(scale));
  await withEmptyDatabase(async (database) => {
    console.log(`making ${customers} customers and ${10 * customers} orders …`);
    await generateHugeCompany(database, customers, NOW);
    await planWork(database, { customers, perRep: 1_000 }, NOW);
    await changeSettings(database, { currency: 'GBP', timeZone: 'Europe/London' });
    await installPresets(database, { now: NOW });
    for (const days of BUILT_BEFORE) await build(database, new Date(NOW.getTime() - days * DAY_MS));
    await database.execute('vacuum analyze');
    await benchAnswers(database);
  });
}

async function build(database: Database, now: Date): Promise<void> {
  await database.transaction((transaction) => refreshMetrics(transaction, { now, full: true }));
  await refreshSegments(database, { now });
}

async function benchAnswers(database: Database): Promise<void> {
  await database.execute(
    `insert into staff (email, name, role, team) select 'head@bench', 'Head', 'manager', team from staff where team is not null limit 1`,
  );
  const settings = await readSettings(database);
  const basis = { database, settings, now: NOW, live: true, locale: 'en' as const, rowLimit: 100 };
  const admin: Reader = { ...basis, asker: ADMINISTRATOR };
  const head: Reader = { ...basis, asker: (await askerOf(database, 'head@bench')) ?? ADMINISTRATOR };
  const cases = {
    'segment report, company': () => segmentReport({}, admin),
    'weekly digest, company': () => weeklyDigest({}, admin),
    'weekly digest, team': () => weeklyDigest({}, head),
    'segment review, all': () => segmentReview({}, admin),
    'segment review, one': () => segmentReview({ segment: 'vip' }, admin),
  };
  const rows: Record<string, object> = {};
  const medians: number[] = [];
  for (const [name, run] of Object.entries(cases)) {
    const times: number[] = [];
    for (let round = 0; round < 4; round += 1) times.push(await timeOf(run));
    medians.push(medianOf(times));
    rows[name] = { 'first ms': Math.round(times[0]!), 'median ms': Math.round(medianOf(times)) };
  }
  console.table(rows);
  const [reportMs, ...others] = medians;
  reportRatio('slowest ÷ segment report', Math.max(...others) / reportMs!, AT_MOST);
  reportRatio(`slowest ÷ ${WITHIN_MS} ms`, Math.max(...others) / WITHIN_MS, 1);
}
