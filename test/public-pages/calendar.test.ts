import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import type { TextAnswer } from '../../src/domain/answer.ts';
import { createLog } from '../../src/log.ts';
import { startPublicPages } from '../../src/public-pages/start-public-pages.ts';
import { recordReach } from '../../src/services/deployment/record-reach.ts';
import { runConfirmed } from '../../src/tools/run-confirmed.ts';
import { contextAs } from '../support/approvable-outreach.ts';
import { makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-03-10T10:00:00Z');
let database: Database;
let pages: Awaited<ReturnType<typeof startPublicPages>>;

beforeAll(async () => {
  database = await createTestDatabase();
  const staff = [
    { email: 'ann@example.com', name: 'Ann', role: 'rep' as const, team: 'north' },
    { email: 'bo@example.com', name: 'Bo', role: 'rep' as const, team: 'north' },
  ];
  const customers = ['C1', 'C2'].map((id) => ({ id, owner: 'ann@example.com' }));
  await makeCompany(database, { timeZone: 'Europe/London', staff, customers }, NOW);
  await database.execute(`update customers set name = 'Name of ' || external_id`);
  const log = createLog({ level: 'silent' });
  pages = await startPublicPages({ database, log, clock: () => NOW, port: 0, host: '127.0.0.1', webhookSecret: null });
  await recordReach(database, { automaticChannels: [], publicUrl: `http://127.0.0.1:${pages.port}` });
  for (const customer of ['C1', 'C2'])
    await confirm('ann@example.com', 'create_follow_up', {
      customer,
      reason: 'secret matter',
      due: '2026-03-12T15:00',
    });
});
afterAll(async () => {
  await pages.stop();
  await database.close();
});

async function confirm(email: string, tool: string, input: unknown) {
  return (await runConfirmed({ tool, input }, await contextAs(database, email, { now: NOW }))).answer;
}

async function makeFeed(email: string): Promise<string> {
  const { text } = (await confirm(email, 'calendar_feed', { do: 'make' })) as TextAnswer;
  return text.split('\n').at(-1)!;
}

test('a calendar reads its owner’s follow-ups at its secret address, and no more of them than it needs', async () => {
  const address = await makeFeed('ann@example.com');
  const response = await fetch(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const text = await response.text();
  expect(text.match(/^SUMMARY:.*$/gm)).toEqual([
    'SUMMARY:Follow-up 1: Name of C1 (C1)',
    'SUMMARY:Follow-up 2: Name of C2 (C2)',
  ]);
  expect(text).toContain('DTSTART:20260312T150000Z');
  expect(text).not.toContain('secret');
  const token = address.slice(address.lastIndexOf('/') + 1, -'.ics'.length);
  const kept = await database.query<{ row: string }>('select to_jsonb(f)::text as row from calendar_feeds f');
  expect(kept.every(({ row }) => !row.includes(token))).toBe(true);

  // Of a customer who went to a colleague the number stays.
  await database.execute(
    `update customers set owner_id = (select id from staff where name = 'Bo') where external_id = 'C2'`,
  );
  expect(await (await fetch(address)).text()).toContain('SUMMARY:Follow-up 2\r\n');
  expect(await (await fetch(await makeFeed('bo@example.com'))).text()).not.toContain('VEVENT');
});

test('an address ends when it is revoked, when another is made, and with its owner’s time on the staff', async () => {
  const statusOf = async (address: string) => (await fetch(address)).status;
  const first = await makeFeed('ann@example.com');
  const second = await makeFeed('ann@example.com');
  expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);
  await confirm('ann@example.com', 'calendar_feed', { do: 'revoke' });
  expect(await statusOf(second)).toBe(404);
  expect(await confirm('ann@example.com', 'calendar_feed', { do: 'revoke' })).toMatchObject({ code: 'not_found' });
  const third = await makeFeed('ann@example.com');
  await database.execute(`update staff set active = false where name = 'Ann'`);
  expect(await statusOf(third)).toBe(404);
  expect(await statusOf(third.replace('.ics', 'x.ics'))).toBe(404);
});
