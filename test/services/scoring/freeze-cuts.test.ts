import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { createBinder } from '../../../src/db/sql.ts';
import { DEFAULT_SCHEME } from '../../../src/domain/scoring/published-schemes.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { refreshMetrics } from '../../../src/services/metrics/refresh-metrics.ts';
import { scoresSql } from '../../../src/services/metrics/scores-sql.ts';
import { findPopulation, populationSql } from '../../../src/services/population/population.ts';
import { findCutPoints } from '../../../src/services/scoring/find-cut-points.ts';
import { freezeCuts, previewFreeze } from '../../../src/services/scoring/freeze-cuts.ts';
import { getScheme } from '../../../src/services/scoring/known-schemes.ts';
import { listRunsOfScheme } from '../../../src/services/scoring/list-cut-points.ts';
import { saveScheme } from '../../../src/services/scoring/save-scheme.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const DAY_MS = 86_400_000;
const START = new Date('2026-06-01T08:00:00Z');
const later = (days: number) => new Date(START.getTime() + days * DAY_MS);

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  // Fifty buyers, two days and a pound apart: R 5 is up to 20 days, R 4 up to 40 …
  const customers = Array.from({ length: 50 }, (_, at) => ({
    id: `K${at}`,
    orders: [{ placedAt: later(-2 * (at + 1)).toISOString(), totalMinor: (at + 1) * 100 }],
  }));
  await makeCompany(database, { customers, timeZone: 'UTC' }, START);
});
afterAll(() => database.close());

const readerAt = async (now: Date, live = true) => ({
  database,
  settings: await readSettings(database),
  asker: ADMINISTRATOR,
  now,
  live,
  locale: 'en' as const,
  rowLimit: 20,
});
const freeze = (scheme: string, frozen: boolean, now: Date) =>
  database.transaction(async (transaction) =>
    freezeCuts({ scheme, frozen }, { ...(await readerAt(now)), database: transaction }),
  );
const refresh = (now: Date, full = false) =>
  database.transaction((transaction) => refreshMetrics(transaction, { now, full }));
const stored = () =>
  database.query<{ id: number; r: number; f: number; m: number }>(
    'select customer_id as id, r_score as r, f_score as f, m_score as m from customer_metrics order by customer_id',
  );
const ranked = () =>
  database.query(
    `select customer_id as id, r_score as r, f_score as f, m_score as m from (${scoresSql('(select customer_id, orders, last_order_on, revenue_minor from customer_metrics)')}) s order by customer_id`,
  );
const addBuyers = (now: Date, name: string) =>
  database.execute(
    `with new as (insert into customers (external_id) select $1 || g from generate_series(1, 40) g returning id)
     insert into orders (customer_id, external_id, placed_at, status, total_minor) select id, $1 || id, $2, 'completed', 900000 from new`,
    [name, new Date(now.getTime() - 3_600_000)],
  );
const cutsOf = async (name: string, now: Date) =>
  findCutPoints(await getScheme(database, name), await findPopulation(await readerAt(now)));

describe('frozen cut points of the stored scores', () => {
  test('score as before at once', async () => {
    const before = await stored();
    expect(await freeze(DEFAULT_SCHEME, true, START)).toBe('The cut points of "rapport-1" are frozen.');
    expect(await stored()).toEqual(before);
  });

  test('age everybody by their own days and leave the rest, whoever joins', async () => {
    const before = new Map((await stored()).map((row) => [row.id, row]));
    await addBuyers(later(10), 'N');
    expect(await refresh(later(10))).toMatchObject({ mode: 'partial', ranked: true });
    const rows = await database.query<{ id: number; days: number; r: number; m: number }>(
      `select customer_id as id, $1::date - last_order_on as days, r_score as r, m_score as m from customer_metrics`,
      [later(10)],
    );
    for (const { id, days, r, m } of rows) {
      expect(r).toBe(Math.max(1, 5 - Math.floor((Math.max(days, 1) - 1) / 20)));
      expect(m).toBe(before.get(id)?.m ?? 5);
    }
    expect(await ranked()).not.toEqual(await stored());
  });

  test('are the same for a full refresh, an hour later, and a question of another day', async () => {
    const partial = await stored();
    await refresh(later(10), true);
    expect(await stored()).toEqual(partial);
    const asked = await scoresAsOf(later(13));
    await refresh(later(13));
    expect(asked).toEqual(await stored());
    expect(asked).not.toEqual(partial);
  });

  test('follow the data again once they are thawed', async () => {
    expect(await previewFreeze({ scheme: DEFAULT_SCHEME, frozen: false }, await readerAt(later(13)))).toContain(
      'Thaws',
    );
    await freeze(DEFAULT_SCHEME, false, later(13));
    expect(await stored()).toEqual(await ranked());
    await addBuyers(later(14), 'P');
    await refresh(later(14));
    expect(await stored()).toEqual(await ranked());
  });
});

describe('frozen cut points of another scheme', () => {
  test('stay while the data moves, and move again when thawed', async () => {
    const [before, loose] = [await cutsOf('quintile', later(14)), await cutsOf('r-package', later(14))];
    await freeze('quintile', true, later(14));
    await addBuyers(later(15), 'Q');
    await refresh(later(15));
    const { recencyOn, orders, orderIds, revenueMinor } = await cutsOf('quintile', later(15));
    const nextDay = (on: string) => new Date(Date.parse(on) + DAY_MS).toISOString().slice(0, 10);
    expect({ recencyOn, orders, orderIds, revenueMinor }).toEqual({
      recencyOn: before.recencyOn.map(nextDay),
      orders: before.orders,
      orderIds: before.orderIds,
      revenueMinor: before.revenueMinor,
    });
    expect(await cutsOf('r-package', later(15))).not.toEqual(loose);
    const { answer } = await listRunsOfScheme('quintile', await readerAt(later(15)));
    expect(answer.rows).toEqual([
      [later(14).toISOString(), '62, 4, 4, 0', '1, 1, 1, 1', '26.81, 9000.01, 9000.01, 9000.01', true],
    ]);
    await freeze('quintile', false, later(15));
    expect(await cutsOf('quintile', later(15))).not.toMatchObject({ revenueMinor: before.revenueMinor });
  });

  test('are refused where there is nothing to freeze or thaw', async () => {
    const reader = await readerAt(later(15));
    await expect(previewFreeze({ scheme: 'quintile', frozen: false }, reader)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(previewFreeze({ scheme: 'septile', frozen: true }, reader)).rejects.toMatchObject({
      code: 'not_found',
    });
    const edges = { by: 'edges' as const, edges: [1, 2, 3, 4] };
    const text = { en: 'Edges', zh: '分界' };
    await saveScheme({ name: 'fixed', text, recency: edges, frequency: edges, monetary: edges }, reader);
    await expect(previewFreeze({ scheme: 'fixed', frozen: true }, reader)).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

async function scoresAsOf(now: Date) {
  const population = await findPopulation(await readerAt(now, false));
  const binder = createBinder();
  const columns = ['m.customer_id as id', 'm.r_score as r', 'm.f_score as f', 'm.m_score as m'];
  const from = populationSql(population, { conditions: [], expressions: columns }, binder);
  return database.query(`select ${columns.join(', ')} ${from} order by m.customer_id`, binder.values);
}
