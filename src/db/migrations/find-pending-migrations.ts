import type { ClientBase, Pool } from 'pg';
import { DomainError } from '../../domain/errors.ts';
import type { Migration } from './list-migrations.ts';

type AppliedMigration = { name: string; checksum: string; finished: boolean };

/**
 * Those of `migrations` that the database does not have yet.
 * @throws {DomainError} 'conflict' when the database holds a migration that failed, that this version does not know, or
 * that has been edited since
 */
export async function findPendingMigrations(
  connection: Pool | ClientBase,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const applied = await listApplied(connection);
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    if (!finished) throw failedBefore(name);
    const migration = known.get(name);
    if (!migration) throw madeByNewer(name);
    if (migration.checksum !== checksum) throw editedSince(name);
  }
  const names = new Set(applied.map((migration) => migration.name));
  return migrations.filter((migration) => !names.has(migration.name));
}

async function listApplied(connection: Pool | ClientBase): Promise<AppliedMigration[]> {
  const table = await connection.query<{ exists: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists",
  );
  if (!table.rows[0]?.exists) return [];
  const { rows } = await connection.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

function failedBefore(name: string): DomainError {
  const runAgain = `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}';`;
  return new DomainError('conflict', {
    en: `The migration ${name} failed on this database and was not finished. Restore a backup; or undo by hand what it did, and let it run again with: ${runAgain}`,
    zh: `迁移 ${name} 在此数据库上执行失败且未完成。请恢复备份；或手动撤销其已做的更改，再执行以下语句使其重新运行：${runAgain}`,
  });
}

function madeByNewer(name: string): DomainError {
  return new DomainError('conflict', {
    en: `This database was brought up to date by a newer version of Rapport (it has the migration ${name}, which this version does not know). Use that version or a later one.`,
    zh: `此数据库已由更新版本的 Rapport 升级（包含当前版本未知的迁移 ${name}）。请使用该版本或更高版本。`,
  });
}

function editedSince(name: string): DomainError {
  return new DomainError('conflict', {
    en: `The migration ${name} was edited after this database had it, so its tables may differ. Use the version of Rapport that made the database, or a new database (another RAPPORT_HOME or DATABASE_URL).`,
    zh: `迁移 ${name} 在应用到此数据库之后被修改过，表结构可能不一致。请使用创建该数据库的 Rapport 版本，或换用新的数据库（更改 RAPPORT_HOME 或 DATABASE_URL）。`,
  });
}
