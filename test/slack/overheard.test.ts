import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import { makeCompany } from '../support/company.ts';
import { ANN, GUEST, LI, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  const customers = ['China', 'China', 'China', 'France', 'France', 'Germany'].map((country, at) => ({
    id: `C${at}`,
    columns: { country },
  }));
  await makeCompany(database, { customers }, new Date());
  scene = await startSlackScene({ database, ask });
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

/** Opens a thread in which the bot has answered Ann; how to say something there. */
async function openThread(question: string) {
  const { slack } = scene;
  const channel = slack.channelId('#general');
  const root = await slack.post(ANN.id, channel, `<@${slack.botUserId}> ${question}`);
  await slack.waitForReply({ channel, after: root.ts });
  const answersAfter = (ts: string) => slack.messages(channel).filter((each) => each.fromBot && each.ts > ts);
  return {
    root,
    answersAfter,
    say: (who: string, text: string) => slack.post(who, channel, text, { threadTs: root.ts }),
    reply: (after: string) => slack.waitForReply({ channel, after, threadTs: root.ts }),
  };
}

test('in a thread that it answered in, the bot keeps out of talk among people', async () => {
  const { slack } = scene;
  const { say, reply, answersAfter } = await openThread('how many customers?');
  const statusesBefore = slack.calls('assistant.threads.setStatus').length;
  const first = await say(LI.id, 'sounds good, lunch at the red car?');
  await say(LI.id, `<@${ANN.id}> how many customers in Germany?`);
  await say(LI.id, '<!here> how many customers in Germany?');
  await say(GUEST.id, 'how many customers in Germany?');
  await say(LI.id, 'thanks!');
  await expect
    .poll(async () => (await database.query('select 1 from slack_inbox where answered_at is null')).length)
    .toBe(0);
  const question = await say(LI.id, 'how many customers in France?');
  expect(await reply(question.ts)).toMatchObject({ ephemeralFor: LI.id, text: expect.stringMatching(/\b2\b/) });
  expect(answersAfter(first.ts)).toHaveLength(1);
  expect(slack.calls('assistant.threads.setStatus')).toHaveLength(statusesBefore);
});

test('by name it answers there whatever is said', async () => {
  const { say, reply } = await openThread('how many customers?');
  const { botUserId } = scene.slack;
  const nonsense = await say(LI.id, `<@${botUserId}> sounds good, lunch at the red car?`);
  expect(await reply(nonsense.ts)).toMatchObject({ ephemeralFor: LI.id, text: expect.stringContaining('lunch') });
  const both = await say(LI.id, `<@${ANN.id}> <@${botUserId}> how many customers in China?`);
  expect(await reply(both.ts)).toMatchObject({ ephemeralFor: LI.id, text: expect.stringMatching(/\b3\b/) });
});

test('a question there continues what its asker asked, never what a colleague did', async () => {
  const { say, reply, answersAfter } = await openThread('how many customers in China?');
  const stranger = await say(LI.id, 'which of them are in France?');
  const own = await say(ANN.id, 'and in France?');
  expect(await reply(own.ts)).toMatchObject({ ephemeralFor: ANN.id, text: expect.stringMatching(/\b2\b/) });
  expect(answersAfter(stranger.ts)).toHaveLength(1);
});
