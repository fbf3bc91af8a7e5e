import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { applyMigrations } from '../../src/db/apply-migrations.ts';
import { type Database, openDatabase } from '../../src/db/database.ts';
import { diffSchema } from '../../src/db/migrations/diff-schema.ts';
import { listMigrations, MIGRATIONS_DIRECTORY } from '../../src/db/migrations/list-migrations.ts';
import { createBareDatabase } from '../support/test-database.ts';

const scratch = mkdtempSync(join(tmpdir(), 'rapport-migrations-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function bareDatabase(): Promise<Database> {
  const { url, drop } = await createBareDatabase();
  const database = await openDatabase({ url });
  closing.push(() => database.close().then(drop));
  return database;
}

let folders = 0;
/** A folder of migrations, numbered in the order given. */
function migrationFolder(...scripts: string[]): string {
  const directory = join(scratch, String(folders++));
  scripts.forEach((sql, index) => {
    const folder = join(directory, `2026010100000${index}_step`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'migration.sql'), sql);
  });
  return directory;
}

async function tablesOf(database: Database): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
  );
  return rows.map((row) => row.name);
}

describe('the migrations of this version', () => {
  it('bring an empty database to the schema, and then find nothing to do', async () => {
    const database = await bareDatabase();
    const names = (await listMigrations()).map((migration) => migration.name);
    expect(await applyMigrations(database)).toEqual(names);
    expect(await database.prisma.customer.count()).toBe(0);
    expect(await applyMigrations(database)).toEqual([]);
  });

  it('make exactly the schema: `npm run db:migration -- NAME` after each of its changes', async () => {
    const { url, drop } = await createBareDatabase();
    closing.push(drop);
    expect(await diffSchema(MIGRATIONS_DIRECTORY, url)).toBe('');
  });

  it('would show a difference', async () => {
    const { url, drop } = await createBareDatabase();
    closing.push(drop);
    const scripts = (await listMigrations()).map((migration) => migration.sql);
    const more = migrationFolder(...scripts, 'ALTER TABLE customers DROP COLUMN email;');
    expect(await diffSchema(more, url)).toContain('ADD COLUMN     "email"');
  });
});

describe('applying', () => {
  it('takes turns: of two processes at once, one does it and the other waits', async () => {
    const first = await bareDatabase();
    const second = await openDatabase({ url: first.url });
    closing.unshift(() => second.close());
    const applied = await Promise.all([applyMigrations(first), applyMigrations(second)]);
    expect(applied.map((names) => names.length).sort()).toEqual([0, (await listMigrations()).length]);
    const rows = await first.query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL');
    expect(rows).toHaveLength((await listMigrations()).length);
  });

  it('passes scripts whole: functions, comments and texts may hold semicolons', async () => {
    const database = await bareDatabase();
    const directory = migrationFolder(`
      -- a comment; with a semicolon
      CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;
      CREATE TABLE texts AS SELECT ';' AS text;`);
    await applyMigrations(database, directory);
    expect(await database.query('SELECT one(), text FROM texts')).toEqual([{ one: 1, text: ';' }]);
  });

  it('is all or nothing: a failure changes nothing, says why, and the mended migration goes through', async () => {
    const database = await bareDatabase();
    const broken = migrationFolder('CREATE TABLE first ();', 'CREATE TABLE second (); SELECT * FROM nowhere;');
    await expect(applyMigrations(database, broken)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('relation "nowhere" does not exist'),
    });
    expect(await tablesOf(database)).toEqual([]);
    await applyMigrations(database, migrationFolder('CREATE TABLE first ();', 'CREATE TABLE second ();'));
    expect(await tablesOf(database)).toEqual(['_prisma_migrations', 'first', 'second']);
  });

  it('adds what is new to what is there', async () => {
    const database = await bareDatabase();
    await applyMigrations(database, migrationFolder('CREATE TABLE first ();'));
    const more = migrationFolder('CREATE TABLE first ();', 'CREATE TABLE second ();');
    expect(await applyMigrations(database, more)).toEqual(['20260101000001_step']);
  });
});

describe('a database is refused', () => {
  it('when a newer version has migrated it', async () => {
    const database = await bareDatabase();
    await applyMigrations(database, migrationFolder('CREATE TABLE first ();', 'CREATE TABLE second ();'));
    await expect(applyMigrations(database, migrationFolder('CREATE TABLE first ();'))).rejects.toMatchObject({
      code: 'conflict',
      text: { en: expect.stringContaining('newer version'), zh: expect.stringContaining('更新版本') },
    });
  });

  it('when a migration of it was edited since', async () => {
    const database = await bareDatabase();
    await applyMigrations(database, migrationFolder('CREATE TABLE first ();'));
    await expect(applyMigrations(database, migrationFolder('CREATE TABLE other ();'))).rejects.toMatchObject({
      message: expect.stringContaining('was edited'),
    });
  });

  it('when one failed in it, until it is mended as the message says', async () => {
    const database = await bareDatabase();
    const directory = migrationFolder('CREATE TABLE first ();');
    await applyMigrations(database, directory);
    await database.execute('UPDATE _prisma_migrations SET finished_at = NULL');
    const error = await applyMigrations(database, directory).catch((reason) => reason);
    expect(error).toMatchObject({ code: 'conflict', message: expect.stringContaining('failed on this database') });
    await database.execute('DROP TABLE first');
    await database.execute(error.message.match(/UPDATE .*;/)[0]);
    expect(await applyMigrations(database, directory)).toHaveLength(1);
  });

  it('when it holds tables of something else', async () => {
    const database = await bareDatabase();
    await database.execute('CREATE TABLE of_another_program ()');
    await expect(applyMigrations(database)).rejects.toMatchObject({
      message: expect.stringContaining('a database of its own'),
    });
    expect(await tablesOf(database)).toEqual(['of_another_program']);
  });
});
