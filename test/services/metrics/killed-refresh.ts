import { type Database, openDatabase, type Transaction } from '../../../src/db/database.ts';
import { refreshMetrics } from '../../../src/services/metrics/refresh-metrics.ts';

/** Run as a process of its own that a test kills: refreshes metrics, tells each statement that it begins, and never commits. */
const [url, now, mode] = process.argv.slice(2);
const database: Database = await openDatabase({ url: url! });
await database.transaction(async (transaction) => {
  await refreshMetrics(telling(transaction), { now: new Date(now!), full: mode === 'full' });
  process.stdout.write('uncommitted\n');
  await new Promise(() => setInterval(() => {}, 60_000));
});

function telling(transaction: Transaction): Transaction {
  const tell = (text: string) => process.stdout.write(`${text.trim().split(/\s+/).slice(0, 3).join(' ')}\n`);
  return {
    ...transaction,
    query: (text, values) => {
      tell(text);
      return transaction.query(text, values);
    },
    execute: (text, values) => {
      tell(text);
      return transaction.execute(text, values);
    },
  };
}
