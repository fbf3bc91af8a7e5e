import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { localeOf } from '../../src/domain/locale.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { ACTION_IDS } from '../../src/slack/blocks/action-ids.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { makeCompany } from '../support/company.ts';
import { ANN, type Ask, LI, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
let scene: Scene;

/** The message is the tag; everything behind the question is the real thing. */
const askToTag: Ask = async ({ text, locale = localeOf(text) }, context) => {
  const call = { tool: 'tag_customers', input: { rule: { all: [] }, add: [text] } };
  const run = await runTool(call, { ...context, locale, settings: await readSettings(context.database) });
  return { question: text, locale, engine: 'grammar', call, ...run, nextQuestions: [], elapsedMs: 1 };
};

beforeAll(async () => {
  database = await createTestDatabase();
  const staff = [ANN, LI].map(({ email }) => ({ email, role: 'admin' as const }));
  await makeCompany(database, { staff, customers: [{ id: 'C1' }, { id: 'C2' }] }, new Date());
  scene = await startSlackScene({ database, ask: askToTag });
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

const tagged = async (name: string) =>
  (await database.query('select 1 from customers where $1 = any(tags)', [name])).length;

async function say(person: typeof ANN | typeof LI, text: string, channel = scene.slack.dmOf(person.id)) {
  const { ts } = await scene.slack.post(person.id, channel, text);
  return scene.slack.waitForReply({ channel, after: ts });
}

const blocksOf = (channel: string, ts: string) =>
  JSON.stringify(scene.slack.messages(channel).find((each) => each.ts === ts)?.blocks ?? null);

test('a click on Confirm does it, and the message becomes what came of it', async () => {
  const { channel, ts, blocks } = await say(ANN, 'summer');
  const shown = JSON.stringify(blocks);
  expect(shown).toContain('Adds the tag \\"summer\\" for 2 customers');
  expect(shown).toContain('"style":"primary"');
  expect(shown).toContain('"style":"danger"');
  expect(shown).not.toContain(ACTION_IDS.feedback);
  expect(await tagged('summer')).toBe(0);
  await scene.slack.click(ANN.id, { channel, ts }, ACTION_IDS.confirm);
  await expect.poll(() => blocksOf(channel, ts)).toContain('the tags of 2 customers changed');
  expect(blocksOf(channel, ts)).not.toContain(ACTION_IDS.confirm);
  expect(await tagged('summer')).toBe(2);
});

test('a click on Cancel leaves it, in the language of the question', async () => {
  const { channel, ts, blocks } = await say(LI, '秋天');
  expect(JSON.stringify(blocks)).toContain('确认执行');
  await scene.slack.click(LI.id, { channel, ts }, ACTION_IDS.cancel);
  await expect.poll(() => blocksOf(channel, ts)).toContain('已取消，未执行任何操作。');
  expect(await tagged('秋天')).toBe(0);
});

test('two clicks at once do it once, and the second is told so', async () => {
  const { channel, ts } = await say(ANN, 'double');
  const click = () => scene.slack.click(ANN.id, { channel, ts }, ACTION_IDS.confirm);
  await Promise.all([click(), click()]);
  await expect.poll(() => blocksOf(channel, ts)).toContain('the tags of 2 customers changed');
  const told = await scene.slack.waitForReply({ channel, after: ts });
  expect(told).toMatchObject({ ephemeralFor: ANN.id, text: 'It was done already.' });
  expect(await database.query("select 1 from audit where outcome = 'ok' and input::text like '%double%'")).toHaveLength(
    1,
  );
});

test('in a channel only the asker sees it, and nobody else may click', async () => {
  const channel = scene.slack.channelId('#sales');
  const reply = await say(ANN, `<@${scene.slack.botUserId}> spring`, channel);
  expect(reply.ephemeralFor).toBe(ANN.id);
  await scene.slack.click(LI.id, { channel, ts: reply.ts }, ACTION_IDS.confirm);
  const refusal = await scene.slack.waitForReply({ channel, after: reply.ts });
  expect(refusal).toMatchObject({ ephemeralFor: LI.id, text: expect.stringContaining('只有提出该操作的人') });
  expect(await tagged('spring')).toBe(0);
  await scene.slack.click(ANN.id, { channel, ts: reply.ts }, ACTION_IDS.confirm);
  await expect.poll(() => blocksOf(channel, reply.ts)).toContain('the tags of 2 customers changed');
  expect(await tagged('spring')).toBe(2);
});

test('of what would now do something else the message shows that instead', async () => {
  const { channel, ts } = await say(ANN, 'late');
  await database.execute("update customers set tags = '{late}' where external_id = 'C1'");
  await scene.slack.click(ANN.id, { channel, ts }, ACTION_IDS.confirm);
  await expect.poll(() => blocksOf(channel, ts)).toContain('for 1 customer');
  expect(blocksOf(channel, ts)).toContain(ACTION_IDS.confirm);
  await scene.slack.click(ANN.id, { channel, ts }, ACTION_IDS.confirm);
  await expect.poll(() => blocksOf(channel, ts)).toContain('the tags of 1 customer changed');
});
