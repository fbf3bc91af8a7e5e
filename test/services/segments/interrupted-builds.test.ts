import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import { isBuildingSql } from '../../../src/services/segments/build-lock.ts';
import { listSegments } from '../../../src/services/segments/list-segments.ts';
import { recordTouches } from '../../../src/services/segments/record-touches.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const CHILD = fileURLToPath(new URL('./killed-refresh.ts', import.meta.url));
const START = new Date('2026-06-01T08:00:00Z');
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const CUSTOMERS = 300;
const SEGMENTS = 12;

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  const customers = Array.from({ length: CUSTOMERS }, (_, at) => ({ id: `K${at}`, columns: { city: 'Leeds' } }));
  await makeCompany(database, { customers, timeZone: 'UTC' }, START);
  for (let at = 0; at < SEGMENTS; at++) await save(`In ${at}`, { field: 'city', is: 'eq', value: 'Leeds' });
  await refreshSegments(database, { now: START });
});
afterAll(() => database.close());

const save = (name: string, rule: Rule, segment?: string) =>
  database.transaction((transaction) =>
    saveSegment(transaction, { segment, name: { en: name }, rule }, { asker: ADMINISTRATOR, now: START }),
  );
/** Everybody's city changes, told by touches. */
const moveTo = (city: string) =>
  database.transaction(async (transaction) => {
    await transaction.execute('update customers set city = $1', [city]);
    const all = await transaction.query<{ id: number }>('select id from customers');
    await recordTouches(transaction, {
      customers: all.map(({ id }) => id),
      cause: 'data_corrected',
      records: ['attributes'],
    });
  });
const counts = async () => (await listSegments(database)).map(({ memberCount }) => memberCount);
const heldCounts = async () =>
  (
    await database.query<{ n: number }>(
      'select (select count(*)::int from segment_members m where m.segment_id = s.id) as n from segments s order by s.key collate "C"',
    )
  ).map(({ n }) => n);

test('a refresh that is killed leaves each segment with its last good members, and the next one completes it', {
  timeout: 120_000,
}, async () => {
  let moves = 0;
  for (const wanted of ['begun', '5']) {
    moves += 1;
    await moveTo(moves % 2 === 1 ? 'York' : 'Leeds');
    const child = spawn(process.execPath, [CHILD, database.url, later(moves).toISOString()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const chunk of child.stdout) if (String(chunk).split('\n').includes(wanted)) break;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    await waitForServerToNotice();
    // Whole segments only: all members or none of them.
    expect((await heldCounts()).every((count) => count === 0 || count === CUSTOMERS)).toBe(true);
    expect(await heldCounts()).toEqual(await counts());
    await refreshSegments(database, { now: later(moves) });
    expect(new Set(await heldCounts())).toEqual(new Set([moves % 2 === 1 ? 0 : CUSTOMERS]));
    const causes = await database.query(
      `select cause, count(*)::int as n from segment_events where at = $1 group by cause`,
      [later(moves)],
    );
    expect(causes).toEqual([{ cause: 'data_corrected', n: CUSTOMERS * SEGMENTS }]);
    expect((await listSegments(database)).every(({ state }) => state === 'ready')).toBe(true);
  }
});

test('a newer edit stops a build that is running, and is what is built', { timeout: 60_000 }, async () => {
  await save('Slow', { all: [] });
  const [{ id }] = (await database.query<{ id: number }>(`select id from segments where key = 'slow'`)) as [
    { id: number },
  ];
  // Somebody holds the table of members, so that the build cannot end.
  let release = () => {};
  const held = database.transaction(async (transaction) => {
    await transaction.execute('lock table segment_members in exclusive mode');
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  const slow = refreshSegments(database, { now: later(10) });
  await until(async () => (await database.query(`select 1 where ${isBuildingSql(String(id))}`)).length > 0);
  expect((await listSegments(database)).find(({ key }) => key === 'slow')).toMatchObject({ state: 'building' });
  await save('Slow', { any: [] }, 'slow');
  // It ends although the table is still held.
  expect(await slow).toMatchObject({ failed: [] });
  release();
  await held;
  await refreshSegments(database, { now: later(10) });
  expect((await listSegments(database)).find(({ key }) => key === 'slow')).toMatchObject({
    ...{ state: 'ready', builtVersion: 2, memberCount: 0 },
  });
});

test('a build that fails keeps the last members and says why; the next one mends it', async () => {
  await database.execute(`alter table segment_events add constraint broken check (cause <> 'merged') not valid`);
  await database.transaction((transaction) => recordTouches(transaction, { customers: null, cause: 'merged' }));
  const before = await heldCounts();
  await database.execute("update customers set city = 'York'");
  const { failed } = await refreshSegments(database, { now: later(20) });
  expect(failed[0]).toMatchObject({ failure: expect.stringContaining('broken') });
  expect(await heldCounts()).toEqual(before);
  expect((await listSegments(database)).some(({ state }) => state === 'failed')).toBe(true);
  await database.execute('alter table segment_events drop constraint broken');
  expect(await refreshSegments(database, { now: later(21) })).toMatchObject({ failed: [] });
  expect(new Set(await heldCounts())).toEqual(new Set([0]));
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

/** The server goes on with a statement until it finds its client gone. */
function waitForServerToNotice(): Promise<void> {
  return until(async () => {
    const others = await database.query(
      'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null',
    );
    return others.length === 0;
  });
}
