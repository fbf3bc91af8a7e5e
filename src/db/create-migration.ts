import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { diffSchema } from './migrations/diff-schema.ts';
import { MIGRATIONS_DIRECTORY } from './migrations/list-migrations.ts';
import { MIGRATION_LOCKFILE } from './migrations/migration-list.ts';

const usage = `npm run db:migration -- NAME            write the migration from prisma/migrations to prisma/schema.prisma
npm run db:migration -- init --recreate  write the first migration anew; only before the first release
`;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { recreate: { type: 'boolean' } } });
const [name] = positionals;
if (positionals.length !== 1 || !name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write(usage);
  process.exit(2);
}
process.stdout.write(`${await createMigration(name, values.recreate ?? false)}\n`);

/** Writes the next migration; what it says is for the terminal. */
async function createMigration(migrationName: string, recreate: boolean): Promise<string> {
  await mkdir(MIGRATIONS_DIRECTORY, { recursive: true });
  const folder = recreate ? await onlyMigration() : `${timestamp(new Date())}_${migrationName}`;
  // Existing migrations are not read when the only one is made anew.
  const home = await mkdtemp(join(tmpdir(), 'rapport-migration-'));
  const from = recreate ? home : MIGRATIONS_DIRECTORY;
  const server = await startEmbeddedPostgres({ home, log: { info() {} } });
  try {
    const sql = await diffSchema(recreate ? join(home, 'no-migrations') : from, server.url);
    if (!sql) return 'The migrations already make the schema as it is; nothing written.';
    await mkdir(join(MIGRATIONS_DIRECTORY, folder), { recursive: true });
    await writeFile(join(MIGRATIONS_DIRECTORY, folder, 'migration.sql'), `${sql}\n`);
    await writeFile(join(MIGRATIONS_DIRECTORY, 'migration_lock.toml'), MIGRATION_LOCKFILE);
    return `prisma/migrations/${folder}/migration.sql`;
  } finally {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** The folder of the one migration, kept so that its name does not change with every edit of the schema. */
async function onlyMigration(): Promise<string> {
  const folders = (await readdir(MIGRATIONS_DIRECTORY, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  if (folders.length > 1) throw new Error('more than one migration: only a first and only one can be made anew');
  return folders[0]?.name ?? `${timestamp(new Date())}_init`;
}

function timestamp(now: Date): string {
  return now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
}
