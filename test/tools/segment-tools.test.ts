import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Cell, TableAnswer } from '../../src/domain/answer.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, type MadeOrder, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const BUILT = new Date('2026-06-01T12:00:00Z');
const LATER = new Date('2026-06-10T12:00:00Z');
const NOW = new Date('2026-06-15T12:02:00Z');
const SOON = '2026-06-05T12:00:00Z';

const database = await createTestDatabase();
afterAll(() => database.close());

const order = (placedAt: string, totalMinor = 10_000): MadeOrder => ({ placedAt, totalMinor });

/** A and B order twice before the first build; C’s second order and D’s first one come after it. A’s last is 91 days old on 10 June. */
const CUSTOMERS = [
  { id: 'A', owner: 'rep@example.com', orders: [order('2026-01-01T12:00:00Z'), order('2026-03-11T11:00:00Z', 30_000)] },
  { id: 'B', orders: [order('2026-01-01T12:00:00Z'), order('2026-05-20T12:00:00Z')] },
  { id: 'C', owner: 'rep@example.com', orders: [order('2026-05-01T12:00:00Z'), order(SOON)] },
  { id: 'D', orders: [order(SOON)] },
  { id: 'E' },
];

beforeAll(async () => {
  const staff = [{ email: 'rep@example.com', name: 'Rita', role: 'rep' as const }];
  await makeCompany(database, { staff, customers: CUSTOMERS, timeZone: 'UTC' }, BUILT);
  await database.transaction(async (transaction) => {
    const by = { asker: ADMINISTRATOR, now: BUILT };
    const repeat = { field: 'orders', is: 'gte', value: 2 } as const;
    const recent = { field: 'last_order_on', is: 'gte', value: { ago: 90, unit: 'day' } } as const;
    await saveSegment(
      transaction,
      { name: { en: 'Repeat', zh: '复购' }, rule: repeat, playbook: { en: 'Be kind.' } },
      by,
    );
    await saveSegment(transaction, { name: { en: 'Recent' }, rule: recent, topic: 'lifecycle' }, by);
  });
  for (const now of [BUILT, LATER, new Date(NOW.getTime() - 120_000)]) await refreshSegments(database, { now });
  await database.execute(
    `insert into survey_responses (customer_id, kind, score, at)
      select id, 'csat', score, '2026-05-01' from customers join (values ('A', 5), ('A', 2), ('B', 4)) as v(x, score) on x = external_id`,
  );
  await database.execute(
    `insert into cases (customer_id, type, opened_at) select id, 'complaint', '2026-05-01' from customers where external_id = 'B'`,
  );
});

async function call(tool: string, input: object, { as = '', locale = 'en' as 'en' | 'zh' } = {}): Promise<Answer> {
  const asker = as === '' ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  const context = {
    database,
    settings,
    asker,
    now: NOW,
    live: true,
    locale,
    rowLimit: 20,
    front: 'cli',
    log: console,
  } as const;
  return (await runTool({ tool, input }, context)).answer;
}

function rows(answer: Answer, title?: string): Cell[][] {
  const tables = answer.kind === 'report' ? answer.parts : [answer];
  const found = tables.find((part): part is TableAnswer => part.kind === 'table' && (!title || part.title === title));
  return found?.rows ?? [];
}

const REP = { as: 'rep@example.com' };

test('segments are listed with the members in view, and the age of the figures', async () => {
  const state = 'as of 2026-06-15 12:00, 2 minutes old; up to date';
  expect(rows(await call('list_segments', {}))).toEqual([
    ['Recent', 'recent', 'Lifecycle', 3, 0.6, 1, state],
    ['Repeat', 'repeat', 'Own', 3, 0.6, 1, state],
  ]);
  expect(rows(await call('list_segments', { topic: 'custom' }, { ...REP, locale: 'zh' }))).toEqual([
    ['复购', 'repeat', '自定义', 2, 1, 1, '截至 2026-06-15 12:00（2 分钟前）；已是最新'],
  ]);
});

test('the members of a day are those of that day', async () => {
  const members = async (on: string, more = {}) =>
    rows(await call('members_on', { segment: 'Recent', on }, more)).map(([id]) => id);
  expect(await members('2026-06-02')).toEqual(['A', 'B', 'C']);
  expect(await members('2026-06-10')).toEqual(['B', 'C', 'D']);
  expect(await members('2026-06-10', REP)).toEqual(['C']);
  expect(await members('2026-06-02', REP)).toEqual(['A', 'C']);
  expect(await call('members_on', { segment: 'Recent', on: '2026-05-31' })).toMatchObject({
    code: 'unavailable',
    text: expect.stringContaining('begins on 2026-06-01'),
  });
});

test('changes are told by cause, with the value that came and went', async () => {
  const period = { span: 'between', from: '2026-06-02' };
  const changes = await call('segment_changes', { segment: 'Recent', period });
  expect(rows(changes, 'By cause')).toEqual([
    ['time passing', 0, 1, -1, 0, 400],
    ['own orders or other records', 1, 0, 1, 100, 0],
    ['Total', 1, 1, 0, 100, 400],
  ]);
  const listed = rows(changes, 'Latest movements').map(([id, , movement, at]) => [id, movement, at]);
  expect(listed).toEqual([
    ['A', 'Left', LATER.toISOString()],
    ['D', 'Entered', LATER.toISOString()],
  ]);
  const own = await call('segment_changes', { segment: 'Recent', period }, REP);
  expect(rows(own, 'By cause').at(-1)).toEqual(['Total', 0, 1, -1, 0, 400]);
});

test('a summary says how it fares beside everybody, and its course', async () => {
  const summary = await call('segment_summary', { segment: 'repeat' });
  expect(summary).toMatchObject({ kind: 'report', title: 'Repeat' });
  expect(JSON.stringify(summary)).toContain(
    'Be kind.\\nVersion 1; members as of 2026-06-15 12:00, 2 minutes old; up to date.',
  );
  const [own, everybody] = rows(summary, 'Figures');
  // Revenue 400 + 200 + 200; within 90 days B’s 100 and C’s 200, in the 90 before A’s 400 and B’s 100.
  expect(own).toEqual(['Repeat', 3, 0.6, 800, 800 / 900, 800 / 6, 300, -0.4, 2 / 3, 1, (1 / 3) * 100]);
  expect(everybody).toEqual(['Everybody', 5, 1, 900, 1, 900 / 7, 400, -0.2, 2 / 3, 1, 20]);
  expect(rows(summary, 'Members over time').at(0)).toEqual(['2026-06-01', 2]);
  expect(rows(summary, 'Members over time').at(-1)).toEqual(['2026-06-15', 3]);
  expect(rows(await call('segment_summary', { segment: 'repeat' }, REP), 'Figures')[0]!.slice(0, 3)).toEqual([
    'Repeat',
    2,
    1,
  ]);
});

test('segments are compared by their figures and whom they share', async () => {
  const compared = await call('compare_segments', { segments: ['Repeat', 'recent'] });
  expect(rows(compared, 'Figures').map((row) => row.slice(0, 2))).toEqual([
    ['Repeat', 3],
    ['Recent', 3],
    ['Everybody', 5],
  ]);
  expect(rows(compared, 'What they share')).toEqual([['Repeat × Recent', 2, 2 / 3, 2 / 3, 0.5]]);
  expect(await call('compare_segments', { segments: ['Repeat', 'repeat'] })).toMatchObject({ code: 'invalid_input' });
});

test.each(['members_on', 'segment_changes', 'segment_summary'])('%s knows no other segment', async (tool) => {
  const input = { segment: 'Repeet', ...(tool === 'members_on' && { on: '2026-06-10' }) };
  expect(await call(tool, input)).toMatchObject({
    kind: 'problem',
    code: 'not_found',
    suggestions: expect.arrayContaining(['Repeat']),
  });
});
