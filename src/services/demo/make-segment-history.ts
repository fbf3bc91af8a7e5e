import type { Database } from '../../db/database.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { installPlaybooks } from '../playbooks/install-playbooks.ts';
import { installPresets } from '../segments/install-presets.ts';
import { refreshSegments } from '../segments/refresh-segments.ts';

/** Days before today as of which the demo company's members are built, so that their comings and goings have a past. */
const BUILT_DAYS_AGO = [60, 30, 7, 0] as const;

/**
 * Lives through the last two months of a new demo company's segments: members as of each of those days, and every change between.
 * Nothing where a segment was built before, or where the data is a company's own.
 */
export async function makeSegmentHistory(
  database: Database,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<void> {
  const { holdsDemoData } = await readSettings(database);
  if (!holdsDemoData || (await isAnyBuilt(database))) return;
  await installPresets(database, { now });
  await installPlaybooks(database, { now });
  for (const days of BUILT_DAYS_AGO) {
    const asOf = new Date(now.getTime() - days * 86_400_000);
    await refreshSegments(database, { now: asOf, ...(signal && { signal }) });
  }
}

async function isAnyBuilt(database: Database): Promise<boolean> {
  const [row] = await database.query<{ found: boolean }>(
    'select exists (select 1 from segments where built_as_of is not null) as found',
  );
  return row!.found;
}
