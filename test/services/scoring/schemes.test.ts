import { afterAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { createBinder } from '../../../src/db/sql.ts';
import { localDay } from '../../../src/domain/period.ts';
import { DEFAULT_SEGMENTS, PUBLISHED_SCHEMES } from '../../../src/domain/scoring/published-schemes.ts';
import type { ScoreScheme } from '../../../src/domain/scoring/scheme.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { refreshMetrics } from '../../../src/services/metrics/refresh-metrics.ts';
import { findPopulation, populationSql } from '../../../src/services/population/population.ts';
import { findCutPoints } from '../../../src/services/scoring/find-cut-points.ts';
import { scoreSql } from '../../../src/services/scoring/score-sql.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { type Buyer, expectedSchemeScores } from './expected-scheme-scores.ts';

/** Half past eleven at night in Los Angeles: the day in UTC is the next. */
const NOW = new Date('2026-03-09T06:30:00Z');
const PAST = new Date('2025-12-24T07:30:00Z');
const TIME_ZONE = 'America/Los_Angeles';
const COMPANY = randomCompany({ customers: 150, seed: 11, now: NOW, timeZone: TIME_ZONE });

const OWN: ScoreScheme[] = [
  {
    name: 'own-edges',
    text: { en: 'x', zh: 'x' },
    recency: { by: 'edges', edges: [14, 45.5, 120, 200] },
    frequency: { by: 'edges', edges: [2, 3, 4, 6] },
    monetary: { by: 'edges', edges: [5, 12.5, 30] },
    segments: DEFAULT_SEGMENTS,
  },
  {
    name: 'own-ranks',
    text: { en: 'x', zh: 'x' },
    recency: { by: 'quantile', bins: 3 },
    frequency: { by: 'percent_rank', bins: 4 },
    monetary: { by: 'quantile_plus_one', bins: 7 },
    segments: [{ name: { en: 'All', zh: '全部' }, cells: [{ r: [1, 3], f: [1, 4] }] }],
  },
];
const SCHEMES = [...PUBLISHED_SCHEMES, ...OWN];

const ready = filled(COMPANY);
const reversed = filled({ ...COMPANY, customers: COMPANY.customers.toReversed() });
afterAll(async () => {
  await (await ready).close();
  await (await reversed).close();
});

async function filled(company: typeof COMPANY): Promise<Database> {
  const database = await createTestDatabase();
  await makeCompany(database, company, NOW);
  return database;
}

async function scoresOf(database: Database, scheme: ScoreScheme, now: Date) {
  const settings = await readSettings(database);
  const population = await findPopulation({ database, settings, asker: ADMINISTRATOR, now, live: now === NOW });
  const cuts = await findCutPoints({ scheme, frozenRunId: null }, population);
  const binder = createBinder();
  const columns = (['r', 'f', 'm'] as const).map((score) => `${scoreSql(score, cuts, binder)} as ${score}`);
  const own = `c.external_id as id, m.last_order_on as "lastOrderOn", m.orders, m.revenue_minor as "revenueMinor"`;
  const from = populationSql(population, { conditions: ['m.orders > 0'], expressions: [own, ...columns] }, binder);
  return database.query<Buyer & { r: number; f: number; m: number }>(
    `select ${own}, ${columns.join(', ')} ${from} order by c.external_id`,
    binder.values,
  );
}

describe.each(SCHEMES)('scheme $name', (scheme) => {
  test.each([NOW, PAST])('scores every buyer as it is defined, as of %s', async (now) => {
    const rows = await scoresOf(await ready, scheme, now);
    const expected = expectedSchemeScores(scheme, rows, localDay(now, TIME_ZONE));
    expect(rows.map(({ id, r, f, m }) => ({ id, r, f, m }))).toEqual(expected);
    const [all] = await (await ready).query<{ n: number }>(
      "select count(distinct customer_id)::int as n from orders where status = 'completed' and placed_at < $1",
      [now],
    );
    expect(rows).toHaveLength(all!.n);
  });

  test('does not depend on how the rows lie, nor on the order of their arrival', async () => {
    const database = await ready;
    const before = await scoresOf(database, scheme, NOW);
    expect(await scoresOf(await reversed, scheme, NOW)).toEqual(before);
    await shuffle(database);
    expect(await scoresOf(database, scheme, NOW)).toEqual(before);
    expect(await scoresOf(database, scheme, PAST)).toEqual(await scoresOf(await reversed, scheme, PAST));
  });
});

test('equal customers get equal scores in every scheme but by first-come rank', async () => {
  for (const scheme of SCHEMES) {
    const rows = await scoresOf(await ready, scheme, NOW);
    const distinct = (key: 'orders' | 'lastOrderOn' | 'revenueMinor', score: 'r' | 'f' | 'm') =>
      new Set(rows.map((row) => `${row[key]} ${row[score]}`)).size === new Set(rows.map((row) => row[key])).size;
    expect([distinct('lastOrderOn', 'r'), distinct('orders', 'f'), distinct('revenueMinor', 'm')]).toEqual([
      true,
      scheme.frequency.by !== 'first_come_rank',
      true,
    ]);
  }
});

test.each([0, 1, 7])('%i equal buyers are scored by every scheme, the first-come rank apart alike', async (buyers) => {
  const database = await createTestDatabase();
  try {
    const order = { placedAt: '2026-01-05T10:00:00Z', totalMinor: 500 };
    const customers = Array.from({ length: buyers }, (_, at) => ({ id: `K${at}`, orders: [order] }));
    await makeCompany(database, { customers: [...customers, { id: 'P' }], timeZone: TIME_ZONE }, NOW);
    for (const scheme of SCHEMES) {
      const rows = await scoresOf(database, scheme, NOW);
      const expected = expectedSchemeScores(scheme, rows, localDay(NOW, TIME_ZONE));
      expect(rows.map(({ id, r, f, m }) => ({ id, r, f, m }))).toEqual(expected);
      expect(rows).toHaveLength(buyers);
    }
  } finally {
    await database.close();
  }
});

/** Writes every row anew in another order, and computes everything from it. */
async function shuffle(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const [table, key] of [
      ['customers', 'id'],
      ['customer_metrics', 'customer_id'],
      ['orders', 'id'],
    ]) {
      const rows = await transaction.query<{ id: number }>(
        `select ${key} as id from ${table} order by md5(${key}::text)`,
      );
      for (const { id } of rows)
        await transaction.execute(`update ${table} set ${key} = ${key} where ${key} = $1`, [id]);
    }
    await refreshMetrics(transaction, { now: NOW, full: true });
  });
}
