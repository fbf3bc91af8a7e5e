import type { Database } from '../../../src/db/database.ts';
import { loadDemoData } from '../../../src/services/demo/load-demo-data.ts';
import { makeSegmentHistory } from '../../../src/services/demo/make-segment-history.ts';
import { runPrediction } from '../../../src/services/prediction/run-prediction.ts';

/** The day up to which the cases' company is made: the values in the cases are those of its data. */
export const CASES_NOW = new Date('2026-03-15T09:00:00Z');

/** The demo company with all that a call of the cases needs, in an empty database. */
export async function makeCasesCompany(database: Database): Promise<void> {
  await loadDemoData(database, { now: CASES_NOW });
  await makeSegmentHistory(database, { now: CASES_NOW });
  await runPrediction(database, { now: CASES_NOW });
}
