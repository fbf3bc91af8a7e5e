import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAnswerCall } from '../../../src/assistant/answer-call.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Locale } from '../../../src/domain/locale.ts';
import { createRandom } from '../../../src/domain/random.ts';
import type { Schedule } from '../../../src/domain/schedule/schedule.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { withdrawNotices } from '../../../src/services/notices/withdraw-notices.ts';
import type { AnswerCall } from '../../../src/services/subscriptions/answer-call.ts';
import { answerSubscriptions } from '../../../src/services/subscriptions/answer-subscriptions.ts';
import { confirmAction } from '../../../src/tools/confirm-action.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

const FRIDAY = new Date('2026-11-20T12:00:00Z');
const MONDAY_9 = new Date('2026-11-23T01:00:00Z');
const MONDAYS: Schedule = { every: 'week', weekdays: [1], at: '09:00' };
const COUNT = { tool: 'measure', input: { measures: ['customers'] } };

beforeAll(async () => {
  const staff = [
    { email: 'rep@example.com', name: 'Rita', role: 'rep', team: 'north' },
    { email: 'head@example.com', name: 'Hanna', role: 'manager', team: 'north' },
    { email: 'admin@example.com', name: 'Ada', role: 'admin' },
  ] as const;
  const customers = [
    { id: 'A', owner: 'rep@example.com' },
    { id: 'B', owner: 'head@example.com' },
    { id: 'C', owner: 'admin@example.com' },
  ];
  await makeCompany(database, { staff, customers, timeZone: 'Asia/Shanghai' }, FRIDAY);
});

beforeEach(async () => {
  await database.execute('delete from subscriptions');
  await database.execute('delete from notices');
  await database.execute(
    `update staff set active = true, role = case when email = 'head@example.com' then 'manager' else role end`,
  );
});

async function call(tool: string, input: object, { as = 'rep', now = FRIDAY, locale = 'en' as Locale } = {}) {
  const asker = await askerOf(database, `${as}@example.com`);
  const settings = await readSettings(database);
  const context = {
    database,
    settings,
    asker,
    now,
    live: true,
    locale,
    rowLimit: 20,
    front: 'cli',
    log: console,
  } as const;
  const { answer } = await runTool({ tool, input }, context);
  const confirm = async () => (answer.kind === 'confirm' ? (await confirmAction(answer.id, context)).answer : answer);
  return { answer, text: 'text' in answer ? answer.text : '', confirm };
}

const subscribe = (input: object = {}, options = {}) =>
  call('subscribe', { words: 'How many customers?', call: COUNT, schedule: MONDAYS, ...input }, options);

const answer = createAnswerCall({ database, rowLimit: 20, front: 'slack' });
const run = (now: Date, by: AnswerCall = answer) => answerSubscriptions(database, { answer: by, now });
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

type StoredNotice = {
  key: string;
  state: string;
  staffId: number | null;
  channel: string | null;
  content: NoticeStored;
};
type NoticeStored = { kind: string; answer?: Answer; text?: { en: string } };
const notices = () =>
  database.query<StoredNotice>(
    'select key, state, staff_id as "staffId", channel, content from notices order by due_at, key',
  );

describe('subscribing', () => {
  test('shows what will be asked, where, and the next three times, and does nothing until confirmed', async () => {
    const { text, confirm } = await subscribe();
    expect(text).toContain('“How many customers?” every Monday at 09:00 (Asia/Shanghai) in your direct messages');
    expect(text).not.toContain('{');
    expect(text).toContain('2026-11-23 09:00, 2026-11-30 09:00, 2026-12-07 09:00');
    expect((await call('list_subscriptions', {})).text).toContain('There are no subscriptions');
    expect(await confirm()).toMatchObject({ kind: 'text', text: expect.stringContaining('next on 2026-11-23 09:00') });
    const { answer: list } = await call('list_subscriptions', {});
    expect(list).toMatchObject({
      rows: [
        [
          expect.any(Number),
          'How many customers?',
          'every Monday at 09:00',
          'direct messages',
          '2026-11-23 09:00',
          null,
        ],
      ],
    });
  });

  test('speaks Chinese, and says that a channel sees it', async () => {
    const { text } = await subscribe({ channel: '销售' }, { as: 'head', locale: 'zh' });
    expect(text).toContain('每周一 09:00（Asia/Shanghai）在频道 #销售 中回答');
    expect(text).toContain('#销售 中的所有人都会看到');
  });

  test.each([
    ['a tool that writes', { call: { tool: 'tag_customers', input: {} } }, 'Only questions can be subscribed to'],
    ['no tool', { call: { tool: 'toString', input: {} } }, 'Only questions can be subscribed to'],
    ['an input that does not fit', { call: { tool: 'measure', input: {} } }, 'does not fit at measures'],
    [
      'a question without an answer',
      { call: { tool: 'segment_summary', input: { segment: 'nix' } } },
      'no segment "nix"',
    ],
    ['a tool of other roles', { call: { tool: 'model_requests', input: {} } }, 'Only an administrator'],
    ['a channel of a rep', { channel: '#sales' }, 'Only a manager or an administrator'],
  ])('refuses %s', async (_, input, said) => {
    const { answer: refused } = await subscribe(input);
    expect(refused).toMatchObject({ kind: 'problem', text: expect.stringContaining(said) });
  });

  test('refuses the same twice', async () => {
    await (await subscribe()).confirm();
    expect((await subscribe()).answer).toMatchObject({ kind: 'problem', code: 'conflict' });
    expect((await subscribe({ schedule: { every: 'day', at: '09:00' } })).answer.kind).toBe('confirm');
  });

  test('makes one of two that are confirmed at the same moment', async () => {
    const twins = [await subscribe(), await subscribe()];
    const answers = await Promise.all(twins.map(({ confirm }) => confirm()));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['problem', 'text']);
    expect(await database.query('select 1 from subscriptions')).toHaveLength(1);
  });

  test('ends by number or by words, for its own subscriber and administrators', async () => {
    await (await subscribe()).confirm();
    const [row] = await database.query<{ id: number }>('select id from subscriptions');
    const end = { subscription: row!.id };
    expect((await call('unsubscribe', end, { as: 'head' })).answer).toMatchObject({
      kind: 'problem',
      code: 'not_found',
    });
    expect((await call('unsubscribe', end, { as: 'admin' })).answer.kind).toBe('confirm');
    await (await call('unsubscribe', { subscription: 'how many' })).confirm();
    expect((await call('list_subscriptions', {})).text).toContain('no subscriptions');
    expect(await run(MONDAY_9)).toBe(0);
  });

  test('ends all of them at once, each named before, and nobody else’s', async () => {
    await (await subscribe()).confirm();
    await (
      await subscribe({ words: 'Our revenue?', call: { tool: 'measure', input: { measures: ['revenue'] } } })
    ).confirm();
    await (await subscribe({}, { as: 'head' })).confirm();
    const proposed = await call('unsubscribe', { all: true });
    expect(proposed.text).toContain('How many');
    expect(proposed.text).toContain('Our revenue?');
    await proposed.confirm();
    expect((await call('list_subscriptions', {})).text).toContain('no subscriptions');
    expect((await call('list_subscriptions', {}, { as: 'head' })).text).not.toContain('no subscriptions');
    expect((await call('unsubscribe', { all: true })).answer).toMatchObject({ kind: 'problem', code: 'not_found' });
  });
});

describe('changing', () => {
  const change = (input: object, options = {}) =>
    call('change_subscription', { subscription: 'how many', ...input }, options);

  test('pauses and resumes: nothing comes meanwhile, and what came stays with it', async () => {
    await (await subscribe()).confirm();
    await run(MONDAY_9);
    const paused = await change({ paused: true }, { now: later(MONDAY_9, 5) });
    expect(paused.text).toContain('every Monday at 09:00 → every Monday at 09:00 · paused');
    await paused.confirm();
    expect((await call('list_subscriptions', {})).answer).toMatchObject({
      rows: [expect.arrayContaining(['every Monday at 09:00 · paused', null, '2026-11-23 09:00 · on its way'])],
    });
    expect(await run(later(MONDAY_9, 8 * 24 * 60))).toBe(0);
    expect((await change({ paused: true })).answer).toMatchObject({ code: 'invalid_input' });
    const resumed = await change({ paused: false }, { now: later(MONDAY_9, 8 * 24 * 60) });
    expect(await resumed.confirm()).toMatchObject({ text: expect.stringContaining('next on 2026-12-07 09:00') });
    expect(await run(later(MONDAY_9, 14 * 24 * 60))).toBe(1);
    expect(await notices()).toHaveLength(2);
  });

  test('moves to other days, an hour or a channel, by its day where that says which, for whom may', async () => {
    await (await subscribe({}, { as: 'head' })).confirm();
    const moved = await change(
      { subscription: 'Monday', days: { every: 'week', weekdays: [2] }, at: '10:00' },
      { as: 'head' },
    );
    expect(await moved.confirm()).toMatchObject({ text: expect.stringContaining('next on 2026-11-24 10:00') });
    await (await change({ subscription: '周二', channel: 'sales' }, { as: 'head' })).confirm();
    expect((await call('list_subscriptions', {}, { as: 'head' })).answer).toMatchObject({
      rows: [expect.arrayContaining(['every Tuesday at 10:00', '#sales'])],
    });
    expect((await change({ paused: true })).answer).toMatchObject({ code: 'not_found' });
    await (await subscribe()).confirm();
    expect((await change({ channel: '#sales' })).answer).toMatchObject({ code: 'forbidden' });
    // It would end with the first turn of it.
    const [own] = await database.query<{ id: number }>('select id from subscriptions order by id desc limit 1');
    const byAdmin = await change({ subscription: own!.id, channel: '#sales' }, { as: 'admin' });
    expect(byAdmin.answer).toMatchObject({ code: 'forbidden' });
  });

  test('makes of no subscription the twin of another, and names that one', async () => {
    const tuesdays: Schedule = { ...MONDAYS, weekdays: [2] };
    await (await subscribe({}, { as: 'head' })).confirm();
    await (await subscribe({ schedule: tuesdays }, { as: 'head' })).confirm();
    await (await subscribe({ channel: '#sales' }, { as: 'head' })).confirm();
    const ids = await database.query<{ id: number }>('select id from subscriptions order by id');
    const [monday, tuesday, posted] = ids.map(({ id }) => id);
    const toMonday = { subscription: tuesday, days: { every: 'week', weekdays: [1] } };
    expect((await change(toMonday, { as: 'head' })).answer).toMatchObject({
      code: 'conflict',
      text: `That would come twice: there is subscription ${monday} already, “How many customers?” every Monday at 09:00.`,
    });
    // Whoever does it, it is its subscriber who would get both.
    expect((await change({ subscription: posted, channel: null }, { as: 'admin', locale: 'zh' })).answer).toMatchObject(
      {
        text: `会重复发送：已有订阅${monday}，每周一 09:00“How many customers?”。`,
      },
    );
    expect((await change({ ...toMonday, at: '10:00' }, { as: 'head' })).answer.kind).toBe('confirm');
    expect((await change({ subscription: tuesday, paused: true }, { as: 'head' })).answer.kind).toBe('confirm');
  });
});

describe('answering', () => {
  test('once at its hour, over what the subscriber may see by then, however many processes look', async () => {
    await (await subscribe()).confirm();
    expect(await run(later(MONDAY_9, -1))).toBe(0);
    await Promise.all([run(MONDAY_9), run(MONDAY_9), run(later(MONDAY_9, 1))]);
    await run(later(MONDAY_9, 2));
    const [notice, ...others] = await notices();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      key: expect.stringMatching(/^subscription \d+ 2026-11-23T09:00$/),
      state: 'waiting',
    });
    expect(notice!.content).toMatchObject({ kind: 'answer', answer: { kind: 'metric', value: 1 } });
    expect((await call('list_subscriptions', {})).answer).toMatchObject({
      rows: [expect.arrayContaining(['2026-11-30 09:00', '2026-11-23 09:00 · on its way'])],
    });
  });

  test('to a channel on behalf of its subscriber', async () => {
    await (await subscribe({ channel: 'sales' }, { as: 'head' })).confirm();
    await run(MONDAY_9);
    expect(await notices()).toMatchObject([{ channel: '#sales', content: { answer: { value: 2 } } }]);
  });

  test('ends with its subscriber’s leaving', async () => {
    await (await subscribe()).confirm();
    await database.execute(`update staff set active = false where email = 'rep@example.com'`);
    await run(MONDAY_9);
    expect(await notices()).toEqual([]);
    expect(await database.query('select 1 from subscriptions where ended_at is null')).toEqual([]);
  });

  test('ends in a channel when its subscriber becomes a rep, and says so to them alone', async () => {
    await (await subscribe({ channel: 'sales' }, { as: 'head' })).confirm();
    await database.execute(`update staff set role = 'rep' where email = 'head@example.com'`);
    await run(MONDAY_9);
    expect(await notices()).toMatchObject([
      { channel: null, content: { text: { en: expect.stringContaining('has ended') } } },
    ]);
    expect(await run(later(MONDAY_9, 8 * 24 * 60))).toBe(0);
  });

  test('is tried again when it fails, and told as skipped once it is too late', async () => {
    await (await subscribe()).confirm();
    const fail: AnswerCall = () => Promise.reject(new Error('no database'));
    expect(await run(MONDAY_9, fail)).toBe(0);
    expect(await notices()).toEqual([]);
    expect(await run(later(MONDAY_9, 241))).toBe(1);
    expect(await notices()).toMatchObject([
      {
        content: {
          kind: 'text',
          text: { en: expect.stringMatching(/due on 2026-11-23 09:00.*skipped.*2026-11-30 09:00/) },
        },
      },
    ]);
  });

  test('tells a problem to the subscriber and not to the channel', async () => {
    await (await subscribe({ channel: 'sales' }, { as: 'head' })).confirm();
    await database.execute(`update subscriptions set call = '{"tool":"segment_summary","input":{"segment":"gone"}}'`);
    await run(MONDAY_9);
    expect(await notices()).toMatchObject([
      { channel: null, content: { answer: { kind: 'problem', code: 'not_found' } } },
    ]);
  });

  test('tells the subscriber once what a channel did not take', async () => {
    await (await subscribe({ channel: 'sales' }, { as: 'head' })).confirm();
    await run(MONDAY_9);
    await database.execute(`update notices set state = 'failed', reason = 'not_in_channel', settled_at = $1`, [
      MONDAY_9,
    ]);
    await run(later(MONDAY_9, 1));
    await run(later(MONDAY_9, 2));
    const told = (await notices()).filter(({ channel }) => channel === null);
    expect(told).toMatchObject([{ content: { text: { en: expect.stringContaining('not_in_channel') } } }]);
  });

  test('tells the subscriber once what waited for Slack until it was too late', async () => {
    await (await subscribe()).confirm();
    await run(MONDAY_9);
    await withdrawNotices(database, later(MONDAY_9, 241));
    await run(later(MONDAY_9, 242));
    await run(later(MONDAY_9, 243));
    expect(await notices()).toMatchObject([
      { state: 'skipped', content: { kind: 'answer' } },
      {
        state: 'waiting',
        content: { text: { en: expect.stringMatching(/due on 2026-11-23 09:00.*2026-11-30 09:00/) } },
      },
    ]);
    // Too late as well, it is not told of in its turn.
    await withdrawNotices(database, later(MONDAY_9, 242 + 25 * 60));
    await run(later(MONDAY_9, 243 + 25 * 60));
    expect(await notices()).toHaveLength(2);
  });

  test('every other week comes in the week of its first turn and never in the next, also when its hour is moved', async () => {
    await (await subscribe({ schedule: { ...MONDAYS, weeks: 2 } })).confirm();
    const afterOneWeek = later(MONDAY_9, 13 * 24 * 60);
    expect((await subscribe({ schedule: { ...MONDAYS, weeks: 2 } }, { now: afterOneWeek })).answer).toMatchObject({
      kind: 'problem',
      code: 'conflict',
    });
    const unchanged = { subscription: 'How many customers', days: { every: 'week', weekdays: [1], weeks: 2 } };
    expect((await call('change_subscription', unchanged)).answer).toMatchObject({
      kind: 'problem',
      code: 'invalid_input',
    });
    for (let day = 0; day < 36; day += 1) await run(later(MONDAY_9, day * 24 * 60));
    await (
      await call(
        'change_subscription',
        { subscription: 'How many customers', at: '10:00' },
        { now: later(MONDAY_9, 36 * 24 * 60) },
      )
    ).confirm();
    for (let day = 36; day < 60; day += 1) await run(later(MONDAY_9, day * 24 * 60 + 60));
    expect((await notices()).map(({ key }) => key.replace(/^subscription \d+ /, ''))).toEqual([
      ...['2026-11-23T09:00', '2026-12-07T09:00', '2026-12-21T09:00'],
      ...['2027-01-04T10:00', '2027-01-18T10:00'],
    ]);
  });

  test.each(['2026-03-16', '2026-10-12'])(
    'every working day from %s has one, through crashes, another summer time and two processes',
    async (on) => {
      const [from, days] = [new Date(`${on}T12:00:00Z`), 21];
      await database.execute(`update staff set time_zone = 'Europe/Berlin' where email = 'rep@example.com'`);
      await (await subscribe({ schedule: { every: 'workday', at: '02:30' } }, { now: from })).confirm();
      await database.execute('update staff set time_zone = null');
      // How often two at once draw is up to the machine, so the times are drawn apart; a fifth try always is in time.
      const [times, crashes] = [createRandom(7), createRandom(8)];
      let inARow = 0;
      const crashing: AnswerCall = async (of, by) => {
        inARow = inARow < 4 && crashes.chance(0.4) ? inARow + 1 : 0;
        if (inARow > 0) throw new Error('crash');
        return answer(of, by);
      };
      for (let now = from; now < later(from, days * 24 * 60); now = later(now, 15 + times.next() * 30))
        await Promise.all([run(now, crashing), ...(times.chance(0.3) ? [run(now, crashing)] : [])]);
      const decided = await notices();
      expect(decided.map(({ key }) => key.replace(/^subscription \d+ /, ''))).toEqual(workdaysAfter(from, days));
      expect(decided.every(({ content }) => content.kind === 'answer')).toBe(true);
    },
  );
});

function workdaysAfter(from: Date, days: number): string[] {
  const all = Array.from({ length: days }, (_, at) => later(from, (at + 1) * 24 * 60));
  const isWorkday = (day: Date) => day.getUTCDay() > 0 && day.getUTCDay() < 6;
  return all.filter(isWorkday).map((day) => `${day.toISOString().slice(0, 10)}T02:30`);
}

test('one is found by what it answers, and of several each is offered', async () => {
  const digest = { tool: 'weekly_digest', input: {} };
  const insert = `insert into subscriptions (staff_id, words, call, schedule, time_zone, locale, next_at, created_at)
    select id, $1, $2::jsonb, $3::jsonb, 'Europe/London', 'en', $4, $4 from staff where email = 'head@example.com'`;
  await database.execute(insert, ['our week in figures', JSON.stringify(digest), JSON.stringify(MONDAYS), FRIDAY]);
  const paused = (subscription: string) => call('change_subscription', { subscription, paused: true }, { as: 'head' });
  expect(await paused('周报')).toMatchObject({ text: expect.stringContaining('our week in figures') });
  await database.execute(insert, ['customers', JSON.stringify(COUNT), JSON.stringify(MONDAYS), FRIDAY]);
  const several = await paused('');
  expect(several).toMatchObject({
    text: expect.stringMatching(/: \d+ our week in figures; \d+ customers\. Which one\?$/),
    answer: {
      suggestions: [/^Pause subscription \d+$/, /^Pause subscription \d+$/].map((each) => expect.stringMatching(each)),
    },
  });
});
