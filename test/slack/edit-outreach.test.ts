import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { localeOf } from '../../src/domain/locale.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { findAsker } from '../../src/services/staff/find-asker.ts';
import { ACTION_IDS } from '../../src/slack/blocks/action-ids.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { makeDraft, prepareApprovals } from '../support/approvable-outreach.ts';
import { OUTREACH_AT } from '../support/outreach.ts';
import { ANN, type Ask, LI, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
let scene: Scene;
let id = 0;

/** The message names the tool; everything behind the question is the real thing. */
const askTool: Ask = async ({ text, locale = localeOf(text) }, context) => {
  const [tool, approver] = text.split(' ');
  const call = { tool: tool!, input: { outreach: id, ...(approver !== undefined && { approver }) } };
  const run = await runTool(call, { ...context, locale, settings: await readSettings(context.database) });
  return { question: text, locale, engine: 'grammar', call, ...run, nextQuestions: [], elapsedMs: 1 };
};

beforeAll(async () => {
  database = await createTestDatabase();
  await prepareApprovals(database);
  await database.execute("update staff set email = $1, locale = 'zh' where email = 'lead@example.com'", [LI.email]);
  await database.execute("update staff set email = $1 where email = 'author@example.com'", [ANN.email]);
  id = await makeDraft(database, { author: ANN.email });
  const clock = () => OUTREACH_AT;
  scene = await startSlackScene({ database, ask: askTool, clock, findAsker: (email) => findAsker(database, email) });
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

async function say(text: string) {
  const channel = scene.slack.dmOf(ANN.id);
  const { ts } = await scene.slack.post(ANN.id, channel, text);
  return scene.slack.waitForReply({ channel, after: ts });
}

test('a draft is edited in a form: what is wrong is said in it, and what changed in the thread', async () => {
  const { channel, ts } = await say('show_outreach');
  await scene.slack.click(ANN.id, { channel, ts }, ACTION_IDS.editOutreach);
  await scene.slack.waitUntil(() => scene.slack.modal(ANN.id) !== undefined);
  const shown = JSON.stringify(scene.slack.modal(ANN.id)!.blocks);
  expect(shown).toContain('Dear {name},');
  expect(shown).toContain('{name}，您好！');

  await scene.slack.submitModal(ANN.id, { text_en: 'Dear {name}, congratulations on your {gift}!' });
  expect(scene.slack.modal(ANN.id)).toBeDefined();
  expect(await database.query('select 1 from outreach_drafts where revision = 2')).toEqual([]);

  const text = 'Dear {name},\n\nit is good to have you with us.\n\nKind regards, {sender}';
  await scene.slack.submitModal(ANN.id, {
    text_en: text,
    text_zh: '{name}，您好！\n\n很高兴与您同行。\n\n{sender}敬上',
  });
  await scene.slack.waitUntil(() => scene.slack.modal(ANN.id) === undefined);
  const answer = await scene.slack.waitForReply({ channel, after: ts, threadTs: ts });
  expect(JSON.stringify(answer.blocks)).toContain('it is good to have you with us');
  expect(JSON.stringify(answer.blocks)).toContain(`Approve outreach ${id}`);
  expect(await database.query('select language, source from outreach_drafts where revision = 2 order by 1')).toEqual([
    { language: 'en', source: 'person' },
    { language: 'zh', source: 'person' },
  ]);
});

test('who is asked to approve is told in their direct messages, in their language, with a button', async () => {
  const before = scene.slack.messages(scene.slack.dmOf(LI.id)).length;
  const { text } = await say('request_approval Lee');
  expect(text).toBe('Lee was asked by a direct message.');
  const told = scene.slack.messages(scene.slack.dmOf(LI.id)).slice(before);
  expect(told).toHaveLength(1);
  expect(told[0]!.text).toBe(`Ada请您审批触达 ${id}“made_playbook”，将发送给 4 位客户。`);
  expect(JSON.stringify(told[0]!.blocks)).toContain(`批准触达${id}`);
});

test('nothing in a name notifies a channel or leads elsewhere', async () => {
  const name = '<!here> <https://evil.example|Lee>';
  await database.execute('update playbooks set name_en = $1, name_zh = $1', [name]);
  const dm = scene.slack.dmOf(LI.id);
  const before = scene.slack.messages(dm).length;
  await say('request_approval Lee');
  await scene.slack.waitUntil(() => scene.slack.messages(dm).length > before);
  const told = scene.slack.messages(dm).at(-1)!;
  expect(told.text).toContain('&lt;!here&gt;');
  expect(JSON.stringify(told)).not.toMatch(/<(?:!here|https)/);
});
