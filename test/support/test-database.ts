import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/db/database.ts';

/**
 * A migrated, empty database for one test file, cloned in milliseconds from the template of this run. `close()` drops
 * it: `const database = await createTestDatabase(); afterAll(() => database.close());`
 */
export async function createTestDatabase(): Promise<Database> {
  const { url, drop } = await createBareDatabase(process.env.RAPPORT_TEST_TEMPLATE);
  const database = await openDatabase({ url });
  return {
    ...database,
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** A database without tables (or a clone of `template`), for tests of migrations. */
export async function createBareDatabase(template = 'template1'): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env.RAPPORT_TEST_SERVER;
  if (!server) throw new Error('no test server: run this under vitest, whose globalSetup starts it');
  const name = `rapport_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const address = new URL(server);
  address.pathname = name;
  return { url: address.href, drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
