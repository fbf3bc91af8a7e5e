import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Database } from '../../../src/db/database.ts';

/** The database with each statement planned once a connection: most of what a year of minutes asks for is planning the same ones. */
export function prepareStatements(database: Database): Database {
  const { pool } = database;
  const run = <Row extends object>(text: string, values: readonly unknown[] = []) =>
    pool.query<Row & pg.QueryResultRow>({ name: nameOf(text), text, values: [...values] });
  return {
    ...database,
    query: async <Row extends object>(text: string, values?: readonly unknown[]) =>
      (await run<Row>(text, values)).rows as Row[],
    execute: async (text, values) => (await run(text, values)).rowCount ?? 0,
  };
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('md5').update(text).digest('hex');
  names.set(text, name);
  return name;
}
