import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineWords } from '../../../src/cli/terminal/line-words.ts';
import { renderTerminalReply } from '../../../src/cli/terminal/terminal-reply.ts';
import { understand } from '../../../src/language/understand.ts';
import { createFollowUps } from '../../../src/services/follow-ups/create-follow-ups.ts';
import { findAsker } from '../../../src/services/staff/find-asker.ts';
import { NOW, openScene, type Scene } from '../../language/scene.ts';
import { listItem } from '../../support/made-notices.ts';

const PLANNED = '12750';
const UNPLANNED = '12347';

let scene: Scene;
let followUp: number;
beforeAll(async () => {
  scene = await openScene();
  const { database } = scene;
  await database.execute("insert into staff (email, name, role) values ('emma@example.com', 'Emma', 'rep')");
  const [own] = await database.query<{ customerId: number; ownerId: number }>(
    `update customers set owner_id = s.id from staff s where s.email = 'emma@example.com' and external_id in ('${UNPLANNED}', '${PLANNED}')
     returning customers.id as "customerId", s.id as "ownerId"`,
  );
  const [customer] = await database.query<{ id: number }>(`select id from customers where external_id = '${PLANNED}'`);
  const due = { dueOn: NOW.toISOString().slice(0, 10), dueAt: null, timeZone: 'UTC' };
  const draft = { ...due, customerId: customer!.id, ownerId: own!.ownerId, reason: 'call', source: 'person' as const };
  const author = { email: 'emma@example.com', staffId: own!.ownerId, now: NOW };
  [followUp] = (await createFollowUps(database, [draft], author)) as [number];
});
afterAll(() => scene.database.close());

const listOf = () => ({
  ...{ on: '2026-11-23', more: 0, remarks: [] },
  items: [listItem(PLANNED, { followUpId: followUp }), listItem(UNPLANNED)],
});

test.each(['en', 'zh'] as const)('all that is said to deal with a line is understood, in %s', async (locale) => {
  const { database, settings } = scene;
  const asker = (await findAsker(database, 'emma@example.com'))!;
  const calls = await Promise.all(
    lineWords(listOf(), locale).map((words) => understand(words, { database, settings, asker, now: NOW, live: true })),
  );
  expect(calls).toMatchObject([
    { tool: 'close_follow_up', input: { followUp, outcome: 'reached' } },
    { tool: 'snooze_follow_up', input: { followUp } },
    { tool: 'create_follow_up', input: { customer: UNPLANNED } },
    { tool: 'draft_outreach', input: { customer: PLANNED, channel: 'call_script' } },
    { tool: 'close_follow_up', input: { followUp, outcome: 'not_useful' } },
  ]);
});

test('it stands below one’s own list', () => {
  const receipt = { asOf: NOW.toISOString(), scope: 'all', rows: 2, hash: 'abcdef01' };
  const print = (list: object) =>
    renderTerminalReply(
      {
        ...{ question: '?', locale: 'en', engine: 'grammar', call: null, receipt, nextQuestions: [], elapsedMs: 1 },
        answer: { kind: 'report', title: 'Whom to contact today', parts: [], ...list },
      },
      { locale: 'en', timeZone: 'UTC', currency: 'EUR' },
      { width: 80, colour: false },
    );
  expect(print({ list: listOf() })).toContain(
    `Deal with a line, for example\n  › Done with follow-up ${followUp}: reached`,
  );
  expect(print({})).toBe('Whom to contact today\n');
});
