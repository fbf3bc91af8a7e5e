import { existsSync } from 'node:fs';
import type { Database } from '../src/db/database.ts';
import { importFile } from '../src/services/imports/import-file.ts';
import { readBytes } from '../src/services/imports/read-bytes.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { medianOf, reportRatio, timeOf } from './support/measure.ts';

const FILE = new URL('../../shared/data/online_retail.csv.gz', import.meta.url).pathname;
const ROUNDS = 3;
const AT_MOST = 8;

/** The whole import of Online Retail against a bare COPY of the same bytes into one table of eight texts. */
export async function bench(): Promise<void> {
  if (!existsSync(FILE)) throw new Error(`needs ${FILE}`);
  const rounds: { copyMs: number; importMs: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await withEmptyDatabase(async (database) => {
      const before = await bareCopy(database);
      const importMs = await timeOf(() =>
        importFile(database, {
          kind: 'orders',
          path: FILE,
          profile: 'online-retail',
          timeZone: 'Europe/London',
          currency: 'GBP',
          now: new Date(),
        }),
      );
      // Around the import, because a machine is not equally busy all the time.
      const after = await bareCopy(database);
      rounds.push({ copyMs: (before + after) / 2, importMs });
    });
  }
  console.table(
    rounds.map(({ copyMs, importMs }) => ({
      'bare COPY ms': Math.round(copyMs),
      'import ms': Math.round(importMs),
      ratio: (importMs / copyMs).toFixed(2),
    })),
  );
  reportRatio('import ÷ bare COPY', medianOf(rounds.map(({ copyMs, importMs }) => importMs / copyMs)), AT_MOST);
}

/** Unzipped beforehand, so that the reference is the database alone. */
async function bareCopy(database: Database): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(FILE)) chunks.push(chunk);
  const columns = ['invoice', 'stock_code', 'description', 'quantity', 'at', 'price', 'customer', 'country'];
  await database.execute(`create table bare (${columns.map((column) => `${column} text`).join(', ')})`);
  const elapsedMs = await timeOf(() =>
    database.copyFrom(
      'copy bare from stdin with (format csv, header)',
      (async function* () {
        yield* chunks;
      })(),
    ),
  );
  await database.execute('drop table bare');
  return elapsedMs;
}
