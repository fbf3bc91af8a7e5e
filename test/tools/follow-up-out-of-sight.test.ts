import { afterAll, beforeAll, expect, test } from 'vitest';
import { runConfirmed } from '../../src/tools/run-confirmed.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { contextAs } from '../support/approvable-outreach.ts';
import { makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const [OLD, NEW] = ['old@example.com', 'new@example.com'];

const database = await createTestDatabase();
afterAll(() => database.close());
beforeAll(async () => {
  const staff = [OLD, NEW].map((email) => ({ email, name: email, role: 'rep' as const }));
  const customers = [{ id: 'A', owner: NEW, columns: { name: 'Acme', phone: '+44 20 7946 0018' } }];
  await makeCompany(database, { staff, customers }, NOW);
  await database.execute(
    `insert into follow_ups (customer_id, owner_id, reason, source, due_on, time_zone, created_by_email, created_at)
     values (1, 1, 'ring them', 'person', '2026-11-20', 'UTC', 'x', $1)`,
    [new Date('2026-11-01T00:00:00Z')],
  );
});

async function ask(as: string, tool: string, input: object = {}): Promise<string> {
  return JSON.stringify((await runTool({ tool, input }, await contextAs(database, as, { now: NOW }))).answer);
}

test('stands on the list of whoever has the customer now, and not on that of its owner', async () => {
  await database.execute(
    `insert into consents (customer_id, channel, purpose, status, captured_at)
     select 1, 'phone', p, 'granted', '2026-01-01' from unnest(array['marketing', 'service']) p`,
  );
  expect(await ask(NEW, 'daily_list')).toContain('ring them');
  expect(await ask(OLD, 'daily_list')).not.toContain('Acme');
});

test('what the new owner notes at its end is not told to the old one', async () => {
  const call = { tool: 'close_follow_up', input: { followUp: 1, outcome: 'reached', because: 'they moved to Mars' } };
  expect((await runConfirmed(call, await contextAs(database, NEW, { now: NOW }))).answer.kind).toBe('text');
  expect(await ask(NEW, 'show_follow_up', { followUp: 1 })).toContain('they moved to Mars');
  expect(await ask(OLD, 'show_follow_up', { followUp: 1 })).toContain('ring them');
  expect(await ask(OLD, 'show_follow_up', { followUp: 1 })).not.toContain('Mars');
});
