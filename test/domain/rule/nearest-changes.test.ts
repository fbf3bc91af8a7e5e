import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Queryable } from '../../../src/db/database.ts';
import type { CustomerFacts } from '../../../src/domain/customer-facts.ts';
import { metricsOfOrders, scoresByCuts } from '../../../src/domain/metrics-of-orders.ts';
import { startOfDay } from '../../../src/domain/period.ts';
import { matchesRule } from '../../../src/domain/rule/matches.ts';
import { applyChange, contextAt } from '../../../src/domain/rule/nearest/apply-change.ts';
import type { ChangeContext, DatedChange } from '../../../src/domain/rule/nearest/change.ts';
import { changeText } from '../../../src/domain/rule/nearest/change-text.ts';
import { nearestChanges } from '../../../src/domain/rule/nearest/nearest-changes.ts';
import { nearestRules } from '../../../src/domain/rule/nearest/nearest-rules.ts';
import type { ProductMatch, Rule } from '../../../src/domain/rule/schema.ts';
import { DEFAULT_SCHEME } from '../../../src/domain/scoring/published-schemes.ts';
import { refreshMetrics } from '../../../src/services/metrics/refresh-metrics.ts';
import { findPopulation, type Population } from '../../../src/services/population/population.ts';
import { findCutPoints } from '../../../src/services/scoring/find-cut-points.ts';
import { getScheme } from '../../../src/services/scoring/known-schemes.ts';
import { makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { randomRule } from '../../support/random-rules.ts';
import { populationOf, readAllFacts } from '../../support/read-all-facts.ts';
import { idsBySql, productIdsIn, ruleContext, skusOf } from '../../support/rule-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-11-20T15:30:00Z');
const TIME_ZONE = 'Asia/Shanghai';

const database = await createTestDatabase();
afterAll(() => database.close());
let population: Population;
let customers: CustomerFacts[];
let context: ChangeContext;
let productIds: (match: ProductMatch) => number[];

const order = (placedAt: string, totalMinor = 1_000) => ({ placedAt, totalMinor });

beforeAll(async () => {
  const { customers: made, ...company } = randomCompany({ customers: 60, seed: 11, now: NOW, timeZone: TIME_ZONE });
  const asked = [
    { id: 'TWO', orders: [order('2011-11-10T02:00:00Z'), order('2011-10-05T02:00:00Z', 3_000)] },
    { id: 'NONE', consents: [{ capturedAt: '2011-01-01T00:00:00Z', expiresAt: '2011-12-24T18:00:00Z' }] },
  ];
  await makeCompany(database, { ...company, customers: [...asked, ...made] }, NOW);
  population = await populationOf(database, NOW);
  customers = await readAllFacts(population);
  productIds = await productIdsIn(database);
  const cuts = await findCutPoints(await getScheme(database, DEFAULT_SCHEME), population);
  context = { ...ruleContext(population), cuts };
});

const factsOf = (id: string) => customers.find(({ customerId }) => customerId === id)!;
const nearest = (id: string, rule: Rule) => nearestChanges(rule, factsOf(id), context);

test('metrics and scores in memory are the stored ones', () => {
  for (const { events, metrics, scores } of customers) {
    const { orderTotalSpread, ...exact } = metricsOfOrders(events, TIME_ZONE);
    expect(metrics).toMatchObject(exact);
    if (orderTotalSpread === null) expect(metrics.orderTotalSpread).toBeNull();
    else expect(metrics.orderTotalSpread).toBeCloseTo(orderTotalSpread, 9);
    expect(scoresByCuts(metrics, context.cuts)).toEqual(scores);
  }
});

describe('the nearest way', () => {
  const since = { span: 'last', count: 60, unit: 'day' } as const;
  const quarter = { span: 'calendar', unit: 'quarter', offset: 0 } as const;

  test.each<[string, string, Rule, object[]]>([
    [
      'one more order',
      'TWO',
      { field: 'orders', is: 'gte', value: 3 },
      [{ change: 'records', occurrence: { events: 'orders' }, count: 1, figures: 'any', on: null }],
    ],
    [
      'as many orders as are missing',
      'TWO',
      { field: 'orders', is: 'gt', value: 6 },
      [{ change: 'records', count: 5 }],
    ],
    [
      'orders before the earlier ones leave the window',
      'TWO',
      { events: 'orders', period: since, aggregate: 'count', is: 'gte', value: 3 },
      [{ change: 'records', count: 1, on: '2011-12-03' }],
    ],
    [
      'what is missing this quarter',
      'TWO',
      { events: 'orders', period: quarter, aggregate: 'sum', is: 'gte', value: 160 },
      [
        { change: 'records', count: 1, figure: 12_000, figures: 'together', on: '2011-12-31' },
        { change: 'records', count: 6, figure: 2_000, figures: 'usual', on: '2011-12-31' },
      ],
    ],
    [
      'so many of so much, where neither would do alone',
      'TWO',
      {
        all: [
          { field: 'orders', is: 'gte', value: 5 },
          { field: 'revenue', is: 'gte', value: 3_000 },
        ],
      },
      [{ change: 'records', count: 3, figure: 98_667, figures: 'each' }],
    ],
    [
      'an order small enough to lower the average',
      'TWO',
      { field: 'average_order_value', is: 'lt', value: 18 },
      [{ change: 'records', count: 1, figure: 1_399, figures: 'at_most' }],
    ],
    [
      'out when nothing happens',
      'TWO',
      { field: 'recency', is: 'lte', value: 30 },
      [{ change: 'wait', on: '2011-12-11' }],
    ],
    [
      'in when nothing happens',
      'TWO',
      { field: 'recency', is: 'gt', value: 30 },
      [{ change: 'wait', on: '2011-12-11' }],
    ],
    [
      'only where the other parts hold',
      'TWO',
      { all: [{ customers: ['NONE'] }, { field: 'orders', is: 'gte', value: 3 }] },
      [],
    ],
    [
      'a filtered record',
      'NONE',
      { events: 'orders', where: { product: { sku: 'B2' }, channel: 'web' }, aggregate: 'count', is: 'gte', value: 1 },
      [
        {
          change: 'records',
          occurrence: { events: 'orders', where: { product: { sku: 'B2' }, channel: 'web' } },
          count: 1,
        },
      ],
    ],
    [
      'a complaint',
      'NONE',
      { field: 'complaints_365', is: 'gte', value: 2 },
      [{ change: 'records', occurrence: { events: 'cases', where: { type: 'complaint' } }, count: 2 }],
    ],
    [
      'a consent that expires',
      'NONE',
      { consent: { channel: 'email', purpose: 'marketing' }, is: 'granted' },
      [
        { change: 'consent', status: 'withdrawn' },
        { change: 'consent', status: 'denied' },
        { change: 'wait', on: '2011-12-26' },
      ],
    ],
    ['through a segment', 'NONE', { segment: 'regulars' }, [{ change: 'records', count: 2, on: null }]],
  ])('%s', (_, id, rule, expected) => {
    expect(nearest(id, rule)).toMatchObject(expected);
  });

  test('into an RFM segment goes by the cut points of the run', () => {
    const changes = nearest('TWO', { field: 'f_score', is: 'gte', value: 4 });
    expect(changes).toMatchObject([{ change: 'records', count: context.cuts.orders[2]! - 2 }]);
    const { revenueMinor } = factsOf('TWO').metrics;
    const next = context.cuts.revenueMinor.find((cut) => cut > revenueMinor)!;
    const toNext = nearest('TWO', { field: 'm_score', is: 'gt', value: factsOf('TWO').scores!.m });
    expect(toNext).toContainEqual(expect.objectContaining({ change: 'records', count: 1 }));
    expect(toNext.every((each) => each.change !== 'records' || each.count * each.figure! >= next - revenueMinor)).toBe(
      true,
    );
    const day = nearest('TWO', { field: 'r_score', is: 'gte', value: factsOf('TWO').scores!.r }).find(
      ({ change }) => change === 'wait',
    )!.on!;
    const cut = context.cuts.recencyOn[factsOf('TWO').scores!.r - 2]!;
    const days = (Date.parse('2011-11-10') - Date.parse(cut)) / 86_400_000;
    expect(day).toBe(new Date(Date.parse('2011-11-20') + (days + 1) * 86_400_000).toISOString().slice(0, 10));
  });
});

/** Everything of a customer that an order moves. */
const MOVED_BY_ORDERS: readonly Rule[] = [
  { field: 'orders', is: 'gte', value: 4 },
  { field: 'revenue', is: 'gt', value: 100 },
  { field: 'average_order_value', is: 'lt', value: 12 },
  { field: 'units', is: 'gte', value: 20 },
  { field: 'r_score', is: 'gte', value: 5 },
  { field: 'rfm_segment', is: 'in', values: ['champions', 'loyal'] },
  {
    all: [
      { field: 'value_tier', is: 'eq', value: 'high' },
      { field: 'recency', is: 'lt', value: 90 },
    ],
  },
  { field: 'lifecycle', is: 'in', values: ['new', 'returning', 'active'] },
  { field: 'vip', is: 'eq', value: true },
  { events: 'orders', where: { channel: 'web' }, aggregate: 'count', is: 'gt', value: 2 },
  { events: 'orders', where: { product: { sku: 'B2' } }, aggregate: 'sum', is: 'gte', value: 25 },
  {
    events: 'orders',
    where: { total: [{ is: 'gte', value: 30 }] },
    aggregate: 'last',
    is: 'gte',
    value: { ago: 7, unit: 'day' },
  },
  { first: { events: 'orders' }, next: { events: 'orders', where: { channel: 'shop' } }, withinDays: 60 },
];

test('each turns the verdict over on its day, and none smaller does', { timeout: 120_000 }, () => {
  let records = 0;
  let waits = 0;
  fc.assert(
    fc.property(fc.oneof(randomRule, fc.constantFrom(...MOVED_BY_ORDERS)), fc.nat(), (rule, pick) => {
      const facts = customers[pick % customers.length]!;
      const before = matchesRule(rule, facts, context);
      const verdict = (change: DatedChange, at: ChangeContext) =>
        matchesRule(rule, applyChange(facts, change, at)!, at);
      for (const change of nearestChanges(rule, facts, context)) {
        if (change.change === 'wait') {
          waits += 1;
          const dayStart = startOfDay(change.on!, TIME_ZONE);
          expect(verdict(change, contextAt(dayStart, context))).toBe(!before);
          const dayBefore = new Date(Math.max(dayStart.getTime() - 86_400_000, NOW.getTime()));
          expect(verdict(change, contextAt(dayBefore, context)), JSON.stringify(rule)).toBe(before);
        } else {
          expect(verdict(change, context), JSON.stringify({ rule, change })).toBe(!before);
          if (change.change !== 'records') continue;
          const { figures, figure, count } = change;
          if (figures === 'any') expect(verdict({ ...change, figure: figure && 3 * figure }, context)).toBe(!before);
          if (figures === 'together') {
            expect(verdict({ ...change, count: 2, figure: Math.ceil(figure! / 2) }, context)).toBe(!before);
          }
          if (count === 1) continue;
          records += 1;
          expect(verdict({ ...change, count: count - 1 }, context)).toBe(before);
        }
      }
    }),
    { numRuns: 60, seed: 4 },
  );
  expect(Math.min(records, waits)).toBeGreaterThan(3);
});

test('orders turn over what the database says', { timeout: 60_000 }, async () => {
  let checked = 0;
  for (const [at, rule] of MOVED_BY_ORDERS.entries()) {
    for (const facts of customers.slice(3 * at, 3 * at + 3)) {
      const [change] = nearestChanges(rule, facts, context);
      if (change?.change !== 'records') continue;
      checked += 1;
      const now = await heldAfter(change, facts.customerId, rule);
      expect(now, JSON.stringify({ rule, change })).toBe(!matchesRule(rule, facts, context));
    }
  }
  expect(checked).toBeGreaterThan(20);
});

const ROLLED_BACK = new Error('rolled back');

/** What the database says of a customer after orders came, which then have never been. */
async function heldAfter(change: DatedChange & { change: 'records' }, id: string, rule: Rule): Promise<boolean> {
  let holds = false;
  await database
    .transaction(async (transaction) => {
      await placeOrders(transaction, id, change);
      const viewpoint = { ...population.viewpoint, database: transaction, live: true };
      holds = (await idsBySql(rule, await findPopulation(viewpoint), productIds)).includes(id);
      throw ROLLED_BACK;
    })
    .catch((error: unknown) => {
      if (error !== ROLLED_BACK) throw error;
    });
  return holds;
}

/** The change as it would come by an import. */
async function placeOrders(
  transaction: Queryable,
  id: string,
  { occurrence, count, figure }: DatedChange & { change: 'records' },
) {
  const where = occurrence.where as { product?: ProductMatch; channel?: string } | undefined;
  const sku = where?.product ? skusOf(where.product)[0] : null;
  const [customer] = await transaction.query<{ id: number }>('select id from customers where external_id = $1', [id]);
  for (let each = 0; each < count; each++) {
    await transaction.execute(
      `with placed as (
         insert into orders (customer_id, external_id, placed_at, status, channel, total_minor, units)
         values ($1, $2, $3, 'completed', $4, $5, 1) returning id)
       insert into order_lines (customer_id, order_id, position, product_id, quantity, unit_price, total_minor)
       select $1, placed.id, 1, p.id, 1, 1, $5 from placed join products p on p.sku = $6`,
      [customer!.id, `NEW${each}`, new Date(NOW.getTime() - 1), where?.channel ?? null, figure, sku],
    );
  }
  await refreshMetrics(transaction, { now: NOW, customers: [customer!.id] });
}

test('of several rules the nearest come first, each by its nearest way', () => {
  const rules = new Map<string, Rule>([
    ['far', { field: 'orders', is: 'gte', value: 9 }],
    ['next', { field: 'orders', is: 'gte', value: 3 }],
    ['never', { customers: ['NONE'] }],
    ['soon', { field: 'recency', is: 'gt', value: 15 }],
    ['told', { field: 'complaints_365', is: 'gte', value: 1 }],
  ]);
  expect(nearestRules(rules, factsOf('TWO'), context, 3)).toMatchObject([
    { key: 'soon', change: { change: 'wait', on: '2011-11-26' } },
    { key: 'next', change: { change: 'records', count: 1, on: null } },
    { key: 'told', change: { change: 'records', on: null } },
  ]);
});

test('reads as a phrase in both languages', () => {
  const orders = { change: 'records', occurrence: { events: 'orders' }, count: 2, figure: 1_250 } as const;
  const texts = (change: DatedChange) =>
    (['en', 'zh'] as const).map((locale) => changeText(change, { locale, currency: 'GBP' }));
  const changes: DatedChange[] = [
    { ...orders, figures: 'each', on: '2011-12-03' },
    { ...orders, figures: 'usual', count: 1, on: null },
    { ...orders, figures: 'any', count: 1, on: '2011-12-03' },
    { ...orders, figures: 'together', count: 1, on: '2011-12-31' },
    {
      change: 'records',
      occurrence: { events: 'cases', where: { type: 'complaint' } },
      ...{ count: 1, figure: null, figures: 'any', on: null },
    },
    { change: 'wait', on: '2012-01-15' },
    { change: 'consent', consent: { channel: 'email', purpose: 'marketing' }, status: 'granted', on: null },
  ];
  expect(changes.flatMap(texts)).toMatchInlineSnapshot(`
    [
      "2 more orders of £12.50 each by 2011-12-03",
      "再有 2 笔订单（每笔£12.50）（不晚于 2011-12-03）",
      "one order of the usual £12.50",
      "再有 1 笔订单（按平均金额 £12.50）",
      "one order by 2011-12-03",
      "再有 1 笔订单（不晚于 2011-12-03）",
      "£12.50 more in orders by 2011-12-31",
      "订单再增加 £12.50（不晚于 2011-12-31）",
      "one complaint",
      "再有 1 个投诉",
      "by itself on 2012-01-15 if nothing new is recorded",
      "若无新记录，至 2012-01-15 自动转变",
      "once consent to marketing by e-mail is granted",
      "待邮件营销的授权状态为已授权",
    ]
  `);
});
