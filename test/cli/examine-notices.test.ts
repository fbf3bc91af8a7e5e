import { afterAll, expect, test } from 'vitest';
import { examineNotices } from '../../src/cli/doctor/examine-notices.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

async function keep(state: string, dueAt: string, kind = 'job'): Promise<void> {
  await database.execute(
    `insert into notices (key, kind, state, due_at, expires_at, decided_at) values ($1 || $2, $3, $1, $2::timestamptz, $2::timestamptz, $2::timestamptz)`,
    [state, dueAt, kind],
  );
}

test('messages that did not arrive lately are a hint, older ones, answers and none at all are nothing to say', async () => {
  await keep('failed', '2026-05-20T08:00:00Z');
  await keep('sent', '2026-05-29T08:00:00Z', 'asked_list');
  expect(await examineNotices(database, NOW)).toEqual([]);
  await keep('sent', '2026-05-30T08:00:00Z');
  expect(await examineNotices(database, NOW)).toMatchObject([{ check: 'notices', state: 'ok' }]);
  await keep('unknown', '2026-05-31T08:00:00Z');
  expect(await examineNotices(database, NOW)).toMatchObject([
    { state: 'hint', text: { en: '1 message of 2 in 7 days did not arrive, or may not have' } },
  ]);
});
