import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell, Progress, ReportAnswer, TableAnswer } from '../../../src/domain/answer.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import { wilsonInterval } from '../../../src/domain/statistics/wilson-interval.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { previewSegment } from '../../../src/services/segment-preview/preview-segment.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { ADMINISTRATOR, askerOf, type MadeCustomer, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
/** Within the 90 days that began a year before now. */
const AFTER_A_YEAR_AGO = '2025-07-20T10:00:00Z';
const LONG_AGO = '2025-01-10T10:00:00Z';

const database = await createTestDatabase();
afterAll(() => database.close());

const orders = (...days: string[]) => days.map((placedAt) => ({ placedAt, totalMinor: 10_000 }));

/** C0–C3 bought often, C4–C7 once, C8 and C9 never; the even ones are Rita's, and a year ago C0, C1 and C4 bought on. */
const CUSTOMERS: MadeCustomer[] = Array.from({ length: 10 }, (_, at) => ({
  id: `C${at}`,
  owner: at % 2 === 0 ? 'rita@example.com' : 'max@example.com',
  columns: { name: `Name ${at}`, ...(at < 6 && { email: `c${at}@example.com` }) },
  orders: [
    ...(at < 4 ? orders(LONG_AGO, '2025-02-10T10:00:00Z', '2026-06-01T10:00:00Z') : []),
    ...(at >= 4 && at < 8 ? orders(LONG_AGO) : []),
    ...([0, 1, 4].includes(at) ? orders(AFTER_A_YEAR_AGO) : []),
  ],
}));

const REPEAT: Rule = { field: 'orders', is: 'gte', value: 2 };
const BUYERS: Rule = { field: 'orders', is: 'gte', value: 1 };

beforeAll(async () => {
  const staff = [
    { email: 'rita@example.com', name: 'Rita', role: 'rep' as const },
    { email: 'max@example.com', name: 'Max', role: 'rep' as const },
  ];
  await makeCompany(database, { staff, customers: CUSTOMERS }, NOW);
  await database.transaction(async (transaction) => {
    const by = { asker: ADMINISTRATOR, now: NOW };
    await saveSegment(transaction, { name: { en: 'Repeat buyers', zh: '复购客户' }, rule: REPEAT }, by);
    await saveSegment(transaction, { name: { en: 'Buyers', zh: '买家' }, rule: BUYERS }, by);
    await saveSegment(transaction, { name: { en: 'Prospects' }, rule: { not: BUYERS } }, by);
  });
  await refreshSegments(database, { now: NOW });
  await database.execute(
    `insert into consents (customer_id, channel, purpose, status, captured_at, expires_at)
      select id, 'email', 'marketing', status, at::timestamptz, expires::timestamptz from customers join (values
        ('C0', 'granted', '2026-01-01', null), ('C1', 'granted', '2026-01-01', null), ('C1', 'withdrawn', '2026-02-01', null),
        ('C2', 'granted', '2026-01-01', '2026-03-01'), ('C6', 'granted', '2026-01-01', null), ('C3', 'granted', '2027-01-01', null)
      ) as k(external, status, at, expires) on external = external_id`,
  );
});

async function preview(request: Parameters<typeof previewSegment>[0], { as = '', locale = 'en' as const } = {}) {
  const asker = as === '' ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  const reader = { database, settings, asker, now: NOW, live: true, locale, rowLimit: 20 };
  return (await previewSegment(request, reader)).answer;
}

test('who and how many is told at once, before what takes longer', async () => {
  const settings = await readSettings(database);
  const told: Progress[] = [];
  const reader = {
    database,
    settings,
    asker: ADMINISTRATOR,
    now: NOW,
    live: true,
    locale: 'en' as const,
    rowLimit: 20,
  };
  const { answer } = await previewSegment({ rule: REPEAT }, { ...reader, onProgress: (each) => told.push(each) });
  expect(told).toEqual([{ kind: 'answer', answer: { ...answer, parts: answer.parts.slice(0, 2) } }]);
  expect(table(answer, /look after/)).not.toEqual([]);
});

function table({ parts }: ReportAnswer, title: RegExp): Cell[][] {
  const found = parts.find((part): part is TableAnswer => part.kind === 'table' && title.test(part.title));
  return found?.rows ?? [];
}

describe('the preview of a changed rule', () => {
  test('counts before and after, who comes and goes, and what they are worth', async () => {
    const answer = await preview({ segment: 'Repeat buyers', rule: { field: 'orders', is: 'gte', value: 3 } });
    expect(answer.title).toBe('Preview of Repeat buyers: 5 → 4 members');
    expect(table(answer, /^Size/)).toEqual([
      ['Members now', 5, 0.5, 1600, 1600 / 1900],
      ['Members then', 4, 0.4, 1400, 1400 / 1900],
      ['Would enter', 0, 0, 0, 0],
      ['Would leave', 1, 0.1, 200, 200 / 1900],
      ['Everybody', 10, 1, 1900, 1],
    ]);
    expect(table(answer, /leave$/)).toEqual([['C4', 'Name 4', 2, 200, '2025-07-20']]);
    expect(table(answer, /enter$/)).toEqual([]);
  });

  test('samples five of many', async () => {
    const answer = await preview({ segment: 'repeat-buyers', rule: { all: [] } });
    expect(table(answer, /enter$/)).toHaveLength(5);
    expect(answer.title).toContain('5 → 10');
  });
});

describe('the preview of a new rule', () => {
  test('says whom it shares with other segments', async () => {
    const answer = await preview({ rule: { field: 'orders', is: 'gte', value: 3 } });
    expect(answer.title).toBe('Preview: 4 customers');
    expect(table(answer, /^Other segments/)).toEqual([
      ['Repeat buyers', 5, 4, 1, 4 / 5, 4 / 5],
      ['Buyers', 8, 4, 1, 4 / 8, 4 / 8],
    ]);
  });

  test('counts as reachable who agreed last, still agrees, and has an address', async () => {
    // C0 agreed; C1 withdrew; C2’s consent is over; C3’s lies ahead; C6 has no address.
    expect(table(await preview({ rule: BUYERS }), /written to/)).toEqual([['E-mail', 1, 1 / 8, 2, 1, 5]]);
  });

  test('says whose work it would be', async () => {
    expect(table(await preview({ rule: REPEAT }), /look after/)).toEqual([
      ['Rita', 3, 5, 3 / 5],
      ['Max', 2, 5, 2 / 5],
    ]);
  });

  test('tests itself on the customers of a year ago', async () => {
    // A year ago C0–C3 had two orders each, C4–C7 one; C0, C1 and C4 bought in the 90 days after.
    const [rule, everybody] = table(await preview({ rule: REPEAT }), /^Back-test/);
    const { low, high } = wilsonInterval(2, 4)!;
    expect(rule).toEqual(['This rule', 4, 2, 0.5, low, high]);
    expect(everybody!.slice(0, 4)).toEqual(['Everybody', 10, 3, 0.3]);
    const beside = table(await preview({ segment: 'repeat-buyers', rule: BUYERS }), /^Back-test/);
    expect(beside.map((row) => row.slice(0, 3))).toEqual([
      ['This rule', 8, 3],
      ['The present rule', 4, 2],
      ['Everybody', 10, 3],
    ]);
  });

  test('says why there is no back-test of a rule that speaks of days to come', async () => {
    const since: Rule = {
      events: 'orders',
      period: { span: 'between', from: '2026-05-01' },
      aggregate: 'count',
      is: 'gte',
      value: 1,
    };
    const { parts } = await preview({ rule: since });
    expect(parts.at(-1)).toMatchObject({ kind: 'text', text: expect.stringMatching(/^No back-test: .*not begun/) });
  });
});

test('a rep sees their own customers in every part', async () => {
  const answer = await preview({ segment: 'Buyers', rule: REPEAT }, { as: 'rita@example.com' });
  expect(answer.title).toBe('Preview of Buyers: 4 → 3 members');
  expect(table(answer, /^Size/).at(-1)).toEqual(['Everybody', 5, 1, 1000, 1]);
  expect(table(answer, /^Other segments/)).toEqual([['Repeat buyers', 3, 3, 1, 1, 1]]);
  expect(table(answer, /look after/)).toEqual([['Rita', 3, 5, 3 / 5]]);
  expect(table(answer, /^Back-test/).map((row) => row.slice(0, 3))).toEqual([
    ['This rule', 2, 1],
    ['The present rule', 4, 2],
    ['Everybody', 5, 2],
  ]);
});

test('the interval of a share is Wilson’s', () => {
  // Newcombe 1998, table I: 15 of 148 gives .0624 to .1605, 0 of 20 gives 0 to .1611.
  expect(wilsonInterval(15, 148)).toEqual({ low: expect.closeTo(0.0624, 4), high: expect.closeTo(0.1605, 4) });
  expect(wilsonInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
  expect(wilsonInterval(0, 0)).toBeNull();
});
