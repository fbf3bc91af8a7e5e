import type { Queryable } from '../../db/database.ts';
import type { Settings } from '../../domain/settings.ts';
import { readSettings } from './read-settings.ts';

/**
 * The settings after the change, with a new data version: every figure may depend on them. Days are local to the time
 * zone, so another zone makes the next refresh recompute all metrics.
 */
export async function changeSettings(
  transaction: Queryable,
  change: Partial<Pick<Settings, 'currency' | 'timeZone' | 'holdsDemoData'>>,
): Promise<Settings> {
  const before = await readSettings(transaction);
  const after = { ...before, ...change, dataVersion: before.dataVersion + 1 };
  const isChanged = (['currency', 'timeZone', 'holdsDemoData'] as const).some((key) => after[key] !== before[key]);
  if (!isChanged) return before;
  await transaction.execute(
    `update deployment set currency = $1, time_zone = $2, holds_demo_data = $3, data_version = data_version + 1, updated_at = now()
     where id = 1`,
    [after.currency, after.timeZone, after.holdsDemoData],
  );
  if (after.timeZone !== before.timeZone)
    await transaction.execute('update metrics_state set as_of = null where id = 1');
  return after;
}
