import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { importText, listRejects } from './import-text.ts';

const NOW = new Date('2026-07-01T00:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const staff = [
    { email: 'rep@example.com', name: 'Rita', role: 'rep' as const },
    { email: 'mate@example.com', name: 'Max', role: 'rep' as const },
  ];
  await makeCompany(database, { staff, customers: [{ id: 'A', owner: 'rep@example.com' }, { id: 'B' }] }, NOW);
  await database.execute("update staff set time_zone = 'Asia/Shanghai' where name = 'Max'");
});

const FILE = `Task ID,Customer ID,Subject,Due date,Owner,Priority,Status
T1,A,Call about the quote,2026-07-03,,High,Open
T2,A,Send samples,2026-07-03 15:00,Max,,In progress
,B,跟进合同,2026-06-20,,,
,B,跟进合同,2026-06-20,,,
T3,A,Done long ago,2026-06-01,,,Completed
T4,X,Of nobody,2026-06-01,,,
T5,A,,2026-06-01,,,
`;

test('a file of tasks becomes open follow-ups, once', async () => {
  const kind = 'follow_ups';
  const first = await importText(database, FILE, { kind });
  expect(first).toMatchObject({ rowsRead: 7, rowsRefused: 3, unchanged: false });
  expect(first.records).toEqual({ added: 3, replaced: 0, unchanged: 0, withoutCase: 0, customers: 2, total: 3 });
  expect(
    await database.query(
      `select c.external_id as id, s.name as owner, f.reason, f.due_on as on, f.due_at as at, f.time_zone as zone, f.urgency, f.source, f.state
        from follow_ups f join customers c on c.id = f.customer_id left join staff s on s.id = f.owner_id order by f.id`,
    ),
  ).toEqual(
    [
      {
        id: 'A',
        owner: 'Rita',
        reason: 'Call about the quote',
        on: '2026-07-03',
        at: null,
        zone: 'Europe/London',
        urgency: 'high',
      },
      {
        ...{ id: 'A', owner: 'Max', reason: 'Send samples', on: '2026-07-03', at: new Date('2026-07-03T14:00:00Z') },
        ...{ zone: 'Asia/Shanghai', urgency: 'normal' },
      },
      {
        id: 'B',
        owner: null,
        reason: '跟进合同',
        on: '2026-06-20',
        at: null,
        zone: 'Europe/London',
        urgency: 'normal',
      },
    ].map((each) => ({ ...each, source: 'import', state: 'open' })),
  );
  expect((await listRejects(database)).map(({ line, reason }) => ({ line, reason }))).toEqual([
    { line: 6, reason: 'unknown_choice' },
    { line: 7, reason: 'unknown_customer' },
    { line: 8, reason: 'no_value' },
  ]);
  await database.execute("update follow_ups set state = 'closed', outcome = 'reached' where id = 1");
  const grown = await importText(database, `${FILE}T6,B,One more,2026-07-09,,,\n`, { kind });
  expect(grown.records).toMatchObject({ added: 1, unchanged: 3, total: 4 });
  expect(await database.query('select state from follow_ups where id = 1')).toEqual([{ state: 'closed' }]);
});
