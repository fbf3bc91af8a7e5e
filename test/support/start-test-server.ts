import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { applyMigrations } from '../../src/db/apply-migrations.ts';
import { openDatabase } from '../../src/db/database.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { createTemporaryHome } from './temporary-home.ts';

/** Nothing in a test outlives the run: durability would only cost time. */
const FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '256MB',
  checkpoint_timeout: '1d',
  autovacuum: 'off',
  dynamic_shared_memory_type: 'mmap',
};

/**
 * vitest's global set-up: one server for the run, or that of `TEST_DATABASE_URL`, with a migrated template that
 * `createTestDatabase` clones. Workers learn of it by environment.
 */
export async function setup(): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await startTemporaryServer();
  const template = `rapport_template_${randomBytes(4).toString('hex')}`;
  await onServer(server.url, `CREATE DATABASE ${template}`);
  const address = new URL(server.url);
  address.pathname = template;
  const database = await openDatabase({ url: address.href });
  await applyMigrations(database).finally(() => database.close());
  process.env.RAPPORT_TEST_SERVER = server.url;
  process.env.RAPPORT_TEST_TEMPLATE = template;
  return async () => {
    await onServer(server.url, `DROP DATABASE ${template} WITH (FORCE)`);
    await server.stop();
  };
}

async function startTemporaryServer() {
  const home = await createTemporaryHome();
  const server = await startEmbeddedPostgres({ home, log: { info() {} }, settings: FAST_SETTINGS });
  const stop = () => server.stop().finally(() => rm(home, { recursive: true, force: true }));
  return { url: server.url, stop };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
