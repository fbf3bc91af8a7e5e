import type { Database } from '../../db/database.ts';
import { localDay } from '../../domain/period.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { runPrediction } from './run-prediction.ts';

/** Runs the model where the last run was on another local day, or orders were imported since; whether it did. */
export async function refreshPredictionsIfStale(
  database: Database,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<boolean> {
  const { timeZone } = await readSettings(database);
  const [last] = await database.query<{ asOf: Date | null; imported: boolean }>(
    `select r.as_of as "asOf",
       exists (select 1 from import_batches b where b.kind = 'orders' and b.rows_accepted > 0 and b.finished_at > r.ran_at) as imported
     from (select 1) one left join lateral (select * from prediction_runs order by id desc limit 1) r on true`,
  );
  const { asOf, imported } = last!;
  if (asOf !== null && !imported && localDay(asOf, timeZone) === localDay(now, timeZone)) return false;
  await runPrediction(database, { now, ...(signal && { signal }) });
  return true;
}
