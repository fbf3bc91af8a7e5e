import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareCare } from '../../../../src/services/outreach/care/prepare-care.ts';
import { listOutreach } from '../../../../src/services/outreach/list-outreach.ts';
import { installPlaybooks } from '../../../../src/services/playbooks/install-playbooks.ts';
import { makeCompany } from '../../../support/company.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

const NOW = new Date('2026-02-26T10:00:00Z');
const order = (placedAt: string, totalMinor: number) => ({ placedAt, totalMinor });
const LONG_AGO = [
  order('2025-06-01T10:00:00Z', 2_000),
  order('2025-07-01T10:00:00Z', 2_000),
  order('2025-08-01T10:00:00Z', 2_000),
];

type Care = { occasion: string; customer: string; author: string; state: string; sendAt: Date | null };

const readCare = () =>
  database.query<Care>(
    `select split_part(o.occasion_key, ' ', 1) as occasion, c.external_id as customer, o.author_email as author, o.state, o.send_at as "sendAt"
     from outreach o join outreach_recipients r on r.outreach_id = o.id join customers c on c.id = r.customer_id
     where o.origin = 'care' order by c.external_id, 1`,
  );

beforeAll(async () => {
  const person = (id: string, columns: object, more: object = {}) => ({
    id,
    owner: 'ann@example.com',
    columns: {
      name: `Mary ${id}`,
      email: `${id}@customers.example`,
      phone: '+447911123456',
      country: 'GB',
      ...columns,
    },
    ...more,
  });
  await makeCompany(
    database,
    {
      staff: [
        { email: 'ann@example.com', name: 'Ann', role: 'rep', team: 'north' },
        { email: 'bob@example.com', name: 'Bob', role: 'rep', team: 'north' },
      ],
      customers: [
        person('leap-birthday', { birth_on: '1992-02-29' }),
        person('next-month', { birth_on: '1992-03-29' }),
        person('no-consent', { birth_on: '1992-02-27' }),
        person('nobodys', { birth_on: '1992-02-27' }, { owner: null }),
        person('big', {}, { orders: [...LONG_AGO, order('2026-02-25T10:00:00Z', 9_000)] }),
        person('usual', {}, { orders: [...LONG_AGO, order('2026-02-25T10:00:00Z', 2_500)] }),
        person('first', {}, { orders: [order('2026-02-25T10:00:00Z', 2_500)] }),
        ...Array.from({ length: 14 }, (_, at) =>
          person(
            `bobs-${at + 10}`,
            { birth_on: '1980-02-27' },
            { owner: 'bob@example.com', orders: [order('2025-06-01T10:00:00Z', 1_000 * at + 100)] },
          ),
        ),
      ],
    },
    NOW,
  );
  await installPlaybooks(database, { now: NOW });
  await database.execute(
    `insert into consents (customer_id, channel, purpose, status, captured_at)
     select c.id, k, p, 'granted', '2025-01-01' from customers c, unnest(array['email', 'sms', 'phone', 'wechat', 'whatsapp', 'post']) k,
       unnest(array['marketing', 'service', 'profiling']) p
     where c.external_id <> 'no-consent'`,
  );
  await database.execute(
    `insert into survey_responses (customer_id, kind, score, at) select id, 'csat', 2, '2026-02-25T10:00:00Z' from customers where external_id = 'usual'`,
  );
  await database.execute(
    `insert into points_entries (customer_id, points, at, expires_on)
     select id, 500, '2025-03-01', '2026-03-05'::date from customers where external_id = 'next-month'`,
  );
});

test('drafts what the day calls for, once, in the owner’s name, and sends nothing', async () => {
  const [first, second] = await Promise.all([prepareCare(database, { now: NOW }), prepareCare(database, { now: NOW })]);
  expect(first.drafted + second.drafted).toBe((await readCare()).length);
  await prepareCare(database, { now: NOW });
  const all = await readCare();
  expect(
    all.filter(({ author }) => author === 'ann@example.com').map(({ occasion, customer }) => [customer, occasion]),
  ).toEqual([
    ['big', 'big_order'],
    ['first', 'first_order'],
    ['leap-birthday', 'birthday'],
    ['next-month', 'points_expiring'],
    ['usual', 'bad_score'],
  ]);
  expect(all.every(({ state }) => state === 'draft')).toBe(true);
  expect(all.find(({ customer }) => customer === 'leap-birthday')!.sendAt).toEqual(new Date('2026-02-28T09:00:00Z'));
});

test('of many the most valuable, at most ten a day', async () => {
  const bobs = (await readCare()).filter(({ author }) => author === 'bob@example.com');
  expect(bobs.map(({ customer }) => customer)).toEqual(Array.from({ length: 10 }, (_, at) => `bobs-${at + 14}`));
});

test('they stand in the rep’s own list', async () => {
  const asker = { staffId: 1, email: 'ann@example.com', name: 'Ann', role: 'rep' as const, team: 'north' };
  const settings = (await import('../../../../src/services/deployment/read-settings.ts')).readSettings(database);
  const reader = {
    database,
    settings: await settings,
    asker,
    now: NOW,
    live: true,
    locale: 'en' as const,
    rowLimit: 50,
  };
  expect((await listOutreach({ mine: true }, reader)).answer.total).toBe(5);
});

test('a draft is planned anew the next day, and lapses once its day is past', async () => {
  const tomorrow = new Date('2026-02-27T11:00:00Z');
  await prepareCare(database, { now: tomorrow });
  const planned = await database.query(
    `select from outreach where origin = 'care' and state = 'draft' and planned_at < $1`,
    [tomorrow],
  );
  expect(planned).toHaveLength(0);
  const { lapsed } = await prepareCare(database, { now: new Date('2026-03-01T10:00:00Z') });
  expect(lapsed).toBeGreaterThanOrEqual(11);
  const care = await readCare();
  expect(care.find(({ customer }) => customer === 'leap-birthday')!.state).toBe('lapsed');
  expect(care.find(({ customer }) => customer === 'big')!.state).toBe('draft');
});
