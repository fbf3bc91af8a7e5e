import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm';
import type { Migration } from './list-migrations.ts';

export const MIGRATION_LOCKFILE =
  '# Prisma refuses migrations of another database than this.\nprovider = "postgresql"\n';

/** Every table is ours to manage. */
export const NO_FILTERS: SchemaFilter = { externalTables: [], externalEnums: [] };

/** Migrations as Prisma's engine wants them. */
export function toMigrationList(directory: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: directory,
    lockfile: { path: 'migration_lock.toml', content: MIGRATION_LOCKFILE },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
