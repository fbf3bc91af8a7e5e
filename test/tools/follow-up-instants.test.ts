import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import type { Asker } from '../../src/domain/asker.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { confirmAction } from '../../src/tools/confirm-action.ts';
import { askerOf, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

/** What is said, where and when, and the instant or the day that is stored once it is confirmed. */
const SAID: readonly (readonly [now: string, timeZone: string, text: string, stored: string])[] = [
  [
    '2026-11-23T12:00:00Z',
    'Europe/London',
    'remind me to call Acme next Thursday at 3 about the renewal',
    '2026-12-03T15:00:00Z',
  ],
  [
    '2026-11-23T12:00:00Z',
    'America/New_York',
    'remind me to call Acme next Thursday at 3 about the renewal',
    '2026-12-03T20:00:00Z',
  ],
  ['2026-11-23T12:00:00Z', 'Asia/Shanghai', '提醒我下周四下午3点给Acme打电话聊续约', '2026-12-03T07:00:00Z'],
  ['2026-11-23T16:30:00Z', 'Asia/Shanghai', '提醒我明天上午九点联系Acme', '2026-11-25T01:00:00Z'],
  ['2026-12-31T23:58:00Z', 'Europe/London', 'remind me to call Acme tomorrow at 9', '2027-01-01T09:00:00Z'],
  ['2026-12-31T23:58:00Z', 'Europe/London', 'remind me to call Acme tomorrow', '2027-01-01'],
  ['2026-12-31T23:30:00Z', 'Asia/Shanghai', '提醒我今天联系Acme', '2027-01-01'],
  ['2026-11-22T23:59:30Z', 'Europe/London', 'remind me to call Acme at midnight', '2026-11-23T00:00:00Z'],
  ['2028-02-28T12:00:00Z', 'Europe/London', 'remind me to call Acme tomorrow at noon', '2028-02-29T12:00:00Z'],
  ['2027-03-01T12:00:00Z', 'Europe/London', 'remind me to call Acme on 29 February', '2028-02-29'],
  ['2027-01-31T12:00:00Z', 'Europe/London', 'remind me to call Acme in a month', '2027-02-28'],
  ['2027-02-10T04:00:00Z', 'Asia/Shanghai', '月底提醒我联系Acme', '2027-02-28'],
  ['2027-03-27T12:00:00Z', 'Europe/London', 'remind me to call Acme tomorrow at 1:30am', '2027-03-28T01:30:00Z'],
  ['2027-03-27T12:00:00Z', 'Europe/London', 'remind me to call Acme tomorrow at 9', '2027-03-28T08:00:00Z'],
  ['2026-10-31T16:00:00Z', 'America/New_York', 'remind me to call Acme tomorrow at 1:30 am', '2026-11-01T05:30:00Z'],
  ['2026-11-01T04:30:00Z', 'America/New_York', 'remind me to call Acme in 2 hours', '2026-11-01T06:30:00Z'],
  ['2026-11-01T04:30:00Z', 'America/New_York', '两小时后提醒我联系Acme', '2026-11-01T06:30:00Z'],
  ['2026-11-23T12:00:00Z', 'Asia/Kolkata', 'remind me to call Acme today at half past six', '2026-11-23T13:00:00Z'],
  ['2026-11-23T12:00:00Z', 'Asia/Shanghai', '提醒我今晚12点联系Acme', '2026-11-23T16:00:00Z'],
  ['2026-11-23T12:00:00Z', 'Asia/Shanghai', '提醒我周五前联系Acme', '2026-11-26'],
];

let database: Database;
let settings: Settings;
beforeAll(async () => {
  database = await createTestDatabase();
  settings = await makeCompany(
    database,
    {
      staff: [{ email: 'rep@example.com', role: 'rep' }],
      customers: [{ id: 'C1', owner: 'rep@example.com', columns: { name: 'Acme' } }],
    },
    new Date('2026-11-22T12:00:00Z'),
  );
});
afterAll(() => database.close());

async function askIn(timeZone: string, text: string, now: Date) {
  const asker: Asker = { ...(await askerOf(database, 'rep@example.com')), timeZone };
  const context = { database, asker, now, live: true, rowLimit: 10, front: 'cli' as const };
  return { reply: await ask({ text }, context), asker, context };
}

describe('what was said is stored as the moment that was meant', () => {
  test.each(SAID)('%s in %s: %s', async (now, timeZone, text, stored) => {
    const { reply, context } = await askIn(timeZone, text, new Date(now));
    if (reply.answer.kind !== 'confirm') throw new Error(JSON.stringify(reply.answer));
    const run = await confirmAction(reply.answer.id!, { ...context, settings, locale: reply.locale });
    expect(run.answer.kind).toBe('text');
    const [kept] = await database.query<{ dueOn: string; dueAt: Date | null; reason: string }>(
      `select due_on::text as "dueOn", due_at as "dueAt", reason from follow_ups order by id desc limit 1`,
    );
    expect(kept!.dueAt?.toISOString().replace('.000', '') ?? kept!.dueOn).toBe(stored);
    expect(kept!.reason).toContain('Acme');
  });
});

describe('whoever confirms is told how the words were read', () => {
  test('in the language of the question', async () => {
    const now = new Date('2026-11-23T16:00:00Z');
    const { reply } = await askIn('Europe/London', 'remind me to call Acme at 3', now);
    expect(reply.answer).toMatchObject({ kind: 'confirm' });
    const { text } = reply.answer as { text: string };
    expect(text).toMatch(/2026-11-24 \(Tue\) 15:00/);
    expect(text).toMatch(/within working hours, as 15:00/);
    expect(text).toMatch(/past 15:00 today, so tomorrow/);
    const chinese = await askIn('Europe/London', '提醒我三点联系Acme', now);
    expect((chinese.reply.answer as { text: string }).text).toMatch(/按工作时间理解为 15:00/);
  });

  test('and a time that is past is refused', async () => {
    const { reply } = await askIn(
      'Europe/London',
      'remind me to call Acme today at 9',
      new Date('2026-11-23T16:00:00Z'),
    );
    expect(reply.answer).toMatchObject({ kind: 'problem', code: 'invalid_input' });
  });
});
