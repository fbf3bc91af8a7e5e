import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/db/database.ts';
import type { ConfirmAnswer } from '../../src/domain/answer.ts';
import type { Asker } from '../../src/domain/asker.ts';
import { lockSettings, readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { cancelAction, confirmAction } from '../../src/tools/confirm-action.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2011-06-15T12:00:00Z');

const database = await createTestDatabase();
const otherProcess = await openDatabase({ url: database.url });
afterAll(async () => {
  await otherProcess.close();
  await database.close();
});

beforeEach(async () => {
  await database.execute(
    'truncate pending_actions, audit, segment_touches, segments, segment_events, customers, staff cascade',
  );
  await makeCompany(
    database,
    {
      staff: [
        { email: 'rep@example.com', role: 'rep', team: 'north' },
        { email: 'mate@example.com', role: 'rep', team: 'north' },
      ],
      customers: [
        { id: '1', owner: 'rep@example.com', columns: { name: 'Ann', tags: ['old'] } },
        { id: '2', owner: 'rep@example.com', columns: { name: 'Bea', tags: ['summer'] } },
        { id: '3', columns: { name: 'Cid', tags: ['old', 'rare'] } },
      ],
    },
    NOW,
  );
});

async function contextOf({
  as,
  on = database,
  ...more
}: Partial<ToolContext> & { as?: string; on?: Database } = {}): Promise<ToolContext> {
  const asker: Asker = as === undefined ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(on);
  return { settings, asker, now: NOW, live: true, locale: 'en', rowLimit: 20, front: 'cli', ...more, database: on };
}

const EVERYBODY = { all: [] };
const tagging = { tool: 'tag_customers', input: { rule: EVERYBODY, add: ['summer'], remove: ['old'] } };

async function ask(context: ToolContext, call: object = tagging): Promise<ConfirmAnswer> {
  const { answer } = await runTool(call as typeof tagging, context);
  expect(answer).toMatchObject({ kind: 'confirm' });
  return answer as ConfirmAnswer;
}

const tags = async () => {
  const rows = await database.query<{ id: string; tags: string[] }>('select external_id as id, tags from customers');
  return Object.fromEntries(rows.map((row) => [row.id, row.tags]));
};
const UNTOUCHED = { 1: ['old'], 2: ['summer'], 3: ['old', 'rare'] };
const DONE = { 1: ['summer'], 2: ['summer'], 3: ['rare', 'summer'] };
const audited = async () =>
  (await database.query<{ text: string }>("select tool || ' ' || outcome as text from audit order by id")).map(
    ({ text }) => text,
  );

describe('asking', () => {
  test('says exactly what would be done, and does nothing', async () => {
    const shown = await ask(await contextOf());
    expect(shown.text).toBe(
      'Adds the tag "summer" and removes the tag "old" for 2 customers: everybody. 1 customer of them is tagged so already.',
    );
    expect(shown.preview).toMatchObject({
      rows: [
        ['1', 'Ann', 'old', 'summer'],
        ['3', 'Cid', 'old, rare', 'rare, summer'],
      ],
    });
    expect(shown).toMatchObject({ tool: 'tag_customers', input: tagging.input });
    expect(await tags()).toEqual(UNTOUCHED);
    expect(await audited()).toEqual(['tag_customers asked']);
  });

  test('says it in Chinese', async () => {
    expect((await ask(await contextOf({ locale: 'zh' }))).text).toBe(
      '将为 2 位客户添加标签“summer”并移除标签“old”。范围：所有人。其中另有 1 位标签无需更改。',
    );
  });

  test('of a tool that the role may not use is refused', async () => {
    const { answer } = await runTool({ tool: 'tag_customers', input: {} }, await contextOf({ asker: VISITOR }));
    expect(answer).toMatchObject({ kind: 'problem', code: 'forbidden' });
    expect(await database.query('select 1 from pending_actions')).toEqual([]);
  });
});

const VISITOR = { ...ADMINISTRATOR, role: 'visitor' } as unknown as Asker;

describe('confirming', () => {
  test('does it, and the audit says so', async () => {
    const context = await contextOf();
    const run = await confirmAction((await ask(context)).id, context);
    expect(run.answer).toEqual({ kind: 'text', text: 'Done: the tags of 2 customers changed.' });
    expect(await tags()).toEqual(DONE);
    expect(await audited()).toEqual(['tag_customers asked', 'tag_customers ok']);
  });

  test('brings the segments that rest on it up to date', async () => {
    const context = await contextOf();
    const rule = { field: 'tags', is: 'eq', value: 'summer' } as const;
    const by = { asker: ADMINISTRATOR, now: NOW };
    await database.transaction((transaction) => saveSegment(transaction, { name: { en: 'Tagged' }, rule }, by));
    await refreshSegments(database, { now: NOW });
    await confirmAction((await ask(context)).id, context);
    const events = await database.query('select entered, cause from segment_events order by id');
    expect(events).toEqual(['rule_edited', 'manual', 'manual'].map((cause) => ({ entered: true, cause })));
  });

  test('answers in the language of the question, whoever clicks in whichever', async () => {
    const shown = await ask(await contextOf({ locale: 'zh' }));
    const run = await confirmAction(shown.id, await contextOf({ locale: 'en' }));
    expect(run).toMatchObject({ locale: 'zh', answer: { text: '已完成：2 位客户的标签已更改。' } });
  });

  test('ten clicks in two processes do it once', async () => {
    const shown = await ask(await contextOf());
    const version = (await readSettings(database)).dataVersion;
    const contexts = [await contextOf(), await contextOf({ on: otherProcess })];
    const runs = await Promise.all(Array.from({ length: 10 }, (_, at) => confirmAction(shown.id, contexts[at % 2]!)));
    const [done, refused] = [runs.filter((run) => run.isSettled), runs.filter((run) => !run.isSettled)];
    expect(done).toHaveLength(1);
    for (const { answer } of refused) {
      expect(answer).toMatchObject({ kind: 'problem', code: 'conflict', text: 'It was done already.' });
    }
    expect(await tags()).toEqual(DONE);
    expect((await readSettings(database)).dataVersion).toBe(version + 1);
    expect((await audited()).filter((each) => each === 'tag_customers ok')).toHaveLength(1);
  });

  test('after a connection that broke in the middle, the next click does it', async () => {
    const shown = await ask(await contextOf());
    const lock = await database.pool.connect();
    await lock.query("begin; select 1 from customers where external_id = '3' for update");
    const log = { error: () => {} };
    const broken = confirmAction(shown.id, await contextOf({ on: otherProcess, log }));
    const waiting = "select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    await expect.poll(async () => (await database.query(waiting)).length).toBe(1);
    await database.query(`select pg_terminate_backend(pid) from (${waiting}) w`);
    expect((await broken).answer).toMatchObject({ kind: 'problem', code: 'unavailable' });
    await lock.query('rollback');
    lock.release();
    expect(await tags()).toEqual(UNTOUCHED);
    expect((await confirmAction(shown.id, await contextOf())).answer).toMatchObject({ kind: 'text' });
    expect(await tags()).toEqual(DONE);
  });

  test('is for who asked alone', async () => {
    const shown = await ask(await contextOf({ as: 'rep@example.com' }));
    const mate = await contextOf({ as: 'mate@example.com' });
    expect((await confirmAction(shown.id, mate)).answer).toMatchObject({ code: 'forbidden' });
    expect((await cancelAction(shown.id, mate)).answer).toMatchObject({ code: 'forbidden' });
    expect(await tags()).toEqual(UNTOUCHED);
    expect(await audited()).toEqual(['tag_customers asked', 'confirm forbidden', 'confirm forbidden']);
    const run = await confirmAction(shown.id, await contextOf({ as: 'rep@example.com' }));
    expect(run.answer).toMatchObject({ kind: 'text' });
    expect(await tags()).toEqual({ ...UNTOUCHED, 1: ['summer'] });
  });

  test('too late does nothing and says so', async () => {
    const context = await contextOf();
    const shown = await ask(context);
    await database.execute('update pending_actions set expires_at = now()');
    expect((await confirmAction(shown.id, context)).answer).toMatchObject({
      code: 'conflict',
      text: expect.stringContaining('not confirmed in time'),
    });
    expect(await tags()).toEqual(UNTOUCHED);
  });

  test('of what would now do something else shows that instead', async () => {
    const context = await contextOf();
    const shown = await ask(context);
    await database.execute("update customers set tags = '{old}' where external_id = '2'");
    const run = await confirmAction(shown.id, await contextOf());
    expect(run.answer).toMatchObject({
      kind: 'confirm',
      text: expect.stringMatching(/Nothing was done.*\n.*3 customers/),
    });
    expect(await audited()).toEqual(['tag_customers asked', 'tag_customers asked']);
    expect(await database.query('select tags from customers order by id limit 1')).toEqual([{ tags: ['old'] }]);
    expect((await confirmAction(shown.id, context)).answer).toMatchObject({ code: 'conflict' });
    const again = await confirmAction((run.answer as ConfirmAnswer).id, await contextOf());
    expect(again.answer).toMatchObject({ text: 'Done: the tags of 3 customers changed.' });
  });

  test('waits for an import that runs, and does nothing else than was shown after it', async () => {
    const context = await contextOf();
    const shown = await ask(context);
    const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    const { run } = await otherProcess.transaction(async (running) => {
      await lockSettings(running);
      const confirming = confirmAction(shown.id, context);
      await expect.poll(async () => (await database.query(waiting)).length).toBe(1);
      // It holds no customer that the import may want: they would wait for each other.
      await running.execute("update customers set tags = '{old}' where external_id in ('1', '2')");
      return { run: confirming };
    });
    expect((await run).answer).toMatchObject({
      kind: 'confirm',
      text: expect.stringContaining('Nothing was done yet'),
    });
    expect(await tags()).toMatchObject({ 1: ['old'], 2: ['old'] });
  });

  test('keeps the now that was named', async () => {
    const named = await contextOf({ now: new Date('2011-01-01T00:00:00Z'), live: false });
    await database.execute("update customers set created_at = '2011-03-01' where external_id = '3'");
    const shown = await ask(named);
    expect((await confirmAction(shown.id, await contextOf())).answer).toMatchObject({ kind: 'text' });
    expect(await tags()).toEqual({ ...DONE, 3: UNTOUCHED[3] });
  });

  test('is refused when the right was lost meanwhile', async () => {
    const context = await contextOf({ as: 'rep@example.com' });
    const shown = await ask(context);
    const demoted = { ...context.asker, role: 'visitor' } as unknown as Asker;
    expect((await confirmAction(shown.id, { ...context, asker: demoted })).answer).toMatchObject({ code: 'forbidden' });
    expect(await tags()).toEqual(UNTOUCHED);
    expect(await database.query('select outcome from pending_actions')).toEqual([{ outcome: 'forbidden' }]);
  });

  test.each(['', 'no such', '00000000-0000-0000-0000-000000000000'])('"%s" is no action', async (id) => {
    expect((await confirmAction(id, await contextOf())).answer).toMatchObject({ code: 'not_found' });
  });
});

test('cancelling does nothing, once and for all', async () => {
  const context = await contextOf();
  const shown = await ask(context);
  expect((await cancelAction(shown.id, context)).answer).toEqual({
    kind: 'text',
    text: 'Cancelled; nothing was done.',
  });
  expect((await confirmAction(shown.id, context)).answer).toMatchObject({
    code: 'conflict',
    text: 'It was cancelled.',
  });
  expect(await tags()).toEqual(UNTOUCHED);
  expect(await audited()).toEqual(['tag_customers asked', 'tag_customers cancelled', 'confirm conflict']);
});
