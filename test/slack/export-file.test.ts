import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { ACTION_IDS } from '../../src/slack/blocks/action-ids.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { makeCompany } from '../support/company.ts';
import { ANN, type Ask, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

const database = await createTestDatabase();
let scene: Scene;

const askToExport: Ask = async ({ text }, context) => {
  const call = { tool: 'export_audience', input: { rule: { all: [] }, platform: 'generic' } };
  const run = await runTool(call, { ...context, locale: 'en', settings: await readSettings(context.database) });
  return { question: text, locale: 'en', engine: 'grammar', call, ...run, nextQuestions: [], elapsedMs: 1 };
};

beforeAll(async () => {
  const customers = [
    {
      id: 'C1',
      columns: { email: 'c1@example.com' },
      consents: [{ capturedAt: '2020-01-01T00:00:00Z' }],
    },
  ];
  await makeCompany(database, { staff: [{ email: ANN.email, role: 'admin' }], customers }, new Date());
  scene = await startSlackScene({ database, ask: askToExport });
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

test('a confirmed export, asked for in a channel, brings its file into the asker’s DM alone', async () => {
  const channel = '#general';
  const { ts } = await scene.slack.post(ANN.id, channel, `<@${scene.slack.botUserId}> export`);
  const shown = await scene.slack.waitForReply({ channel, after: ts });
  await scene.slack.click(ANN.id, shown, ACTION_IDS.confirm);
  const { files } = await scene.slack.waitForReply({
    channel: scene.slack.dmOf(ANN.id),
    after: ts,
    matching: (each) => each.files !== undefined,
  });
  expect(files![0]).toMatchObject({ name: 'audience-1-generic.csv' });
  const content = await (await fetch(files![0]!.url)).text();
  expect(content).toMatch(/^email_sha256,phone_sha256\n[0-9a-f]{64},\n$/);
  expect(scene.slack.messages(channel).filter((each) => each.files)).toEqual([]);
});
