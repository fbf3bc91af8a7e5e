import type { Database } from '../../db/database.ts';
import { readMetricsState } from '../metrics/metrics-state.ts';
import { refreshSegments } from '../segments/refresh-segments.ts';

/** Finds the members of what was edited; not as of a now that lies before the last refresh, which would undo it. */
export async function bringUpToDate({ database, now }: { database: Database; now: Date }): Promise<void> {
  const { asOf } = await readMetricsState(database);
  if (asOf !== null && asOf > now) return;
  await refreshSegments(database, { now });
}
