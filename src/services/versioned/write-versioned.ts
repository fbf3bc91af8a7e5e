import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { VersionedKind } from './versioned.ts';

/** Who made a version, why, and when. */
export type Authorship = { authorId: number | null; reason: string; now: Date };

/** Writes a new one with its first version. */
export async function insertVersioned<Content>(
  transaction: Queryable,
  kind: VersionedKind<Content>,
  { key, name, content }: { key: string; name: Bilingual; content: Content },
  by: Authorship,
): Promise<void> {
  await transaction.execute(
    `insert into ${kind.table} (key, name_en, name_zh, version, created_at) values ($1, $2, $3, 1, $4)`,
    [key, name.en, name.zh, by.now],
  );
  await writeVersion(transaction, kind, { key, version: 1, content }, by);
}

/** Writes the next version; its number. */
export async function insertVersion<Content>(
  transaction: Queryable,
  kind: VersionedKind<Content>,
  { key, content }: { key: string; content: Content },
  by: Authorship,
): Promise<number> {
  const [row] = await transaction.query<{ version: number }>(
    `update ${kind.table} set version = version + 1 where key = $1 returning version`,
    [key],
  );
  await writeVersion(transaction, kind, { key, version: row!.version, content }, by);
  return row!.version;
}

/** Writes what has no versions: the name, and since when it is archived. */
export async function updateVersioned<Content>(
  transaction: Queryable,
  { table }: VersionedKind<Content>,
  { key, name, archivedAt }: { key: string; name: Bilingual; archivedAt: Date | null },
): Promise<void> {
  await transaction.execute(`update ${table} set (name_en, name_zh, archived_at) = ($2, $3, $4) where key = $1`, [
    ...[key, name.en, name.zh, archivedAt],
  ]);
}

async function writeVersion<Content>(
  transaction: Queryable,
  { versionTable, keyColumn, contentColumn }: VersionedKind<Content>,
  { key, version, content }: { key: string; version: number; content: Content },
  { authorId, reason, now }: Authorship,
): Promise<void> {
  await transaction.execute(
    `insert into ${versionTable} (${keyColumn}, version, ${contentColumn}, author_id, reason, created_at)
      values ($1, $2, $3::jsonb, $4, $5, $6)`,
    [key, version, JSON.stringify(content), authorId, reason, now],
  );
}
