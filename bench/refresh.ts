import type { Database } from '../src/db/database.ts';
import { refreshMetrics } from '../src/services/metrics/refresh-metrics.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { generateCompany, LARGE_COMPANY } from './support/generate-company.ts';
import { medianOf, reportRatio, timeOf } from './support/measure.ts';

const NEW_ORDERS = 1000;
const ROUNDS = 5;
const AT_MOST = 1 / 50;
const NOW = new Date('2026-06-30T12:00:00Z');

/** Metrics and scores after 1,000 new orders against computing everybody, on 100,000 customers and 1,000,000 orders. */
export async function bench(): Promise<void> {
  await withEmptyDatabase(async (database) => {
    console.log(`making ${LARGE_COMPANY.customers} customers and ${LARGE_COMPANY.orders} orders …`);
    await generateCompany(database, LARGE_COMPANY, NOW);
    const firstMs = await timeOf(() => refresh(database, NOW, { full: true }));
    await database.execute('vacuum analyze customer_metrics');
    const rounds: { fullMs: number; partialMs: number }[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const now = new Date(NOW.getTime() + round * 60_000);
      // A full refresh begins a new score run, so that no round becomes a large change.
      const fullMs = await timeOf(() => refresh(database, now, { full: true }));
      const customers = await addOrders(database, now, round);
      rounds.push({ fullMs, partialMs: await timeOf(() => refresh(database, now, { customers })) });
    }
    console.log(`first full refresh: ${Math.round(firstMs)} ms`);
    console.table(
      rounds.map(({ fullMs, partialMs }) => ({
        'full ms': Math.round(fullMs),
        [`after ${NEW_ORDERS} orders ms`]: Math.round(partialMs),
        ratio: (partialMs / fullMs).toFixed(4),
      })),
    );
    reportRatio('partial ÷ full', medianOf(rounds.map(({ fullMs, partialMs }) => partialMs / fullMs)), AT_MOST);
  });
}

function refresh(database: Database, now: Date, what: { customers?: number[]; full?: boolean }): Promise<unknown> {
  return database.transaction((transaction) => refreshMetrics(transaction, { now, ...what }));
}

/** New orders of different customers, as an import would add them; the customers. */
async function addOrders(database: Database, now: Date, round: number): Promise<number[]> {
  const rows = await database.query<{ id: number }>(
    `insert into orders (customer_id, external_id, placed_at, status, channel, total_minor, units)
     select id, 'N' || $1::int || '-' || id, $2::timestamptz - interval '1 second', 'completed', 'web', 4200, 3
     from (select id from customers where id % 89 = $1::int order by id limit ${NEW_ORDERS}) c returning customer_id as id`,
    [round, now],
  );
  return rows.map(({ id }) => id);
}
