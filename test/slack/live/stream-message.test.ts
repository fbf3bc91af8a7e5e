import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../../src/local-slack/start-local-slack.ts';
import { LIMITS } from '../../../src/slack/limits.ts';
import { createCallAllowance } from '../../../src/slack/live/create-call-allowance.ts';
import type { LivePlace } from '../../../src/slack/live/live-message.ts';
import type { ProgressSoFar } from '../../../src/slack/live/progress-so-far.ts';
import { startStream } from '../../../src/slack/live/stream-message.ts';
import { ANN } from '../../support/start-slack-scene.ts';

let slack: LocalSlack;
beforeAll(async () => {
  slack = await startLocalSlack({ port: 0, workspace: { name: 'Test' }, bot: { name: 'Rapport' }, people: [ANN] });
});
afterAll(() => slack.stop());

const steps = (...titles: string[]): ProgressSoFar => ({
  steps: titles.map((title) => ({ id: title, title, status: 'complete' as const })),
});

async function place(): Promise<LivePlace> {
  const { channel, ts } = await slack.post(ANN.id, 'dm', 'hello');
  return {
    client: new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl }),
    place: { channel, userId: ANN.id, isDirect: true, postedIn: ts },
    reader: { locale: 'en', timeZone: 'UTC' },
    allowance: createCallAllowance(),
    questionTs: ts,
  };
}

const messageAt = (ts: string) => slack.messages(slack.dmOf(ANN.id)).find((each) => each.ts === ts);

test('a stream that grows old is stopped and goes on as a message that changes', async () => {
  const stream = await startStream(await place(), steps('a'), 0);
  expect(await stream.show(steps('a', 'b'))).toBe(true);
  expect(messageAt(stream.ts)).toMatchObject({
    streaming: 'completed',
    blocks: [{ tasks: [{ title: 'a' }, { title: 'b' }] }],
  });
  expect(await stream.show(steps('a', 'b', 'c'))).toBe(true);
  expect(messageAt(stream.ts)?.blocks).toMatchObject([{ title: 'Working on it…', tasks: [{}, {}, { title: 'c' }] }]);
  await stream.end({ text: 'the answer' }, steps('a', 'b', 'c'));
  expect(messageAt(stream.ts)?.blocks).toMatchObject([{ type: 'section', text: { text: 'the answer' } }]);
});

test('an answer that fills a message has it to itself', async () => {
  const stream = await startStream(await place(), steps('a'));
  const section = { type: 'section' as const, text: { type: 'plain_text' as const, text: 'x'.repeat(2_638) } };
  const blocks = Array.from({ length: 5 }, () => section);
  await stream.end({ text: 'long', blocks }, steps('a'));
  expect(messageAt(stream.ts)?.blocks.map(({ type }) => type)).toEqual(blocks.map(({ type }) => type));
});

test('progress leaves a part of the workspace’s rates to answers', () => {
  const allowance = createCallAllowance();
  const taken = Array.from({ length: 100 }, () => allowance.take('chat.update')).filter(Boolean);
  expect(taken.length).toBeGreaterThan(20);
  expect(taken.length).toBeLessThan(LIMITS.callsPerMinute['chat.update']);
  expect(allowance.take('chat.appendStream')).toBe(true);
});
