import type { Database } from '../../db/database.ts';
import { installPlaybooks } from '../playbooks/install-playbooks.ts';
import { installPresets } from './install-presets.ts';
import { refreshSegments } from './refresh-segments.ts';

/** How long members may age before the clock alone is reason enough. */
const DUE_AFTER_MS = 5 * 60_000;

type Due = { waits: boolean; asOf: Date | null };

/** Adds presets, playbooks too, and refreshes the segments where an edit or changed records wait, or the clock moved on; whether it did. */
export async function refreshSegmentsIfDue(
  database: Database,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<boolean> {
  const { waits, asOf } = await readDue(database);
  if (asOf !== null && asOf > now) return false;
  if (!waits && asOf !== null && now.getTime() - asOf.getTime() < DUE_AFTER_MS) return false;
  await installPresets(database, { now });
  await installPlaybooks(database, { now });
  await refreshSegments(database, { now, ...(signal && { signal }) });
  return true;
}

/** Whether a segment waits for a build, and as of when the oldest members are. */
async function readDue(database: Database): Promise<Due> {
  const [row] = await database.query<Due>(
    `select coalesce(bool_or(s.failure is null and (s.built_version is distinct from s.version or s.built_basis is null
        or exists (select 1 from segment_touches t where t.id > s.built_touch_id))), false) as waits, min(s.built_as_of) as "asOf"
      from segments s where s.status = 'active'`,
  );
  return row!;
}
