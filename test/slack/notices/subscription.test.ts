import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAnswerCall } from '../../../src/assistant/answer-call.ts';
import { openAsk } from '../../../src/assistant/open-ask.ts';
import type { Database } from '../../../src/db/database.ts';
import { sendDueNotices } from '../../../src/services/notices/send-due-notices.ts';
import { openSeat, type Seat } from '../../../src/services/seats/open-seat.ts';
import { installPresets } from '../../../src/services/segments/install-presets.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { findAsker } from '../../../src/services/staff/find-asker.ts';
import { answerSubscriptions } from '../../../src/services/subscriptions/answer-subscriptions.ts';
import { ACTION_IDS } from '../../../src/slack/blocks/action-ids.ts';
import { makeCompany } from '../../support/company.ts';
import { ANN, LI, type Scene, startSlackScene } from '../../support/start-slack-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const SATURDAY = new Date('2026-11-21T12:00:00Z');

let database: Database;
let scene: Scene;
let seat: Seat;
let now = SATURDAY;

beforeAll(async () => {
  database = await createTestDatabase();
  const staff = [ANN, LI].map(({ email, name }) => ({ email, name, role: 'manager' as const, team: 'one' }));
  const orders = [{ placedAt: '2026-11-20T10:00:00Z', totalMinor: 5_000 }];
  const customers = [{ id: 'C1', owner: ANN.email, orders, columns: { vip: true } }, { id: 'C2' }];
  await makeCompany(database, { staff, customers }, SATURDAY);
  await database.execute(
    `update staff set time_zone = case email when $1 then 'Europe/London' else 'Asia/Shanghai' end, locale = case email when $1 then 'en' else 'zh' end`,
    [ANN.email],
  );
  await installPresets(database, { now: SATURDAY });
  await refreshSegments(database, { now: SATURDAY });
  scene = await startSlackScene({
    ...{ database, ask: await openAsk(null), clock: () => now },
    findAsker: (email) => findAsker(database, email),
  });
  seat = openSeat(database);
});
afterAll(async () => {
  await seat.leave();
  await scene.stop();
  await database.close();
});

/** What a bot does of its own accord at a time. */
async function work(at: string): Promise<number> {
  now = new Date(at);
  const answer = createAnswerCall({ database, rowLimit: 100, front: 'slack' });
  await answerSubscriptions(database, { answer, now });
  return sendDueNotices(database, { port: scene.bot.notices, seat, clock: () => now, lanes: 1 });
}

test.each([
  {
    person: LI,
    said: '每周一9点给我发VIP客户汇总',
    shown: '每周一 09:00（Asia/Shanghai）',
    before: '2026-11-23T00:59:00Z',
    at: '2026-11-23T01:00:20Z',
    answered: /VIP客户汇总.*VIP 客户/s,
  },
  {
    person: ANN,
    said: 'send me the VIP summary every Monday at 9',
    shown: 'every Monday at 09:00 (Europe/London)',
    before: '2026-11-23T08:59:00Z',
    at: '2026-11-23T09:00:20Z',
    answered: /The VIP summary.*Members over time|The VIP summary.*VIP/s,
  },
])(
  '“$said” is confirmed by a click and answered on Monday, once',
  async ({ person, said, shown, before, at, answered }) => {
    now = SATURDAY;
    const channel = scene.slack.dmOf(person.id);
    const { ts } = await scene.slack.post(person.id, channel, said);
    const preview = await scene.slack.waitForReply({ channel, after: ts });
    expect(JSON.stringify(preview.blocks)).toContain(shown);
    await scene.slack.click(person.id, { channel, ts: preview.ts }, ACTION_IDS.confirm);
    await expect
      .poll(() => database.query('select 1 from subscriptions where locale = $1', [person === ANN ? 'en' : 'zh']))
      .toHaveLength(1);
    await expect.poll(() => JSON.stringify(scene.slack.messages(channel))).toMatch(/Subscription 2|订阅1/);
    const count = scene.slack.messages(channel).length;
    await work(before);
    const ofOthers = scene.slack.messages(channel).length;
    expect(ofOthers).toBe(count);
    await work(at);
    await work(at);
    const fresh = scene.slack.messages(channel).slice(count);
    expect(fresh).toHaveLength(1);
    expect(JSON.stringify(fresh[0]!.blocks)).toMatch(answered);
  },
);

/** Says it, confirms it, and is told that it is so. */
async function subscribeTo(said: string): Promise<void> {
  const channel = scene.slack.dmOf(ANN.id);
  const { ts } = await scene.slack.post(ANN.id, channel, said);
  const preview = await scene.slack.waitForReply({ channel, after: ts });
  const count = () => database.query('select 1 from subscriptions');
  const before = (await count()).length;
  await scene.slack.click(ANN.id, { channel, ts: preview.ts }, ACTION_IDS.confirm);
  await expect.poll(count).toHaveLength(before + 1);
}

test('of a digest that is longer than a message, a click brings the whole; in a channel everybody asks for their own', async () => {
  now = new Date('2026-11-24T12:00:00Z');
  await subscribeTo('send me the weekly digest every Wednesday at 9');
  await subscribeTo('post the weekly digest in #general every Wednesday at 9');
  await work('2026-11-25T09:00:20Z');
  const sent = (channel: string) =>
    scene.slack.messages(channel).find(({ blocks }) => JSON.stringify(blocks).includes('in the whole report'));

  const message = sent(scene.slack.dmOf(ANN.id))!;
  await scene.slack.click(ANN.id, message, ACTION_IDS.wholeReport);
  const { files } = await scene.slack.waitForReply({
    ...{ channel: scene.slack.dmOf(ANN.id), after: message.ts },
    matching: (each) => each.files !== undefined,
  });
  const page = await (await fetch(files![0]!.url)).text();
  expect(page).toContain('All segments');

  expect(JSON.stringify(message.blocks)).not.toContain('All segments');
  const told = JSON.stringify(sent('#general')?.blocks);
  expect(told).not.toContain(ACTION_IDS.wholeReport);
  expect(told).toContain(`"value":"the weekly digest"`);
});
