import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../src/domain/settings.ts';
import { recordModelCall } from '../../src/services/model-calls/record-model-call.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { modelCall } from '../support/model-calls.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-03-10T17:00:00Z');
const CANARY = 'canary@example.com';

const database = await createTestDatabase();
afterAll(() => database.close());
let settings: Settings;

beforeAll(async () => {
  const staff = [
    { email: 'rep@example.com', name: 'Rita', role: 'rep' },
    { email: 'head@example.com', name: 'Hanna', role: 'manager' },
  ] as const;
  settings = await makeCompany(database, { staff, customers: [{ id: '1' }] }, NOW);
  const asker = await askerOf(database, 'rep@example.com');
  const messages = [{ role: 'user', content: `who is ${CANARY}?` }];
  await recordModelCall(database, modelCall({ asker, request: { messages } }));
  const more = [...messages, { role: 'tool', tool_call_id: 'c1', content: '{t1.r1.name}' }];
  await recordModelCall(
    database,
    modelCall({
      asker,
      at: new Date(NOW.getTime() - 1000),
      outcome: 'server_error',
      status: 503,
      request: { messages: more },
    }),
  );
});

const run = async (tool: string, input: object = {}, more = {}) =>
  runTool(
    { tool, input },
    {
      ...{ database, settings, asker: ADMINISTRATOR, now: NOW, live: true, locale: 'en', rowLimit: 20, front: 'cli' },
      ...more,
    },
  );

describe.each(['model_usage', 'model_requests'])('%s', (tool) => {
  test.each([
    ['rep@example.com', 'en', 'Only an administrator may look at that.'],
    ['head@example.com', 'zh', '只有管理员可以查看。'],
  ])('is refused to %s, audited, and shows nothing', async (email, locale, text) => {
    const { answer } = await run(tool, {}, { asker: await askerOf(database, email), locale });
    expect(answer).toEqual({ kind: 'problem', code: 'forbidden', text, suggestions: [] });
    const last = await database.prisma.audit.findFirst({ orderBy: { id: 'desc' } });
    expect(last).toMatchObject({ actor: email, tool, outcome: 'forbidden', rows: 0 });
  });
});

describe('model_usage', () => {
  test('adds up calls, tokens, cost and seconds', async () => {
    const { answer, receipt } = await run('model_usage');
    expect(answer).toMatchObject({
      title: 'Use of the language model: last 30 days',
      parts: [
        { title: 'In all', rows: [['last 30 days', 2, 1, 2000, 800, 100, 0.004, 0.8, 0.8]] },
        { title: 'By day', rows: [['2026-03-10', 2, 1, 2000, 800, 100, 0.004, 0.8, 0.8]] },
        { title: 'By person', rows: [['Rita', 2, 1, 2000, 800, 100, 0.004, 0.8, 0.8]] },
        { title: 'By model', rows: [['small-1', 2, 1, 2000, 800, 100, 0.004, 0.8, 0.8]] },
        {
          title: 'By outcome',
          rows: [
            ['Answered', 1, 0, 1000, 400, 50, 0.002, 0.8, 0.8],
            ['Server error', 1, 1, 1000, 400, 50, 0.002, 0.8, 0.8],
          ],
        },
        { kind: 'text' },
      ],
    });
    expect(receipt.rows).toBe(2);
  });

  test('says so where there was none, in the asker’s language', async () => {
    const { answer } = await run(
      'model_usage',
      { period: { span: 'calendar', unit: 'year', offset: -1 } },
      { locale: 'zh' },
    );
    expect(answer).toMatchObject({ title: '语言模型用量：去年', parts: [{ text: '该时间段内没有调用过语言模型。' }] });
  });

  test('refuses a period that has not begun', async () => {
    const { answer } = await run('model_usage', { period: { span: 'between', from: '2027-01-01' } });
    expect(answer).toMatchObject({ kind: 'problem', code: 'invalid_input' });
  });
});

describe('model_requests', () => {
  test('shows what was sent, and names only by number what the request before it said', async () => {
    const { answer } = await run('model_requests');
    expect(answer).toMatchObject({
      digest: 1,
      parts: [
        { title: 'Requests', total: 2 },
        { title: 'Request 1: answer, run run-1', parts: [{ text: `user: who is ${CANARY}?` }] },
        {
          title: 'Request 2: answer, run run-1',
          parts: [{ text: expect.stringMatching(/before: 1\)\ntool: \{t1\.r1\.name\}\n/) }],
        },
      ],
    });
    expect(JSON.stringify(answer)).toContain('Server error (503)');
  });

  test('of a run or a person, or says that none is known', async () => {
    expect((await run('model_requests', { run: 'run-1' })).answer).toMatchObject({ kind: 'report' });
    expect((await run('model_requests', { person: 'rep@example.com' })).answer).toMatchObject({ kind: 'report' });
    const { answer } = await run('model_requests', { run: 'run-2' }, { locale: 'zh' });
    expect(answer).toMatchObject({ code: 'not_found', text: '没有发送给语言模型的请求记录。' });
  });
});
