import type { Queryable } from '../../db/database.ts';

type Forgotten = { upTo: number; now: Date; untouched: readonly { id: number; version: number }[] };

/**
 * After a refresh: segments that nothing concerned hold the touches too, and those that every segment holds are deleted. One
 * that is built from everybody next needs none.
 */
export async function forgetTouches(database: Queryable, { upTo, now, untouched }: Forgotten): Promise<void> {
  await database.execute(
    `update segments s set built_as_of = $2, built_touch_id = greatest(built_touch_id, $1)
     from unnest($3::int[], $4::int[]) as u(id, version)
     where s.id = u.id and s.version = u.version and s.built_version = u.version and s.built_as_of <= $2`,
    [upTo, now, untouched.map(({ id }) => id), untouched.map(({ version }) => version)],
  );
  await database.execute(
    `delete from segment_touches where id <= (
       select coalesce(min(built_touch_id), $1) from segments where status = 'active' and built_basis is not null)`,
    [upTo],
  );
}
