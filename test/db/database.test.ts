import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/database.ts';
import { createTestDatabase } from '../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

describe('raw SQL', () => {
  it('gives numbers that are exact or an error, days as text, instants as dates', async () => {
    const rows = await database.query(`SELECT
      9007199254740991::bigint AS whole, sum(2::bigint) AS summed, 1.25::numeric AS fraction, NULL::bigint AS missing,
      '2026-01-31'::date AS day, '2026-01-31 12:00+02'::timestamptz AS instant, '2026-01-31 12:00'::timestamp AS utc,
      ARRAY[1, NULL]::bigint[] AS wholes, ARRAY[1.5]::numeric[] AS fractions, ARRAY['2026-01-31']::date[] AS days,
      '{"a": 1}'::jsonb AS json`);
    expect(rows).toEqual([
      {
        whole: 9007199254740991,
        summed: 2,
        fraction: 1.25,
        missing: null,
        day: '2026-01-31',
        instant: new Date('2026-01-31T10:00:00Z'),
        utc: new Date('2026-01-31T12:00:00Z'),
        wholes: [1, null],
        fractions: [1.5],
        days: ['2026-01-31'],
        json: { a: 1 },
      },
    ]);
  });

  it.each([
    '9007199254740992::bigint',
    '9007199254740993::numeric',
    "'NaN'::numeric",
    'ARRAY[9007199254740992::bigint]',
  ])('refuses %s, which a number cannot hold', async (value) => {
    await expect(database.query(`SELECT ${value} AS value`)).rejects.toThrow('without loss');
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('speaks UTC and says who it is', async () => {
    const [row] = await database.query(
      "SELECT current_setting('TimeZone') AS zone, current_setting('application_name') AS name",
    );
    expect(row).toEqual({ zone: 'UTC', name: 'rapport' });
  });

  it('counts changed rows', async () => {
    expect(await database.execute('CREATE TEMPORARY TABLE numbers AS SELECT generate_series(1, $1::int)', [3])).toBe(3);
  });
});

describe('Prisma', () => {
  it('keeps instants whatever the zone of the process', async () => {
    const askedAt = new Date('2026-03-29T01:30:00.123Z');
    const { id } = await database.prisma.importBatch.create({
      data: { kind: 'orders', fileName: 'f', contentHash: 'h', startedAt: askedAt },
    });
    expect((await database.prisma.importBatch.findUniqueOrThrow({ where: { id } })).startedAt).toEqual(askedAt);
    expect(await database.query('SELECT started_at FROM import_batches')).toEqual([{ started_at: askedAt }]);
  });
});

describe('a transaction', () => {
  it('is one for Prisma, raw SQL and COPY', async () => {
    await database.transaction(async ({ prisma, query, copyFrom }) => {
      await prisma.product.create({ data: { sku: 'A', name: 'by Prisma' } });
      expect(await copyFrom('COPY products (sku, name) FROM STDIN', ['B\tby COPY\n'])).toBe(1);
      expect(await query('SELECT sku FROM products ORDER BY sku')).toEqual([{ sku: 'A' }, { sku: 'B' }]);
      expect(await prisma.product.count()).toBe(2);
      expect(await database.query('SELECT * FROM products')).toEqual([]);
    });
    expect(await database.prisma.product.count()).toBe(2);
  });

  it('vanishes whole when it throws', async () => {
    const before = await database.prisma.product.count();
    const failing = database.transaction(async ({ prisma, execute }) => {
      await execute("INSERT INTO products (sku, name) VALUES ('C', 'raw')");
      await prisma.product.create({ data: { sku: 'D', name: 'by Prisma' } });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await database.prisma.product.count()).toBe(before);
  });

  it('keeps to its own connection while others run', async () => {
    const backend = () =>
      database.transaction(async ({ prisma, query }) => {
        const [raw] = await query<{ pid: number }>('SELECT pg_backend_pid() AS pid, pg_sleep(0.05)');
        const [typed] = await prisma.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
        expect(typed?.pid).toBe(raw?.pid);
        return raw?.pid;
      });
    expect(new Set(await Promise.all([backend(), backend(), backend()])).size).toBe(3);
  });

  it('may be stricter', async () => {
    const isolation = await database.transaction(
      ({ query }) => query("SELECT current_setting('transaction_isolation') AS level"),
      'RepeatableRead',
    );
    expect(isolation).toEqual([{ level: 'repeatable read' }]);
  });

  it('gives its connection back after a failing COPY', async () => {
    const copying = database.copyFrom('COPY products (sku, name) FROM STDIN', ['one column only\n']);
    await expect(copying).rejects.toThrow('missing data');
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('opening', () => {
  it('says that the server is not there', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    silent.close();
    await once(silent, 'close');
    const error = await openDatabase({ url: `postgresql://u:s3cret@127.0.0.1:${port}/d` }).catch((reason) => reason);
    expect(error).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(`127.0.0.1:${port}/d cannot be reached`),
    });
    expect(JSON.stringify(error)).not.toContain('s3cret');
  });

  it('says that the password is wrong, without telling it', async () => {
    const url = new URL(database.url);
    url.password = 's3cret';
    const error = await openDatabase({ url: url.href }).catch((reason) => reason);
    expect(error).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('refuses this user or password'),
    });
    expect(JSON.stringify(error)).not.toContain('s3cret');
  });

  it('says that the database does not exist', async () => {
    const url = new URL(database.url);
    url.pathname = '/nowhere';
    await expect(openDatabase({ url: url.href })).rejects.toMatchObject({
      message: expect.stringContaining('CREATE DATABASE'),
    });
  });

  it.each(['mysql://root:s3cret@localhost/db', 's3cret'])('refuses %s without repeating it', async (url) => {
    const error = await openDatabase({ url }).catch((reason) => reason);
    expect(error).toMatchObject({ code: 'invalid_input' });
    expect(error.message).not.toContain('s3cret');
  });
});

describe('a server that goes away', () => {
  it('is named by the query that meets it, and found again when it is back', async () => {
    const outcome = database.query('SELECT pg_sleep(20)').catch((error) => error);
    const other = await database.pool.connect();
    const sleeping =
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep(20)%'";
    await expect.poll(async () => (await other.query(sleeping)).rowCount).toBe(1);
    await other.query(`SELECT pg_terminate_backend(pid) FROM (${sleeping}) AS victim`);
    other.release();
    expect(await outcome).toMatchObject({ code: 'unavailable', message: expect.stringContaining('cannot be reached') });
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
