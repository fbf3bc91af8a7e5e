import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, ConfirmAnswer } from '../../src/domain/answer.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { confirmAction } from '../../src/tools/confirm-action.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const staff = [
    { email: 'rep@example.com', role: 'rep' as const, team: 'south' },
    { email: 'head@example.com', role: 'manager' as const, team: 'north' },
  ];
  const order = { placedAt: '2026-05-01T12:00:00Z', totalMinor: 1000 };
  const customers = [
    { id: 'A', columns: { name: 'Ann' }, orders: [order] },
    { id: 'B', columns: { name: 'Ann', country: 'France' }, orders: [order, order] },
    { id: 'FAR', owner: 'rep@example.com' },
  ];
  await makeCompany(database, { staff, customers }, NOW);
});

async function call(tool: string, input: object, as?: string): Promise<Answer> {
  return (await runTool({ tool, input }, await contextOf(as))).answer;
}

async function contextOf(as?: string, named?: Date) {
  const asker = as === undefined ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  const moment = { now: named ?? NOW, live: named === undefined };
  return { database, settings, asker, ...moment, locale: 'en', rowLimit: 20, front: 'cli' } as const;
}

const orders = () =>
  database.query(
    'select c.external_id as id, m.orders from customers c join customer_metrics m on m.customer_id = c.id where c.merged_into_id is null order by 1',
  );

test('a merge is shown, done, and undone by its number', async () => {
  const shown = (await call('merge_customers', { kept: 'A', merged: 'B' })) as ConfirmAnswer;
  expect(shown.text.split('\n')).toEqual([
    'Merges B into A: B is no longer a customer of its own.',
    'Moves to the kept customer: 2 orders.',
    'Fills in what the kept customer lacks: Country.',
    'It can be undone exactly.',
  ]);
  expect(shown.preview).toMatchObject({
    rows: [expect.arrayContaining(['stays', 'A', 10]), expect.arrayContaining(['goes', 'B', 20])],
  });
  const done = await confirmAction(shown.id, await contextOf());
  expect(done.answer).toMatchObject({ text: expect.stringMatching(/^Merged: B into A. To undo it: merge \d+/) });
  expect(await orders()).toEqual([
    { id: 'A', orders: 3 },
    { id: 'FAR', orders: 0 },
  ]);
  const merge = Number(/merge (\d+)/.exec((done.answer as { text: string }).text)![1]);
  const undo = (await call('undo_merge', { merge })) as ConfirmAnswer;
  expect(undo.text).toBe(
    `Undoes merge ${merge}: B is a customer of its own again, beside A.\nReturns to it: 2 orders.`,
  );
  await confirmAction(undo.id, await contextOf());
  expect(await orders()).toEqual([
    { id: 'A', orders: 1 },
    { id: 'B', orders: 2 },
    { id: 'FAR', orders: 0 },
  ]);
  expect(await call('undo_merge', { merge })).toMatchObject({ code: 'conflict' });
});

test('a manager merges customers in view only; to others they are not there', async () => {
  const manager = 'head@example.com';
  const far = (await call('merge_customers', { kept: 'A', merged: 'FAR' }, manager)) as { text: string };
  const none = (await call('merge_customers', { kept: 'A', merged: 'NONE' }, manager)) as { text: string };
  expect(far).toMatchObject({ kind: 'problem', code: 'not_found' });
  expect(far.text.replace('FAR', 'X')).toBe(none.text.replace('NONE', 'X'));
  expect(await call('merge_customers', { kept: 'A', merged: 'B' }, manager)).toMatchObject({ kind: 'confirm' });
  expect(await call('merge_customers', { kept: 'A', merged: 'B' }, 'rep@example.com')).toMatchObject({
    code: 'forbidden',
  });
  expect(await call('undo_merge', { merge: 99 }, manager)).toMatchObject({ code: 'not_found' });
});

test('a merge as of an earlier day leaves the whole company as of now', async () => {
  const past = await contextOf(undefined, new Date('2026-05-10T12:00:00Z'));
  const state = () => database.query('select as_of from metrics_state');
  const before = await state();
  const { answer } = await runTool({ tool: 'merge_customers', input: { kept: 'A', merged: 'B' } }, past);
  const done = await confirmAction((answer as ConfirmAnswer).id, past);
  expect(done.answer).toMatchObject({ kind: 'text' });
  expect(await state()).toEqual(before);
  expect(await orders()).toContainEqual({ id: 'A', orders: 3 });
});
