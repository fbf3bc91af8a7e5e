import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import type { Messengers } from '../../src/domain/outreach/delivery.ts';
import { sendOutreach } from '../../src/jobs/send-outreach.ts';
import { createLog } from '../../src/log.ts';
import { recordReach } from '../../src/services/deployment/record-reach.ts';
import { approveMade, makeOutreach, OUTREACH_AT } from '../support/outreach.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  await recordReach(database, { automaticChannels: ['email', 'sms'], publicUrl: null });
});
afterAll(() => database.close());

function start(messengers: Messengers, limits: { messagesPerSecond?: number; connections?: number } = {}) {
  return sendOutreach(database, {
    ...{ messengers, log: createLog({ level: 'silent' }), clock: () => OUTREACH_AT, publicUrl: null },
    ...{ messagesPerSecond: 1_000, connections: 4, ...limits },
  });
}

async function statesOf(id: number): Promise<Record<string, number>> {
  const rows = await database.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from outreach_recipients where outreach_id = $1 group by state',
    [id],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

async function approved(recipients: number, channel: 'email' | 'sms' = 'email'): Promise<number> {
  const { id } = await makeOutreach(database, { recipients, channel });
  await approveMade(database, id);
  return id;
}

test('what is approved leaves within seconds, each channel by its own way, and is over', async () => {
  const ids = [await approved(5, 'email'), await approved(5, 'sms')];
  const left = { email: 0, sms: 0 };
  const messenger = (channel: 'email' | 'sms') => async () => {
    left[channel] += 1;
    return { kind: 'sent', messageId: null } as const;
  };
  const job = start({ email: messenger('email'), sms: messenger('sms') });
  await expect
    .poll(() => database.query('select state from outreach where id = any($1::int[])', [ids]))
    .toEqual([{ state: 'sent' }, { state: 'sent' }]);
  await job.stop();
  expect(left).toEqual({ email: 5, sms: 5 });
});

test('a stop lets messages under way finish, writes them down, and begins no more', async () => {
  const id = await approved(20);
  let underWay = 0;
  const job = start({
    email: async () => {
      underWay += 1;
      await sleep(300);
      return { kind: 'sent', messageId: null };
    },
  });
  await expect.poll(() => underWay).toBe(4);
  await job.stop();
  expect(await statesOf(id)).toEqual({ sent: 4, queued: 16 });
});

test('no channel is faster than agreed', async () => {
  await approved(40);
  const times: number[] = [];
  const job = start(
    {
      email: async () => {
        times.push(performance.now());
        return { kind: 'sent', messageId: null };
      },
    },
    { messagesPerSecond: 20 },
  );
  await expect.poll(() => times.length, { timeout: 30_000, interval: 200 }).toBeGreaterThanOrEqual(30);
  await job.stop();
  // A first batch at once, then 20 in a second.
  expect(times.filter((time) => time - times[0]! < 1_000).length).toBeLessThanOrEqual(24);
});
