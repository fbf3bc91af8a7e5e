import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportAnswer } from '../../src/domain/answer.ts';
import { ANN, type Ask, echo, LI, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

const REPORT: ReportAnswer = {
  kind: 'report',
  title: 'Segment report',
  parts: ['in the message', 'also in the message', 'in the <file> only'].map((text) => ({ kind: 'text', text })),
  digest: 2,
};

const report: Ask = async (question, context) => ({ ...(await echo(question, context)), answer: REPORT });

const database = await createTestDatabase();
let scene: Scene;
beforeAll(async () => {
  scene = await startSlackScene({ database, ask: report });
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

async function ask(channel: string, text = 'segment report') {
  const { ts } = await scene.slack.post(ANN.id, channel, text);
  return scene.slack.waitForReply({ channel, after: ts });
}

async function fileAfter(ts: string) {
  const channel = scene.slack.dmOf(ANN.id);
  const { files } = await scene.slack.waitForReply({
    channel,
    after: ts,
    matching: (each) => each.files !== undefined,
  });
  return files![0]!;
}

test('a message shows the first parts, and a click brings the whole report as a file', async () => {
  const message = await ask(scene.slack.dmOf(ANN.id));
  const shown = JSON.stringify(message.blocks);
  expect(shown).toContain('also in the message');
  expect(shown).not.toContain('only');
  await scene.slack.click(ANN.id, message, 'whole_report');
  const file = await fileAfter(message.ts);
  expect(file).toMatchObject({ name: 'rapport-2011-12-10.html', title: 'Segment report' });

  const response = await fetch(file.url);
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''rapport-2011-12-10.html`);
  const page = await response.text();
  expect(page).toContain('in the message');
  expect(page).toContain('in the &lt;file&gt; only');
  expect(page).toContain('#abcdef01');
  expect((await fetch(file.url.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(404);
});

test('asked in a channel, the file still goes to the asker alone', async () => {
  const channel = '#general';
  const { ts } = await scene.slack.post(ANN.id, channel, `<@${scene.slack.botUserId}> segment report`);
  const message = await scene.slack.waitForReply({ channel, after: ts });
  expect(message.ephemeralFor).toBe(ANN.id);
  await scene.slack.click(ANN.id, message, 'whole_report');
  await fileAfter(message.ts);
  expect(scene.slack.messages(channel).filter(({ files }) => files)).toEqual([]);
  const told = await scene.slack.waitForReply({
    channel,
    after: message.ts,
    matching: ({ text }) => text.includes('direct'),
  });
  expect(told.ephemeralFor).toBe(ANN.id);
});

test('nobody gets the report of another', async () => {
  const message = await ask(scene.slack.dmOf(ANN.id));
  const uploads = scene.slack.calls('files.completeUploadExternal').length;
  const [, id] = /"action_id":"whole_report"[^}]*?"value":"([^"]+)"/.exec(JSON.stringify(message.blocks)) ?? [];
  const [kept] = await database.query<{ userId: string }>(
    'select user_id as "userId" from slack_answers where id::text = $1',
    [id],
  );
  expect(kept).toEqual({ userId: ANN.id });
  await database.execute('update slack_answers set user_id = $2 where id::text = $1', [id, LI.id]);
  await scene.slack.click(ANN.id, message, 'whole_report');
  await scene.slack.waitForReply({
    channel: scene.slack.dmOf(ANN.id),
    after: message.ts,
    matching: ({ text }) => text.includes('no longer kept'),
  });
  expect(scene.slack.calls('files.completeUploadExternal')).toHaveLength(uploads);
});
