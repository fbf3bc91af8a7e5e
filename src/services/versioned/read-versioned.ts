import type { Queryable } from '../../db/database.ts';
import type { Versioned, VersionedKind } from './versioned.ts';

/** All of a kind in their current versions, archived ones too, by key. */
export async function readVersioned<Content>(
  database: Queryable,
  { table, versionTable, keyColumn, contentColumn, parse }: VersionedKind<Content>,
): Promise<Versioned<Content>[]> {
  const rows = await database.query<Versioned<unknown>>(
    `select k.key, json_build_object('en', k.name_en, 'zh', k.name_zh) as name, k.version, k.archived_at as "archivedAt",
        v.${contentColumn} as content
      from ${table} k join ${versionTable} v on v.${keyColumn} = k.key and v.version = k.version
      order by k.key collate "C"`,
  );
  return rows.map((row) => ({ ...row, content: parse(row.content) }));
}
