import { readFile, stat } from 'node:fs/promises';
import pg from 'pg';
import type { HomeLayout } from './home-layout.ts';
import { EMBEDDED_USER } from './init-data-directory.ts';
import { findPostmaster } from './postmaster-file.ts';

const DATABASE_NAME = 'rapport';
const CONNECT_TIMEOUT_MS = 5_000;
const NO_SUCH_DATABASE = '3D000';

/** The address of the server of this home, secret included, when it runs and answers. */
export async function findRunningServer(layout: HomeLayout): Promise<string | undefined> {
  const postmaster = await findPostmaster(layout.data);
  if (!postmaster?.ready) return undefined;
  const url = await addressOf(layout, postmaster.port, DATABASE_NAME);
  return (await serves(url, layout.data)) ? url : undefined;
}

/** Makes the database that `findRunningServer` looks for; a new server has none. */
export async function createDatabaseOnce(layout: HomeLayout): Promise<void> {
  const port = (await findPostmaster(layout.data))?.port ?? 0;
  try {
    await ask(await addressOf(layout, port, DATABASE_NAME), 'SELECT 1');
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== NO_SUCH_DATABASE) throw error;
    await ask(await addressOf(layout, port, 'postgres'), `CREATE DATABASE ${DATABASE_NAME}`);
  }
}

async function addressOf(layout: HomeLayout, port: number, database: string): Promise<string> {
  const password = (await readFile(layout.password, 'utf8')).trim();
  return `postgresql://${EMBEDDED_USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** A copy of a home has the same secret and names the same port: only the data directory tells whose server answers. */
async function serves(url: string, dataDirectory: string): Promise<boolean> {
  try {
    const [row] = await ask(url, "SELECT current_setting('data_directory') AS directory");
    const [theirs, ours] = await Promise.all([stat(String(row?.directory)), stat(dataDirectory)]);
    return theirs.ino === ours.ino && theirs.dev === ours.dev;
  } catch {
    return false;
  }
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
