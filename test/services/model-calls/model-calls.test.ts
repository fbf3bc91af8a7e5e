import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Asker } from '../../../src/domain/asker.ts';
import { deleteOldRequests } from '../../../src/services/model-calls/delete-old-requests.ts';
import { findRequests } from '../../../src/services/model-calls/find-requests.ts';
import { readSpending } from '../../../src/services/model-calls/read-spending.ts';
import { readUsage } from '../../../src/services/model-calls/read-usage.ts';
import { recordModelCall } from '../../../src/services/model-calls/record-model-call.ts';
import { ADMINISTRATOR } from '../../support/company.ts';
import { modelCall } from '../../support/model-calls.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const LI: Asker = { staffId: 7, email: 'li@example.com', name: 'Li', role: 'rep', team: 'north' };
const NOW = new Date('2026-03-10T17:00:00Z');
const TIME_ZONE = 'Asia/Shanghai';

const database = await createTestDatabase();
afterAll(() => database.close());
beforeEach(() => database.execute('truncate model_calls'));

const record = async (...calls: Parameters<typeof modelCall>[0][]) => {
  for (const call of calls) await recordModelCall(database, modelCall(call));
};
const find = (wanted: { run?: string; person?: string } = {}, now = NOW) =>
  findRequests(database, { ...wanted, now, limit: 10 });

test('a request is kept as it was sent, its keys in their order', async () => {
  const request = { model: 'small-1', messages: [{ role: 'user', content: 'half \ud800, NUL \u0000' }], a: 1 };
  await record({ asker: LI, request, latencyMs: 12.4 });
  const [{ request: kept, ...call } = { request: null }] = await find();
  expect(JSON.stringify(kept)).toBe(JSON.stringify(request).replace('\\ud800', '�').replace('\\u0000', ''));
  const { request: _, asker, ...sent } = modelCall({ asker: LI, latencyMs: 12 });
  expect(call).toEqual({ ...sent, asker: asker.email });
});

test('a call without a response has no tokens, no cost, no status', async () => {
  const nothing = { status: null, inputTokens: null, cachedTokens: null, outputTokens: null, cost: null };
  await record({ outcome: 'timeout', ...nothing });
  expect(await find()).toMatchObject([{ outcome: 'timeout', ...nothing }]);
  const { total } = await readUsage(database, { fromAt: null, toAt: NOW }, TIME_ZONE);
  expect(total).toMatchObject({ calls: 1, failures: 1, inputTokens: null, cost: null });
});

describe('spending', () => {
  test('is of one person and the local day, which begins in the company’s time zone', async () => {
    await record(
      { asker: LI, at: new Date('2026-03-10T15:59:59Z'), cost: 8 },
      { asker: LI, at: new Date('2026-03-10T16:00:00Z'), cost: 0.25 },
      { asker: LI, at: NOW, cost: 0.5 },
      { asker: LI, at: NOW, cost: null },
      { at: NOW, cost: 16 },
    );
    expect(await readSpending(database, { asker: LI, now: NOW, timeZone: TIME_ZONE })).toBe(0.75);
    expect(await readSpending(database, { asker: LI, now: NOW, timeZone: 'UTC' })).toBe(8.75);
  });

  test('is 0 for who asked nothing', async () => {
    expect(await readSpending(database, { asker: LI, now: NOW, timeZone: TIME_ZONE })).toBe(0);
  });
});

test('usage adds up by local day, person, model and outcome', async () => {
  await database.execute("insert into staff (email, name, role) values ('li@example.com', '李蕾', 'rep')");
  const before = new Date('2026-03-10T15:59:59Z');
  await record(
    { asker: LI, at: before, latencyMs: 100 },
    { asker: LI, at: NOW, latencyMs: 200, model: 'big-1', cost: 0.5 },
    { at: NOW, latencyMs: 300, outcome: 'rate_limited', status: 429, inputTokens: null, cost: null },
    { at: new Date('2026-01-01T00:00:00Z'), model: 'old-1' },
  );
  const range = { fromAt: new Date('2026-03-01T00:00:00Z'), toAt: new Date('2026-03-11T00:00:00Z') };
  const usage = await readUsage(database, range, TIME_ZONE);
  expect(usage.total).toMatchObject({
    ...{ calls: 3, failures: 1, inputTokens: 2000, cachedTokens: 1200, outputTokens: 150, cost: 0.502 },
    ...{ medianMs: 200, slowMs: 290 },
  });
  expect(usage.days).toMatchObject([
    { on: '2026-03-10', calls: 1 },
    { on: '2026-03-11', calls: 2 },
  ]);
  expect(usage.people).toMatchObject([
    { asker: 'li@example.com', name: '李蕾', calls: 2, failures: 0 },
    { asker: 'console', name: null, calls: 1, failures: 1 },
  ]);
  expect(usage.models).toMatchObject([
    { model: 'small-1', calls: 2 },
    { model: 'big-1', calls: 1, cost: 0.5 },
  ]);
  expect(usage.outcomes).toMatchObject([
    { outcome: 'ok', calls: 2 },
    { outcome: 'rate_limited', calls: 1, inputTokens: null, cost: null },
  ]);
});

test('usage of a time without calls is nothing', async () => {
  const usage = await readUsage(database, { fromAt: null, toAt: NOW }, TIME_ZONE);
  expect(usage).toMatchObject({ total: { calls: 0, cost: null, medianMs: null }, days: [], people: [], models: [] });
});

describe('requests', () => {
  beforeEach(() =>
    record(
      { runId: 'first', asker: LI, at: new Date('2026-03-10T10:00:00Z') },
      { runId: 'last', at: new Date('2026-03-10T11:00:00Z'), model: 'a' },
      { runId: 'last', at: new Date('2026-03-10T11:00:00Z'), model: 'b' },
    ),
  );

  test('are those of the last run before now, in the order in which they were sent', async () => {
    expect(await find()).toMatchObject([{ model: 'a' }, { model: 'b' }]);
    expect(await find({}, new Date('2026-03-10T10:30:00Z'))).toMatchObject([{ runId: 'first' }]);
  });

  test('or of a run, or of a person', async () => {
    expect(await find({ run: 'first' })).toMatchObject([{ asker: LI.email }]);
    expect(await find({ person: ' Li@Example.com' })).toMatchObject([{ runId: 'first' }]);
    expect(await find({ person: ADMINISTRATOR.email })).toHaveLength(2);
    expect(await find({ run: "' or true --" })).toEqual([]);
  });

  test('lose their words after 30 days, and keep what they cost', async () => {
    await record({ runId: 'old', at: new Date(NOW.getTime() - 31 * 86_400_000) });
    expect(await deleteOldRequests(database, NOW)).toBe(1);
    expect(await deleteOldRequests(database, NOW)).toBe(0);
    expect(await find({ run: 'old' })).toMatchObject([{ request: null, cost: 0.002 }]);
    expect(await find({ run: 'first' })).toMatchObject([{ request: { model: 'small-1' } }]);
  });
});
