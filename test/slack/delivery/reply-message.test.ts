import { afterAll, expect, test } from 'vitest';
import type { Reply } from '../../../src/domain/answer.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { beginErasure, countErasures } from '../../../src/services/erasure/keep-unless-erased.ts';
import { replyMessage } from '../../../src/slack/delivery/reply-message.ts';
import { dailyList, listItem } from '../../support/made-notices.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

const NOW = new Date('2026-06-01T08:00:00Z');
const PLACE = { userId: 'U1', channel: 'C1', team: 'T1', isDirect: false } as const;
const REPLY = {
  ...{ question: 'Who?', locale: 'en', engine: 'grammar', call: { tool: 'find_customers', input: {} } },
  answer: { kind: 'text', text: 'Zoë Quill' },
  receipt: { asOf: NOW.toISOString(), scope: 'all', hash: 'x', rows: 1 },
  ...{ nextQuestions: [], elapsedMs: 1 },
} as unknown as Reply;

test('an answer is kept for its button, but not where somebody was erased while it was made', async () => {
  await readSettings(database);
  const erasures = await countErasures(database);
  const reader = { locale: 'en', timeZone: 'UTC', currency: 'EUR' } as const;
  const asked = { place: PLACE, isClicked: false, staffId: null, now: NOW, erasures };
  const kept = () => database.query('select reply from slack_answers');
  await database.transaction(beginErasure);
  const late = await replyMessage(REPLY, reader, asked, database);
  expect(await kept()).toEqual([]);
  const shared = await replyMessage(REPLY, reader, { ...asked, erasures: erasures + 1 }, database);
  expect(await kept()).toHaveLength(1);
  expect(JSON.stringify(shared.blocks).length).toBeGreaterThan(JSON.stringify(late.blocks).length);
});

test('one’s own list is kept for the buttons of its lines, but not where somebody was erased while it was made', async () => {
  const [staff] = await database.query<{ id: number }>(
    "insert into staff (email, name, role) values ('ann@example.com', 'Ann', 'rep') returning id",
  );
  const { kind: _, ...list } = dailyList([listItem('C1')]);
  const reply: Reply = { ...REPLY, answer: { kind: 'report', title: 'Whom', parts: [], list } };
  const reader = { locale: 'en', timeZone: 'UTC', currency: 'EUR' } as const;
  const asked = { place: { ...PLACE, isDirect: true }, isClicked: false, staffId: staff!.id, now: NOW };
  const erasures = await countErasures(database);
  const shown = JSON.stringify(await replyMessage(reply, reader, { ...asked, erasures }, database));
  expect(shown).toContain('line_done');
  await database.execute('truncate notices, notice_items');
  await database.transaction(beginErasure);
  const late = JSON.stringify(await replyMessage(reply, reader, { ...asked, erasures }, database));
  expect(late).not.toContain('line_done');
  expect(await database.query('select 1 from notices')).toEqual([]);
});
