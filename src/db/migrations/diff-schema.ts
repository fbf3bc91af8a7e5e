import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { poolSettings } from '../connection/pool-settings.ts';
import { listMigrations } from './list-migrations.ts';
import { loadSchemaEngine } from './load-schema-engine.ts';
import { NO_FILTERS, toMigrationList } from './migration-list.ts';
import { SCHEMA_FILE } from './schema-file.ts';

const EMPTY_MIGRATION = '-- This is an empty migration.';

/**
 * The SQL that leads from the migrations in `directory` to the schema; empty when they agree. They are replayed in the
 * database at `shadowUrl`, which must be empty and is spoilt.
 */
export async function diffSchema(directory: string, shadowUrl: string): Promise<string> {
  const pool = new pg.Pool({ ...poolSettings(shadowUrl), max: 1, idleTimeoutMillis: 0 });
  try {
    const { engine, causeOf } = await loadSchemaEngine(pool, pool);
    try {
      const { stdout } = await engine.diff({
        from: { tag: 'migrations', ...toMigrationList(directory, await listMigrations(directory)) },
        to: { tag: 'schemaDatamodel', files: [{ path: SCHEMA_FILE, content: await readFile(SCHEMA_FILE, 'utf8') }] },
        script: true,
        exitCode: null,
        filters: NO_FILTERS,
      });
      const script = (stdout ?? '').trim();
      return script === EMPTY_MIGRATION ? '' : script;
    } catch (error) {
      throw causeOf(error);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}
