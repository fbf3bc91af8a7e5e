import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { changeSettings } from '../../../src/services/deployment/change-settings.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { type RefreshInput, refreshMetrics } from '../../../src/services/metrics/refresh-metrics.ts';
import { makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const START = new Date('2026-06-01T08:00:00Z');
const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(START.getTime() + hours * HOUR_MS);

describe('a refresh', () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    // A hundred buyers, a day and a pound apart, so that every score occurs and one more order is no large change.
    const customers = Array.from({ length: 100 }, (_, at) => ({
      id: `K${at}`,
      orders: [
        { placedAt: new Date(START.getTime() - (at + 1) * 24 * HOUR_MS).toISOString(), totalMinor: (at + 1) * 100 },
      ],
    }));
    await makeCompany(database, { customers, timeZone: 'UTC' }, START);
  });
  afterAll(() => database.close());

  const refresh = (input: RefreshInput) => database.transaction((transaction) => refreshMetrics(transaction, input));
  const scoresOf = async (id: string) => {
    const [row] = await database.query(
      `select r_score as r, f_score as f, m_score as m, orders from customer_metrics join customers on id = customer_id where external_id = $1`,
      [id],
    );
    return row;
  };
  const order = async (id: string, placedAt: Date, totalMinor: number) => {
    const [row] = await database.query<{ id: number }>(
      `insert into orders (customer_id, external_id, placed_at, status, total_minor)
       select id, 'N' || $1 || $2, $2::timestamptz, 'completed', $3::int from customers where external_id = $1 returning customer_id as id`,
      [id, placedAt.toISOString(), totalMinor],
    );
    return row!.id;
  };
  const runs = async () => (await database.query('select id from score_runs')).length;

  test('scores a touched customer by the stored cut points and leaves the others', async () => {
    expect(await scoresOf('K90')).toEqual({ r: 1, f: 1, m: 5, orders: 1 });
    const touched = await order('K90', later(0), 100);
    const before = await runs();
    expect(await refresh({ now: later(1), customers: [touched] })).toEqual({
      mode: 'partial',
      ranked: false,
      customers: 1,
    });
    expect(await scoresOf('K90')).toEqual({ r: 5, f: 2, m: 5, orders: 2 });
    expect(await runs()).toBe(before);
  });

  test('scores every stored buyer by the cut points just as the ranking did', async () => {
    await refresh({ now: later(1), full: true });
    const before = await database.query('select * from customer_metrics order by customer_id');
    const all = await database.query<{ id: number }>('select id from customers');
    await database.execute('update customer_metrics set r_score = null, f_score = null, m_score = null');
    await refresh({ now: later(1), customers: all.map(({ id }) => id) });
    expect(await database.query('select * from customer_metrics order by customer_id')).toEqual(before);
  });

  test('takes in an order that was dated ahead, once its time has come', async () => {
    await refresh({ now: later(1), full: true });
    await order('K50', later(3), 700);
    expect(await refresh({ now: later(2) })).toMatchObject({ customers: 0 });
    expect(await scoresOf('K50')).toMatchObject({ orders: 1 });
    expect(await refresh({ now: later(4) })).toMatchObject({ mode: 'partial', customers: 1 });
    expect(await scoresOf('K50')).toMatchObject({ orders: 2, r: 5 });
  });

  test('ranks everybody once a day, and after a large change', async () => {
    await refresh({ now: later(4), full: true });
    expect(await refresh({ now: later(5) })).toMatchObject({ ranked: false });
    const touched = [];
    for (let at = 0; at < 6; at++) touched.push(await order(`K${at}`, later(4), 100));
    expect(await refresh({ now: later(6), customers: touched.slice(0, 3) })).toMatchObject({ ranked: false });
    expect(await refresh({ now: later(6), customers: touched.slice(3) })).toMatchObject({ ranked: true });
    expect(await refresh({ now: later(7) })).toMatchObject({ ranked: false });
    expect(await refresh({ now: later(24) })).toMatchObject({ mode: 'partial', ranked: true });
  });

  test('gives the same as a full one', async () => {
    const touched = await order('K10', later(24), 12_345);
    await refresh({ now: later(26), customers: [touched] });
    await refresh({ now: later(49) });
    const partial = await database.query('select * from customer_metrics order by customer_id');
    await refresh({ now: later(49), full: true });
    expect(await database.query('select * from customer_metrics order by customer_id')).toEqual(partial);
  });

  test('starts anew when now goes back or the time zone changes', async () => {
    expect(await refresh({ now: later(20) })).toMatchObject({ mode: 'full' });
    await database.transaction((transaction) => changeSettings(transaction, { timeZone: 'Asia/Shanghai' }));
    expect(await refresh({ now: later(49) })).toMatchObject({ mode: 'full' });
  });

  test('advances the data version only when something changed', async () => {
    const { dataVersion } = await readSettings(database);
    await refresh({ now: later(50) });
    expect((await readSettings(database)).dataVersion).toBe(dataVersion);
    await refresh({ now: later(50), customers: [await order('K3', later(49), 100)] });
    expect((await readSettings(database)).dataVersion).toBeGreaterThan(dataVersion);
  });
});
