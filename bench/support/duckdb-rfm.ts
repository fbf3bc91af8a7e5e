import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../../src/db/database.ts';
import { timeOf } from './measure.ts';

/** Recency, frequency and monetary value of every buyer, scored by PERCENT_RANK; both databases understand it. */
const RFM_SQL = `select count(*) as buyers, sum(r) as r, sum(m) as m from (
  select 1 + least(4, floor(5 * percent_rank() over (order by last_on))) as r, orders as f, 1 + least(4, floor(5 * percent_rank() over (order by revenue))) as m
  from (
    select customer_id, max(cast(placed_at as date)) as last_on, count(*) as orders, sum(total_minor) as revenue
    from orders where status = 'completed' group by customer_id
  ) bought
) scored`;

/** Milliseconds of one RFM over all orders: in PostgreSQL as they lie, and in DuckDB, whose reading of them is told apart. */
export async function compareWithDuckDb(database: Database): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-bench-duckdb-'));
  const file = join(folder, 'orders.csv');
  try {
    await exportOrders(database, file);
    const duck = await (await DuckDBInstance.create(join(folder, 'orders.duckdb'))).connect();
    const readMs = await timeOf(() => duck.run(`create table orders as select * from read_csv('${file}')`));
    const duckMs = await timeOf(() => duck.runAndReadAll(RFM_SQL));
    const ours = await database.query<{ buyers: number }>(RFM_SQL);
    const theirs = (await duck.runAndReadAll(RFM_SQL)).getRowObjects();
    duck.closeSync();
    if (Number(theirs[0]!.buyers) !== ours[0]!.buyers) throw new Error('DuckDB counts other buyers');
    return { readMs, duckMs, postgresMs: await timeOf(() => database.query(RFM_SQL)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function exportOrders(database: Database, file: string): Promise<void> {
  const connection = await database.pool.connect();
  try {
    const rows = connection.query(
      copyTo('copy orders (customer_id, placed_at, status, total_minor) to stdout with (format csv, header)'),
    );
    await pipeline(rows, createWriteStream(file));
  } finally {
    connection.release();
  }
}
