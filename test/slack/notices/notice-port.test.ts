import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { NoticeContent } from '../../../src/domain/notices/notice.ts';
import { claimNotice } from '../../../src/services/notices/claim-notice.ts';
import { sendDueNotices } from '../../../src/services/notices/send-due-notices.ts';
import { openSeat } from '../../../src/services/seats/open-seat.ts';
import { makeCompany } from '../../support/company.ts';
import { dailyList, listItem, makeNotice, outgoing } from '../../support/made-notices.ts';
import { ANN, GUEST, LI, type Scene, startSlackScene } from '../../support/start-slack-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-11-23T08:30:00Z');
const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const WORDS: NoticeContent = {
  kind: 'text',
  text: { en: 'Rule 3 was stopped', zh: '自动化规则3已停止' },
  questions: [{ en: 'Show rule 3', zh: '查看自动化规则3' }],
};

let database: Database;
let scene: Scene;
const slack = () => scene.slack;
const port = () => scene.bot.notices;
const toAnn = (id: number, content: NoticeContent = WORDS) => outgoing(id, content, { email: ANN.email });
const told = (person: { id: string }) => slack().messages(slack().dmOf(person.id));

beforeAll(async () => {
  database = await createTestDatabase();
  const staff = [ANN, LI].map(({ email, name }) => ({ email, name, role: 'rep' as const }));
  await makeCompany(database, { staff, customers: [{ id: 'C1' }, { id: 'C2' }] }, NOW);
  scene = await startSlackScene({ database, clock: () => NOW });
});
beforeEach(async () => {
  slack().faults.clear();
  await database.execute('truncate slack_people');
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

test('a notice stands in its reader’s direct messages, in their language, and is found by its number', async () => {
  expect(await port().find(toAnn(101), LONG_AGO)).toEqual({ kind: 'absent' });
  const before = told(LI).length;
  const posted = await port().post(outgoing(101, WORDS, { email: LI.email, locale: 'zh' }));
  expect(posted).toMatchObject({ kind: 'posted', place: { channel: slack().dmOf(LI.id) } });
  expect(told(LI).length).toBe(before + 1);
  expect(told(LI).at(-1)).toMatchObject({ text: '自动化规则3已停止' });
  expect(JSON.stringify(told(LI).at(-1)!.blocks)).toContain('查看自动化规则3');
  expect(await port().find(outgoing(101, WORDS, { email: LI.email }), LONG_AGO)).toEqual(posted);
  expect(await port().find(outgoing(102, WORDS, { email: LI.email }), LONG_AGO)).toEqual({ kind: 'absent' });
});

test('a notice that stands far back in the conversation is found, page by page', async () => {
  const posted = await port().post(toAnn(110));
  const before = told(ANN).length;
  for (let at = 0; at < 450; at += 1) await slack().post(ANN.id, slack().dmOf(ANN.id), `line ${at}`);
  // Each is answered; a late answer would be counted by the tests after this.
  await expect.poll(() => told(ANN).length, { timeout: 40_000 }).toBe(before + 900);
  expect(await port().find(toAnn(110), LONG_AGO)).toEqual(posted);
}, 60_000);

test('what a process posted before it died is found and not posted again', async () => {
  const [ann] = await database.query<{ id: number }>('select id from staff where email = $1', [ANN.email]);
  const content = dailyList([listItem('C1')]);
  const id = await makeNotice(database, { staffId: ann!.id, content, at: NOW });
  const before = told(ANN).length;
  const claimed = await claimNotice(database, { seat: 'of a process that died', now: NOW });
  await port().post(claimed!.notice);
  const later = new Date(NOW.getTime() + 5 * 60_000);
  const seat = openSeat(database);
  await sendDueNotices(database, { port: port(), seat, clock: () => later, lanes: 2 });
  await seat.leave();
  expect(told(ANN).length).toBe(before + 1);
  const [row] = await database.query('select state, place from notices where id = $1', [id]);
  expect(row).toEqual({ state: 'sent', place: { channel: slack().dmOf(ANN.id), ts: told(ANN).at(-1)!.ts } });
});

test('Slack’s 429 puts a notice off for as long as it says, and nothing stands there', async () => {
  const before = told(ANN).length;
  slack().faults.next('chat.postMessage', { status: 429, retryAfterSeconds: 1 });
  const startedAt = performance.now();
  expect(await port().post(toAnn(120))).toEqual({ kind: 'later', afterMs: 1_000, reason: 'ratelimited' });
  expect(told(ANN).length).toBe(before);
  expect(await port().post(toAnn(120))).toMatchObject({ kind: 'posted' });
  expect(performance.now() - startedAt).toBeGreaterThan(900);
});

test('who waits too long for a turn is sent away and not held', async () => {
  slack().faults.next('chat.postMessage', { status: 429, retryAfterSeconds: 7 });
  await port().post(toAnn(121));
  const startedAt = performance.now();
  expect(await port().post(toAnn(122))).toMatchObject({ kind: 'later', reason: 'pace' });
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  await new Promise((resolve) => setTimeout(resolve, 7_100));
});

test('nobody of that address, and a conversation that Slack refuses, are refused for good', async () => {
  expect(await port().post(outgoing(130, WORDS, { email: 'nobody@example.com' }))).toEqual({
    kind: 'refused',
    reason: 'users_not_found',
  });
  await port().post(toAnn(131));
  expect(await database.query('select 1 from slack_people')).toHaveLength(1);
  slack().faults.next('chat.postMessage', { error: 'channel_not_found' });
  expect(await port().post(toAnn(132))).toEqual({ kind: 'refused', reason: 'channel_not_found' });
  expect(await database.query('select 1 from slack_people')).toEqual([]);
});

test.each([
  { fault: { status: 500 }, outcome: { kind: 'unknown', reason: 'HTTP 500' } },
  { fault: { error: 'internal_error' }, outcome: { kind: 'unknown', reason: 'internal_error' } },
  { fault: { error: 'token_revoked' }, outcome: { kind: 'later', reason: 'token_revoked' } },
  { fault: { error: 'is_archived' }, outcome: { kind: 'refused', reason: 'is_archived' } },
] as const)('$fault is $outcome.kind', async ({ fault, outcome }) => {
  // A pace of its own: what is put off holds the others up.
  const other = await startSlackScene({ database });
  await other.bot.notices.post(toAnn(139));
  other.slack.faults.next('chat.postMessage', fault);
  expect(await other.bot.notices.post(toAnn(140))).toMatchObject(outcome);
  await other.stop();
});

test('blocks that Slack refuses are posted as their gist, once, with the number', async () => {
  const before = told(ANN).length;
  slack().faults.next('chat.postMessage', { error: 'invalid_blocks' });
  const posted = await port().post(toAnn(150, dailyList([listItem('C1')])));
  expect(told(ANN).length).toBe(before + 1);
  expect(told(ANN).at(-1)).toMatchObject({ text: '1 customer to contact · 23 Nov 2026', blocks: [] });
  expect(await port().find(toAnn(150), LONG_AGO)).toEqual(posted);
});

test('nothing in the data notifies a channel or leads elsewhere', async () => {
  const evil = '<!here> <https://evil.example|click> *bold*';
  const item = listItem('C1', { customer: { id: 'C1', name: evil }, why: { en: evil, zh: evil } });
  const contents: NoticeContent[] = [
    dailyList([item], { remarks: [{ en: evil, zh: evil }] }),
    { kind: 'follow_up', followUpId: 1, customer: { id: 'C1', name: evil }, reason: evil, dueAt: NOW.toISOString() },
    { kind: 'text', text: { en: evil, zh: evil }, questions: [{ en: evil, zh: evil }] },
  ];
  for (const [at, content] of contents.entries()) {
    await port().post(toAnn(160 + at, content));
    const { text, blocks } = told(ANN).at(-1)!;
    expect(text).not.toMatch(/[<>]/);
    // Rich text is no markup; a question that is asked stands in the button's value.
    const parsed = JSON.stringify(blocks.filter(({ type }) => type !== 'rich_text')).replaceAll(/"value":"[^"]*"/g, '');
    expect(parsed).not.toMatch(/<(?:!|https)/);
  }
});

test('the directory knows colleagues after one look through the workspace, so that nobody is looked up', async () => {
  const crowd = Array.from({ length: 430 }, (_, at) => ({ ...GUEST, id: `UX${at}`, email: `x${at}@example.com` }));
  const other = await startSlackScene({
    database,
    local: { people: [...crowd, { ...ANN, teamId: 'TOTHER', id: 'USAME' }, ANN, LI] },
  });
  await database.execute("insert into slack_people values ((select id from staff where email = $1), 'UGONE', $2)", [
    ...[LI.email, LONG_AGO],
  ]);
  await database.execute('update staff set active = false where email = $1', [LI.email]);
  expect(await other.bot.fillDirectory()).toBe(432);
  await database.execute('update staff set active = true where email = $1', [LI.email]);
  expect(other.slack.calls('users.list').length).toBe(3);
  expect(await database.query('select user_id from slack_people')).toEqual([{ user_id: ANN.id }]);
  await other.bot.notices.post(toAnn(170));
  expect(other.slack.calls('users.lookupByEmail')).toEqual([]);
  expect(other.slack.messages(other.slack.dmOf(ANN.id))).toHaveLength(1);
  await other.stop();
});
