import { existsSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Database, Transaction } from '../src/db/database.ts';
import { fitBgNbd } from '../src/domain/prediction/fit-bg-nbd.ts';
import { withoutIndexesWhenEmpty } from '../src/services/imports/without-indexes.ts';
import { runPrediction } from '../src/services/prediction/run-prediction.ts';
import { CDNOW_CALIBRATION_ENDS, CDNOW_FILE, cdnowHistories, readCdnow } from '../test/support/cdnow.ts';
import { countHistories } from '../test/support/purchase-histories.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { medianOf, reportRatio, timeOf } from './support/measure.ts';

const CUSTOMERS = 1_000_000;
const NOW = new Date('2026-06-30T12:00:00Z');
const ROUNDS = 11;
const FIT_AT_MOST_MS = 500;
/** The longest that a question may wait for the event loop. */
const DELAY_AT_MOST_MS = 250;

/** The fit of the CDNOW sample, and a run over a million customers beside the event loop; `small` takes a tenth of them. */
export async function bench([size]: readonly string[]): Promise<void> {
  if (existsSync(CDNOW_FILE)) await benchFit();
  else console.log('CDNOW: skipped, ../shared/data is not there');
  await benchRun(size === 'small' ? CUSTOMERS / 10 : CUSTOMERS);
}

async function benchFit(): Promise<void> {
  const histories = countHistories(cdnowHistories(readCdnow(), CDNOW_CALIBRATION_ENDS));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timeOf(async () => fitBgNbd(histories)));
  console.log(
    `CDNOW: ${histories.buyers.length} distinct histories; first fit ${Math.round(times[0]!)} ms, median ${Math.round(medianOf(times))} ms`,
  );
  reportRatio(`fit ÷ ${FIT_AT_MOST_MS} ms`, medianOf(times) / FIT_AT_MOST_MS, 1);
}

async function benchRun(customers: number): Promise<void> {
  await withEmptyDatabase(async (database) => {
    console.log(`making ${customers} customers who order and leave …`);
    await makeBuyers(database, customers);
    const [{ orders }] = (await database.query<{ orders: number }>('select count(*) as orders from orders')) as [
      { orders: number },
    ];
    const heldBefore = process.memoryUsage.rss();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    let mostHeld = 0;
    const watch = setInterval(() => {
      mostHeld = Math.max(mostHeld, process.memoryUsage.rss());
    }, 100);
    delay.enable();
    let run: Awaited<ReturnType<typeof runPrediction>> | undefined;
    const runMs = await timeOf(async () => {
      run = await runPrediction(database, { now: NOW });
    });
    delay.disable();
    clearInterval(watch);
    const [{ groups }] = (await database.query<{ groups: number }>(
      'select count(distinct (expected_orders_365, alive_probability)) as groups from customer_predictions',
    )) as [{ groups: number }];
    console.table({
      orders,
      buyers: run!.parameters.buyers,
      'distinct predictions': groups,
      model: run!.reason ?? 'usable',
      'run s': (runMs / 1000).toFixed(1),
      'event loop: longest delay ms': Math.round(delay.max / 1e6),
      'event loop: 99.9 % ms': Math.round(delay.percentile(99.9) / 1e6),
      'memory before MB': Math.round(heldBefore / 2 ** 20),
      'memory at most MB': Math.round(mostHeld / 2 ** 20),
    });
    reportRatio(`longest delay ÷ ${DELAY_AT_MOST_MS} ms`, delay.max / 1e6 / DELAY_AT_MOST_MS, 1);
  });
}

/** Customers with a rhythm and a number of orders after which they leave; orders without lines, as the model reads none. */
async function makeBuyers(database: Database, customers: number): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute('select setseed(0.42)');
    await transaction.execute(
      "insert into customers (id, external_id) select g, 'C' || g from generate_series(1, $1::int) g",
      [customers],
    );
    await withoutIndexesWhenEmpty(transaction, 'orders', () => makeOrders(transaction));
  });
  await database.execute('vacuum analyze');
}

async function makeOrders(transaction: Transaction): Promise<void> {
  await transaction.execute(
    `with habits as materialized (
       select id, 1095 * random() as first_days_ago, 14 + 200 * random() ^ 2 as gap_days, floor(ln(random()) / ln(0.75)) as repeats from customers
     )
     insert into orders (customer_id, external_id, placed_at, status, total_minor, units)
     select id, 'O' || id || '-' || at, $1::timestamptz - make_interval(secs => 86400 * (first_days_ago - gap_days * (at + case when at > 0 then 0.8 * random() - 0.4 else 0 end))),
       'completed', 500 + floor(9000 * random() ^ 2)::int, 1
     from habits cross join lateral generate_series(0, least(repeats, first_days_ago / gap_days)::int) as at`,
    [NOW],
  );
}
