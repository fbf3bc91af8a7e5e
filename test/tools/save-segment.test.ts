import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, ConfirmAnswer } from '../../src/domain/answer.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { getSegment } from '../../src/services/segments/find-segment.ts';
import { confirmAction } from '../../src/tools/confirm-action.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const staff = [
    { email: 'rep@example.com', role: 'rep' as const },
    { email: 'head@example.com', role: 'manager' as const, team: 'north' },
  ];
  const order = { placedAt: '2026-05-01T12:00:00Z', totalMinor: 1000 };
  const customers = Array.from({ length: 4 }, (_, at) => ({ id: `C${at}`, orders: Array(at).fill(order) }));
  await makeCompany(database, { staff, customers }, NOW);
});

async function contextOf(as?: string, locale: 'en' | 'zh' = 'en') {
  const asker = as === undefined ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  return { database, settings, asker, now: NOW, live: true, locale, rowLimit: 20, front: 'cli' } as const;
}

async function call(tool: string, input: object, as?: string): Promise<Answer> {
  return (await runTool({ tool, input }, await contextOf(as))).answer;
}

async function confirmed(tool: string, input: object, as?: string): Promise<{ shown: string; done: Answer }> {
  const answer = (await call(tool, input, as)) as ConfirmAnswer;
  expect(answer).toMatchObject({ kind: 'confirm' });
  return { shown: answer.text, done: (await confirmAction(answer.id, await contextOf(as))).answer };
}

const rule = (value: number) => ({ field: 'orders', is: 'gte', value });

test('a new segment is shown with its size, saved, and built', async () => {
  const { shown, done } = await confirmed(
    'save_segment',
    { name: { en: 'Regulars', zh: '常客' }, rule: rule(2), reason: 'spring campaign' },
    'head@example.com',
  );
  expect(shown).toBe(
    'Saves the new segment "Regulars" (regulars): 2 customers in your view satisfy it now.\nRule: Orders are at least 2\nReason: spring campaign',
  );
  expect(done).toMatchObject({ text: expect.stringContaining('Saved: the segment "Regulars", version 1.') });
  const { staffId } = await askerOf(database, 'head@example.com');
  expect(await getSegment(database, '常客')).toMatchObject({ memberCount: 2, builtVersion: 1, ownerId: staffId });
});

test('an edited one is shown before and after, with who comes and goes', async () => {
  const { shown } = await confirmed('save_segment', { segment: 'Regulars', rule: rule(1), name: { en: 'Buyers' } });
  expect(shown.split('\n')).toEqual([
    'Saves version 2 of the segment "Regulars": in your view 2 → 3 members; 1 enter, 0 leave.',
    'Rule now: Orders are at least 2',
    'Rule then: Orders are at least 1',
    'Name becomes: Buyers',
  ]);
  expect(await getSegment(database, 'buyers')).toMatchObject({ version: 2, memberCount: 3, name: { zh: '常客' } });
});

test('nothing is asked for where nothing would change, or it would not work', async () => {
  const same = { segment: 'buyers', rule: rule(1) };
  expect(await call('save_segment', same)).toMatchObject({ kind: 'problem', code: 'conflict' });
  expect(await call('save_segment', { name: { en: 'Buyers' }, rule: rule(3) })).toMatchObject({ code: 'conflict' });
  expect(await call('save_segment', { name: { en: 'New' } })).toMatchObject({ code: 'invalid_input' });
  const cyclic = { segment: 'buyers', rule: { segment: 'regulars' } };
  expect(await call('save_segment', cyclic)).toMatchObject({ code: 'invalid_input' });
});

test('a name shows something, on one line', async () => {
  const zeroWidth = '\u200b\u200b';
  expect(await call('save_segment', { name: { en: zeroWidth }, rule: rule(2) })).toMatchObject({
    code: 'invalid_input',
  });
  const shown = await call('save_segment', { name: { en: 'Spring\nRule: everybody\u202e\x1b[2J' }, rule: rule(2) });
  expect(shown).toMatchObject({ text: expect.stringMatching(/^Saves the new segment "Spring Rule: everybody \[2J" /) });
});

test('text that no database holds is saved without what it cannot hold, by one confirmation', async () => {
  const named = { any: [rule(2), { field: 'customer_id', is: 'contains', value: 'a\0b\ud800' }] };
  const { done } = await confirmed('save_segment', { name: { en: 'Odd\ud800' }, reason: 'a\0b', rule: named });
  expect(done).toMatchObject({ text: expect.stringContaining('Saved: the segment "Odd\ufffd"') });
});

test.each(['save_segment', 'archive_segment'])('a rep may look at segments, but not use %s', async (tool) => {
  const answer = await call(tool, { segment: 'buyers', rule: rule(1) }, 'rep@example.com');
  expect(answer).toMatchObject({ kind: 'problem', code: 'forbidden', text: expect.stringContaining('only a manager') });
});

test('archiving names the segments that rest on it, and is undone by restoring', async () => {
  await confirmed('save_segment', { name: { en: 'Big buyers' }, rule: { all: [{ segment: 'regulars' }, rule(3)] } });
  const { shown, done } = await confirmed('archive_segment', { segment: 'Buyers' });
  expect(shown).toContain('Archives the segment "Buyers" (3 members in your view).');
  expect(shown).toContain('go on by its rule: Big buyers.');
  expect(done).toMatchObject({ text: 'Archived: the segment "Buyers".' });
  expect(await call('archive_segment', { segment: 'Buyers' })).toMatchObject({ code: 'conflict' });
  await confirmed('archive_segment', { segment: 'Buyers', restore: true });
  expect(await getSegment(database, 'buyers')).toMatchObject({ status: 'active', memberCount: 3 });
});

test('a tier ladder is shown with who would be on each rung, and leaves nothing behind before it is confirmed', async () => {
  await confirmed('save_segment', { name: { en: 'Top' }, rule: rule(3) });
  const input = { name: { en: 'Tiers' }, rungs: ['Top', 'Buyers'] };
  const shown = (await call('save_tier_ladder', input)) as ConfirmAnswer;
  expect(shown.text).toContain('Saves the tier ladder "Tiers": Top > Buyers.');
  expect(shown.preview).toMatchObject({
    rows: [
      [1, 'Top', 1, 1],
      [2, 'Buyers', 3, 2],
    ],
  });
  expect(await database.query('select 1 from tier_ladders')).toEqual([]);
  await confirmAction(shown.id, await contextOf());
  expect(await getSegment(database, 'buyers')).toMatchObject({ memberCount: 2, rung: 2 });
  expect(await call('save_tier_ladder', { ...input, rungs: ['Buyers', 'buyers'] })).toMatchObject({
    code: 'invalid_input',
  });
});
