import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContactPolicy } from '../../../../src/domain/outreach/contact-policy.ts';
import { readMessageFacts } from '../../../../src/services/outreach/facts/read-message-facts.ts';
import type { Viewpoint } from '../../../../src/services/population/viewpoint.ts';
import { ADMINISTRATOR, askerOf, type MadeCustomer, makeCompany } from '../../../support/company.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

const NOW = new Date('2026-06-30T12:00:00Z');
const MANY = 5_000;

const database = await createTestDatabase();
afterAll(() => database.close());

let viewpoint: Viewpoint;

const CUSTOMERS: readonly MadeCustomer[] = [
  {
    id: 'C-100',
    owner: 'rita@example.com',
    columns: { name: 'Ada Lovelace', language: 'English', country: 'China', birth_on: '1990-07-03' },
    orders: [
      { placedAt: '2021-02-01T10:00:00Z', lines: [{ sku: 'LAMP', totalMinor: 1_000 }] },
      { placedAt: '2025-02-01T10:00:00Z', lines: [{ sku: 'LAMP', totalMinor: 1_000 }] },
      // Shortly before midnight in London, where it is summer: the next local day.
      {
        placedAt: '2026-06-08T23:30:00Z',
        lines: [
          { sku: 'RUG', totalMinor: 4_000 },
          { sku: 'LAMP', totalMinor: 2_000 },
        ],
      },
      { placedAt: '2026-06-20T10:00:00Z', status: 'returned', lines: [{ sku: 'LAMP', totalMinor: 9_000 }] },
    ],
    surveys: [
      { at: '2026-05-01T10:00:00Z', kind: 'csat', score: 5 },
      { at: '2026-06-01T10:00:00Z', kind: 'nps', score: 6 },
    ],
    dates: [{ kind: 'anniversary', onDay: '2019-07-10' }],
  },
  {
    id: 'C-101',
    columns: { name: '王芳', country: 'China' },
    orders: [{ placedAt: '2026-06-20T10:00:00Z', lines: [{ sku: 'LAMP', totalMinor: 1_000 }] }],
  },
  {
    id: 'C-102',
    columns: { name: 'Refuser', birth_on: '1990-07-03' },
    orders: [{ placedAt: '2026-06-20T10:00:00Z', lines: [{ sku: 'LAMP', totalMinor: 1_000 }] }],
    consents: [
      { capturedAt: '2026-01-01T10:00:00Z', channel: 'phone', purpose: 'profiling', status: 'granted' },
      { capturedAt: '2026-02-01T10:00:00Z', channel: 'phone', purpose: 'profiling', status: 'withdrawn' },
      { capturedAt: '2026-03-01T10:00:00Z', channel: 'email', purpose: 'profiling', status: 'granted' },
    ],
  },
  { id: 'C-103', columns: { name: 'Nobody yet', country: 'Atlantis', kind: 'business' } },
];

beforeAll(async () => {
  const settings = await makeCompany(
    database,
    {
      products: [
        { sku: 'LAMP', name: 'WHITE HANGING LAMP' },
        { sku: 'RUG', name: 'Rug "Oslo"' },
      ],
      staff: [{ email: 'rita@example.com', name: 'Rita', role: 'rep' }],
      customers: CUSTOMERS,
    },
    NOW,
  );
  viewpoint = { database, settings, asker: ADMINISTRATOR, now: NOW, live: true };
});

const about = {
  sender: 'owner',
  author: { staffId: null, name: 'Console' },
  offer: null,
  policy: ContactPolicy.parse({ companyName: 'Northwind' }),
  sendOn: '2026-06-30',
} as const;

async function idOf(externalId: string): Promise<number> {
  const [row] = await database.query<{ id: number }>('select id from customers where external_id = $1', [externalId]);
  return row!.id;
}

async function factsOf(externalId: string, further: Partial<Parameters<typeof readMessageFacts>[2]> = {}) {
  const id = await idOf(externalId);
  return (await readMessageFacts(viewpoint, [id], { ...about, ...further })).get(id)!;
}

describe('what a message may state', () => {
  test('comes from the records before now, formatted in the customer’s language', async () => {
    expect(await factsOf('C-100')).toEqual({
      language: 'en',
      values: {
        name: 'Ada Lovelace',
        name_casual: 'Ada',
        sender: 'Rita',
        company: 'Northwind',
        last_product: 'Rug Oslo',
        last_order_on: '9 June 2026',
        first_order_year: '2021',
        orders: '3',
        birthday_on: '3 July',
      },
      facts: ['big_order', 'has_ordered', 'low_score', 'birthday'],
      senderId: (await askerOf(database, 'rita@example.com')).staffId,
    });
  });

  test('is in Chinese where the country reads it and no language is known, and in the language that is asked for', async () => {
    const { language, values, facts } = await factsOf('C-101');
    expect({ language, facts }).toEqual({
      language: 'zh',
      facts: ['has_ordered', 'one_order', 'is_new', 'first_order', 'ordered_lately'],
    });
    expect(values).toMatchObject({ last_order_on: '2026年6月20日', last_product: '“White hanging lamp”' });
    expect(values).not.toHaveProperty('orders');
    expect(await factsOf('C-101', { language: 'en' })).toMatchObject({ values: { last_order_on: '20 June 2026' } });
  });

  test('is nothing but the names and that they are customers for who refused to be profiled on any channel', async () => {
    const { values, facts } = await factsOf('C-102');
    expect(Object.keys(values)).toEqual(['name', 'name_casual', 'company']);
    expect(facts).toEqual(['has_ordered', 'one_order', 'is_new']);
  });

  test('is little of who never bought; without an owner the author writes', async () => {
    const author = await askerOf(database, 'rita@example.com');
    expect(await factsOf('C-103', { author })).toEqual({
      language: 'en',
      values: {
        name: 'Nobody yet team',
        name_casual: 'Nobody yet team',
        business_name: 'Nobody yet',
        sender: 'Rita',
        company: 'Northwind',
      },
      facts: ['is_business'],
      senderId: author.staffId,
    });
  });

  test('counts an occasion only when it is near on the day of sending', async () => {
    expect((await factsOf('C-100', { sendOn: '2026-06-20' })).facts).not.toContain('birthday');
    expect((await factsOf('C-100', { sendOn: '2026-07-04' })).facts).toContain('birthday');
    expect((await factsOf('C-100', { sendOn: '2026-07-05' })).facts).not.toContain('birthday');
    expect((await factsOf('C-100', { sendOn: '2026-07-05' })).values.anniversary).toBe('anniversary');
    expect((await factsOf('C-100')).values).not.toHaveProperty('anniversary');
  });

  test('is nobody’s outside the asker’s scope', async () => {
    const asker = await askerOf(database, 'rita@example.com');
    const ids = await Promise.all(['C-100', 'C-101'].map(idOf));
    const facts = await readMessageFacts({ ...viewpoint, asker }, ids, about);
    expect([...facts.keys()]).toEqual([ids[0]]);
  });
});

describe('points', () => {
  /** Gives a new customer these entries; what may be said of them. */
  async function pointsOf(entries: readonly { points: number; expiresOn?: string; at?: string }[]) {
    const [{ id }] = (await database.query<{ id: number }>(
      "insert into customers (external_id, language) values ('P-' || gen_random_uuid(), 'en') returning id",
    )) as [{ id: number }];
    await database.execute(
      `insert into customer_metrics (customer_id, orders, revenue_minor, units, returns, refunds_minor, order_days)
        values ($1, 0, 0, 0, 0, 0, 0)`,
      [id],
    );
    for (const { points, expiresOn = null, at = '2026-01-01T00:00:00Z' } of entries)
      await database.execute(
        'insert into points_entries (customer_id, points, at, expires_on) values ($1, $2, $3, $4)',
        [id, points, at, expiresOn],
      );
    const { values } = (await readMessageFacts(viewpoint, [id], about)).get(id)!;
    return [values.points, values.points_expiring, values.points_until];
  }

  test('that expire next are what is left of them after use', async () => {
    const soon = { points: 300, expiresOn: '2026-07-15' };
    const later = { points: 1_000, expiresOn: '2026-12-31' };
    expect(await pointsOf([soon, later])).toEqual(['1,300', '300', '15 July 2026']);
    expect(await pointsOf([soon, later, { points: -100 }])).toEqual(['1,200', '200', '15 July 2026']);
    // Those that expire first are used first.
    expect(await pointsOf([soon, later, { points: -400 }])).toEqual(['900', '900', '31 December 2026']);
    expect(await pointsOf([soon, { points: 500 }])).toEqual(['800', '300', '15 July 2026']);
    expect(await pointsOf([{ points: 500 }])).toEqual(['500', undefined, undefined]);
    expect(await pointsOf([{ points: 50, expiresOn: '2026-06-29' }, { points: -50 }])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(await pointsOf([{ points: 500, at: '2026-07-01T00:00:00Z' }])).toEqual([undefined, undefined, undefined]);
  });
});

test(`facts of ${MANY} customers take a moment`, { timeout: 60_000 }, async () => {
  const ids = await database.query<{ id: number }>(
    `with made as (
        insert into customers (external_id, name, birth_on) select 'M-' || n, 'Many ' || n, date '1980-01-01' + n
          from generate_series(1, ${MANY}) n returning id
      ), placed as (
        insert into orders (customer_id, external_id, placed_at, status, total_minor)
          select id, 'MO-' || id, timestamptz '2026-01-01', 'completed', 100 from made
      ), measured as (
        insert into customer_metrics (customer_id, orders, revenue_minor, units, returns, refunds_minor, order_days)
          select id, 1, 100, 1, 0, 0, 1 from made
      ) select id from made`,
  );
  const facts = await readMessageFacts(
    viewpoint,
    ids.map(({ id }) => id),
    about,
  );
  expect(facts.size).toBe(MANY);
});
