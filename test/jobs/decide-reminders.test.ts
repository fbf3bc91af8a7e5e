import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import type { NoticePort } from '../../src/domain/notices/notice.ts';
import { decideRemindersJob } from '../../src/jobs/decide-reminders.ts';
import { createLog } from '../../src/log.ts';
import { makeCompany } from '../support/company.ts';
import { NO_PORTS } from '../support/no-ports.ts';
import { createTestDatabase } from '../support/test-database.ts';

/** A Monday. */
const at = (time: string) => new Date(`2026-06-01T${time}:00Z`);
const STAFF = [
  { email: 'ada@example.com', name: 'Ada', role: 'admin' },
  { email: 'rita@example.com', name: 'Rita', role: 'rep' },
  { email: 'max@example.com', name: 'Max', role: 'rep' },
] as const;

const database = await createTestDatabase();
afterAll(() => database.close());
beforeAll(() => makeCompany(database, { timeZone: 'UTC', staff: STAFF, customers: [] }, at('05:00')));

const port: NoticePort = {
  post: async () => ({ kind: 'later', afterMs: 60_000, reason: 'nobody posts here' }),
  find: async () => ({ kind: 'absent' }),
};

/** What Max's list reads fails. */
const broken: Database = {
  ...database,
  query: (sql, values) =>
    sql.includes('from list_feedback') && values?.includes(3)
      ? Promise.reject(new Error('broken'))
      : database.query(sql, values),
};

const run = (time: string) =>
  decideRemindersJob.run({
    ...{ ...NO_PORTS, notices: port, database: broken, clock: () => at(time), log: createLog({ level: 'silent' }) },
    ...{ signal: new AbortController().signal, lastDoneAt: null },
  });
const keys = async () =>
  (await database.query<{ key: string }>('select key from notices order by id')).map(({ key }) => key);

test('one list that fails makes nobody else wait, and an administrator hears of it once', async () => {
  await run('05:00');
  await run('08:30');
  expect(await keys()).toEqual(['reminder 2 2026-06-01']);
  await run('08:41');
  await run('08:42');
  expect(await keys()).toEqual(['reminder 2 2026-06-01', 'undecided 3 2026-06-01 1']);
});
