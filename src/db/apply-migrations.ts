import pg from 'pg';
import { DomainError } from '../domain/errors.ts';
import { poolSettings } from './connection/pool-settings.ts';
import type { Database } from './database.ts';
import { findPendingMigrations } from './migrations/find-pending-migrations.ts';
import { listMigrations, MIGRATIONS_DIRECTORY, type Migration } from './migrations/list-migrations.ts';
import { NO_FILTERS, toMigrationList } from './migrations/migration-list.ts';

/** Any number that nothing else in the database locks. */
const MIGRATION_LOCK = 8_273_645_091;

/**
 * Brings the tables up to date with Prisma's own engine; the names of the migrations applied. All pending ones are one
 * transaction under one lock: a crash or a failure changes nothing, and of two processes the second waits and finds
 * nothing left to do.
 * @throws {DomainError} 'conflict' when the database has a failed, unknown or edited migration, or foreign tables
 */
export async function applyMigrations(
  database: Pick<Database, 'pool' | 'url'>,
  directory: string = MIGRATIONS_DIRECTORY,
): Promise<string[]> {
  const migrations = await listMigrations(directory);
  if ((await findPendingMigrations(database.pool, migrations)).length === 0) return [];

  const pool = new pg.Pool({ ...poolSettings(database.url), max: 1, idleTimeoutMillis: 0 });
  try {
    await pool.query('BEGIN');
    await pool.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const pending = await findPendingMigrations(pool, migrations);
    if (pending.length > 0) await applyWithEngine(pool, directory, migrations);
    await pool.query('COMMIT');
    return pending.map((migration) => migration.name);
  } finally {
    await pool.end();
  }
}

async function applyWithEngine(pool: pg.Pool, directory: string, migrations: readonly Migration[]): Promise<void> {
  // Loaded only now: 5 MB of WebAssembly that an up-to-date database never needs.
  const { loadSchemaEngine } = await import('./migrations/load-schema-engine.ts');
  const { engine, causeOf } = await loadSchemaEngine(pool);
  try {
    await engine.applyMigrations({ migrationsList: toMigrationList(directory, migrations), filters: NO_FILTERS });
  } catch (error) {
    throw explainFailure(causeOf(error));
  } finally {
    engine.free();
  }
}

const SCHEMA_NOT_EMPTY = 'P3005';

function explainFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === SCHEMA_NOT_EMPTY) {
    return new DomainError('conflict', {
      en: 'The database holds tables that are not of Rapport; give Rapport a database of its own (CREATE DATABASE rapport) and name it in DATABASE_URL.',
      zh: '该数据库中已有不属于 Rapport 的表；请为 Rapport 单独创建数据库（CREATE DATABASE rapport），并在 DATABASE_URL 中指定。',
    });
  }
  return new DomainError('conflict', {
    en: `The database could not be brought up to date, and nothing was changed: ${error.message}`,
    zh: `数据库升级失败，未做任何更改：${error.message}`,
  });
}
