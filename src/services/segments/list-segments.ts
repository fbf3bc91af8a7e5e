import type { Queryable } from '../../db/database.ts';
import { isBuildingSql } from './build-lock.ts';
import { readSegments, type SegmentRow } from './segment-row.ts';

/**
 * `ready`: members are right as of `builtAsOf`; `building`: they are being brought up to date; `stale`: an edit or changed records
 * wait for the next refresh; `failed`: the last build failed, the members are those before it.
 */
export type SegmentState = 'ready' | 'building' | 'stale' | 'failed';

export type ListedSegment = SegmentRow & { state: SegmentState };

/** Segments with their state, by key; archived ones only when asked for. */
export async function listSegments(
  database: Queryable,
  { archived = false }: { archived?: boolean } = {},
): Promise<ListedSegment[]> {
  const [segments, states] = await Promise.all([
    readSegments(database),
    database.query<{ id: number; state: SegmentState }>(
      `select s.id, case
          when ${isBuildingSql('s.id')} then 'building'
          when s.failure is not null then 'failed'
          when s.built_version is distinct from s.version or s.built_basis is null
            or exists (select 1 from segment_touches t where t.id > s.built_touch_id) then 'stale'
          else 'ready' end as state
        from segments s`,
    ),
  ]);
  const stateOf = new Map(states.map(({ id, state }) => [id, state]));
  return segments
    .filter(({ status }) => archived || status === 'active')
    .map((segment) => ({ ...segment, state: stateOf.get(segment.id) ?? 'stale' }));
}
