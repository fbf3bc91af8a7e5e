import { afterAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { createBinder } from '../../../src/db/sql.ts';
import { daysBetween } from '../../../src/domain/calendar-day.ts';
import { localDay } from '../../../src/domain/period.ts';
import { metricsSql } from '../../../src/services/metrics/metrics-sql.ts';
import { refreshMetrics } from '../../../src/services/metrics/refresh-metrics.ts';
import { scoresSql } from '../../../src/services/metrics/scores-sql.ts';
import { makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { populationOf, readAllFacts } from '../../support/read-all-facts.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { expectedMetrics, expectedScores, percentile } from './expected-metrics.ts';
import { readOrders } from './read-orders.ts';

/** Half past midnight in Shanghai and half past eleven at night in Los Angeles: the day in UTC is another one. */
const CASES = [
  { seed: 1, timeZone: 'Asia/Shanghai', now: new Date('2026-03-09T16:30:00Z') },
  { seed: 2, timeZone: 'America/Los_Angeles', now: new Date('2026-03-09T06:30:00Z') },
  { seed: 3, timeZone: 'Europe/London', now: new Date('2025-10-26T01:30:00Z') },
];

describe.each(CASES)('metrics and scores of random orders in $timeZone', ({ seed, timeZone, now }) => {
  const ready = filled();
  afterAll(async () => (await ready).close());

  async function filled(): Promise<Database> {
    const database = await createTestDatabase();
    await makeCompany(database, randomCompany({ customers: 160, seed, now, timeZone }), now);
    return database;
  }

  test('are those of the definitions', async () => {
    const facts = await readAllFacts(await populationOf(await ready, now));
    const expected = (await readOrders(await ready)).map((orders) => expectedMetrics(orders, now, timeZone));
    const scores = expectedScores(expected);
    expect(facts.filter(({ metrics }) => metrics.cameBackOn !== null).length).toBeGreaterThan(10);
    for (const [at, { metrics, scores: stored }] of facts.entries()) {
      const { orderTotalSpread, ...exact } = expected[at]!;
      expect(metrics).toMatchObject(exact);
      if (orderTotalSpread === null) expect(metrics.orderTotalSpread).toBeNull();
      else expect(metrics.orderTotalSpread).toBeCloseTo(orderTotalSpread, 9);
      expect(stored).toEqual(scores[at]);
    }
  });

  test('the lifecycle bounds are percentiles of all gaps, rounded up', async () => {
    const database = await ready;
    const gaps = (await readOrders(database)).flatMap((orders) => {
      const completed = orders.filter(({ status, placedAt }) => status === 'completed' && placedAt < now);
      const days = [...new Set(completed.map(({ placedAt }) => localDay(placedAt, timeZone)))].sort();
      return days.slice(1).map((day, index) => daysBetween(days[index]!, day));
    });
    const [run] = await database.query('select dormant_after_days as n2, lost_after_days as n3 from score_runs');
    expect(run).toEqual({
      n2: Math.max(30, Math.ceil(percentile(gaps, 0.75))),
      n3: Math.max(90, Math.ceil(percentile(gaps, 0.95))),
    });
  });

  test('do not depend on how the rows lie', async () => {
    const database = await ready;
    const before = await compute(database);
    await database.execute('create table shuffled as select * from orders order by md5(id::text)');
    await database.execute('delete from orders');
    await database.execute('insert into orders select * from shuffled');
    expect(await compute(database)).toEqual(before);
  });

  function compute(database: Database) {
    const binder = createBinder();
    const metrics = metricsSql({ now: binder.bind(now, 'timestamptz'), timeZone: binder.bind(timeZone, 'text') });
    return database.query(`select * from (${scoresSql(`(${metrics})`)}) m order by customer_id`, binder.values);
  }
});

describe('a company with hardly any orders', () => {
  test.each([
    { buyers: 0, scores: [] },
    { buyers: 1, scores: [1] },
    // Everybody alike: the lowest rank of a tie is the first.
    { buyers: 7, scores: [1, 1, 1, 1, 1, 1, 1] },
  ])('with $buyers equal buyers has the least bounds and equal scores', async ({ buyers, scores }) => {
    const database = await createTestDatabase();
    try {
      const order = { placedAt: '2026-01-05T10:00:00Z', totalMinor: 500 };
      const customers = Array.from({ length: buyers }, (_, at) => ({ id: `K${at}`, orders: [order] }));
      await makeCompany(database, { customers: [...customers, { id: 'P' }] }, new Date('2026-02-01T00:00:00Z'));
      const rows = await database.query<{ r: number; m: number }>(
        'select r_score as r, m_score as m from customer_metrics where orders > 0',
      );
      expect(rows).toEqual(scores.map((score) => ({ r: score, m: score })));
      const [run] = await database.query(
        'select buyers, dormant_after_days as n2, lost_after_days as n3 from score_runs',
      );
      expect(run).toEqual({ buyers, n2: 30, n3: 90 });
      expect(
        await database.query(
          "select orders, r_score from customer_metrics m join customers c on c.id = m.customer_id where external_id = 'P'",
        ),
      ).toEqual([{ orders: 0, r_score: null }]);
    } finally {
      await database.close();
    }
  });

  test('an order at now itself does not count yet', async () => {
    const database = await createTestDatabase();
    try {
      const now = new Date('2026-02-01T00:00:00Z');
      const orders = [{ placedAt: now.toISOString() }, { placedAt: '2026-01-31T23:59:59.999Z' }];
      await makeCompany(database, { customers: [{ id: 'K', orders }] }, now);
      expect(await database.query('select orders from customer_metrics')).toEqual([{ orders: 1 }]);
      await database.transaction((transaction) => refreshMetrics(transaction, { now: new Date(now.getTime() + 1) }));
      expect(await database.query('select orders from customer_metrics')).toEqual([{ orders: 2 }]);
    } finally {
      await database.close();
    }
  });
});
