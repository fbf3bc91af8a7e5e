import type { Queryable } from '../../db/database.ts';
import type { VersionedKind } from './versioned.ts';

export type Version<Content> = {
  version: number;
  content: Content;
  /** Name of the member of staff; null: Rapport itself, or the console. */
  author: string | null;
  reason: string;
  createdAt: Date;
};

/** Every version of one, the latest first. */
export async function readVersions<Content>(
  database: Queryable,
  { versionTable, keyColumn, contentColumn, parse }: VersionedKind<Content>,
  key: string,
): Promise<Version<Content>[]> {
  const rows = await database.query<Version<unknown>>(
    `select v.version, v.${contentColumn} as content, s.name as author, v.reason, v.created_at as "createdAt"
      from ${versionTable} v left join staff s on s.id = v.author_id where v.${keyColumn} = $1 order by v.version desc`,
    [key],
  );
  return rows.map((row) => ({ ...row, content: parse(row.content) }));
}
