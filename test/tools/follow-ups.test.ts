import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, ConfirmAnswer, PortraitAnswer, ReportAnswer, TableAnswer } from '../../src/domain/answer.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { confirmAction } from '../../src/tools/confirm-action.ts';
import { runConfirmed } from '../../src/tools/run-confirmed.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

/** A Friday. */
const NOW = new Date('2026-11-20T10:00:00Z');
const [REP, MATE, HEAD, FAR] = ['rep', 'mate', 'head', 'far'].map((name) => `${name}@example.com`) as [
  ...[string, string, string, string],
];

let database: Awaited<ReturnType<typeof createTestDatabase>>;
afterAll(() => database.close());

beforeEach(async () => {
  await database?.close();
  database = await createTestDatabase();
  const staff = [
    { email: REP, name: 'Rita', role: 'rep' as const, team: 'north' },
    { email: MATE, name: 'Max', role: 'rep' as const, team: 'north' },
    { email: HEAD, name: 'Hanna', role: 'manager' as const, team: 'north' },
    { email: FAR, name: 'Finn', role: 'rep' as const, team: 'south' },
  ];
  const customers = [
    { id: 'A', owner: REP, columns: { name: 'Acme', vip: true } },
    { id: 'B', owner: MATE, columns: { name: 'Bolt' } },
    { id: 'C', columns: { name: 'Crux' } },
    { id: 'D', owner: FAR, columns: { name: 'Dune' } },
  ];
  await makeCompany(database, { staff, customers }, NOW);
  await database.execute("update staff set time_zone = 'Asia/Shanghai' where email = $1", [MATE]);
});

type Said = { as?: string; now?: Date; locale?: 'en' | 'zh'; live?: boolean };

async function contextOf({ as = REP, now = NOW, locale = 'en', live = true }: Said = {}) {
  const asker = as === 'admin' ? ADMINISTRATOR : await askerOf(database, as);
  return {
    ...{ database, settings: await readSettings(database), asker, now, live, locale },
    rowLimit: 20,
    front: 'cli' as const,
  };
}

async function ask(tool: string, input: object, said?: Said): Promise<Answer> {
  return (await runTool({ tool, input }, await contextOf(said))).answer;
}

async function act(tool: string, input: object, said?: Said): Promise<Answer> {
  return (await runConfirmed({ tool, input }, await contextOf(said))).answer;
}

const call = { customer: 'Acme', reason: 'talk about the quote', due: '2026-11-26T15:00' };
const day = (due: string, more: object = {}) => ({ ...call, due, ...more });
const rowsOf = async (input: object = {}, said?: Said) =>
  ((await ask('list_follow_ups', input, said)) as TableAnswer).rows;
const stored = (columns: string) => database.query(`select ${columns} from follow_ups order by id`);

describe('made', () => {
  test('what is shown is what is stored', async () => {
    const shown = (await ask('create_follow_up', { ...call, urgency: 'high' })) as ConfirmAnswer;
    expect(shown.text.split('\n')).toEqual([
      'Makes a follow-up: talk about the quote',
      'Customer: Acme (A)',
      'Due: 2026-11-26 (Thu) 15:00',
      'For: you',
      'Urgency: high',
    ]);
    expect(await stored('id')).toEqual([]);
    const { answer } = await confirmAction(shown.id, await contextOf());
    expect(answer).toEqual({ kind: 'text', text: 'Made: follow-up 1 for Acme (A), due 2026-11-26 (Thu) 15:00.' });
    expect(
      await stored('due_at as at, due_on as on, time_zone as zone, owner_id as owner, source, created_by_email as by'),
    ).toEqual([
      {
        at: new Date('2026-11-26T15:00:00Z'),
        on: '2026-11-26',
        zone: 'Europe/London',
        owner: 1,
        source: 'person',
        by: REP,
      },
    ]);
    const again = (await ask('create_follow_up', { ...call, due: '2026-11-23' }, { locale: 'zh' })) as ConfirmAnswer;
    expect(again.text).toContain('时间：2026-11-23（周一）');
    expect(again.text).toContain('该客户已有待办跟进：1 talk about the quote (2026-11-26（周四） 15:00)。');
  });

  test('the hour is meant where its owner is', async () => {
    await act('create_follow_up', { ...call, customer: 'Bolt', owner: 'Max' }, { as: HEAD });
    expect(await stored('due_at as at, time_zone as zone')).toEqual([
      { at: new Date('2026-11-26T07:00:00Z'), zone: 'Asia/Shanghai' },
    ]);
    expect((await rowsOf({}, { as: HEAD }))[0]!.slice(3, 5)).toEqual(['2026-11-26', '15:00 Asia/Shanghai']);
    expect((await rowsOf({}, { as: MATE }))[0]!.slice(3, 5)).toEqual(['2026-11-26', '15:00']);
  });

  test.each([
    ['2026-11-19', '2026-11-19 is past; today is 2026-11-20. Name a day or an hour to come.'],
    ['2026-11-20T10:00', '2026-11-20 10:00 is past; today is 2026-11-20. Name a day or an hour to come.'],
    ['2026-02-29', 'The input does not fit at due: a day YYYY-MM-DD or an hour YYYY-MM-DDTHH:mm is needed.'],
    ['2026-12-01T24:00', 'The input does not fit at due: a day YYYY-MM-DD or an hour YYYY-MM-DDTHH:mm is needed.'],
  ])('%s is refused', async (due, text) => {
    expect(await ask('create_follow_up', day(due))).toMatchObject({ kind: 'problem', code: 'invalid_input', text });
  });

  test('an hour that daylight saving skips or repeats', async () => {
    await act('create_follow_up', day('2027-03-28T01:30'));
    await act('create_follow_up', day('2027-10-31T01:30'));
    expect(await stored('due_at as at')).toEqual([
      { at: new Date('2027-03-28T01:30:00Z') },
      { at: new Date('2027-10-31T00:30:00Z') },
    ]);
  });

  test('nobody makes one as of another day', async () => {
    expect(await ask('create_follow_up', call, { live: false })).toMatchObject({
      kind: 'problem',
      code: 'invalid_input',
    });
  });
});

describe('within rights', () => {
  test.each([
    [REP, 'Bolt', undefined, 'not_found'],
    [REP, 'Acme', 'Max', 'forbidden'],
    [REP, 'Acme', 'Finn', 'forbidden'],
    [HEAD, 'Acme', 'Finn', 'forbidden'],
    [HEAD, 'Crux', 'Rita', 'forbidden'],
    [REP, 'Acme', 'Nobody', 'not_found'],
  ])('%s cannot give %s to %s', async (as, customer, owner, code) => {
    expect(await ask('create_follow_up', { ...call, customer, ...(owner && { owner }) }, { as })).toMatchObject({
      kind: 'problem',
      code,
    });
  });

  test('a refusal says who may have it', async () => {
    expect(await ask('create_follow_up', { ...call, owner: 'Max' })).toMatchObject({
      text: 'Max does not see customer Acme (A). Give it to whoever does (Rita, Hanna), or make Max the customer’s owner first.',
      suggestions: [],
    });
    await act('create_follow_up', call);
    expect(await ask('reassign_follow_up', { followUp: 1, to: 'Max' })).toMatchObject({
      suggestions: ['Reassign follow-up 1 to Hanna'],
    });
  });

  test('everybody sees those of their customers, and their own', async () => {
    await act('create_follow_up', day('2026-11-23'), { as: HEAD });
    await act('create_follow_up', day('2026-11-24', { customer: 'Dune' }), { as: FAR });
    expect(await rowsOf()).toHaveLength(1);
    expect(await rowsOf({}, { as: MATE })).toEqual([]);
    expect((await rowsOf({}, { as: FAR })).map(([id]) => id)).toEqual([2]);
    expect(await ask('show_follow_up', { followUp: 2 })).toMatchObject({ kind: 'problem', code: 'not_found' });
    expect(await act('cancel_follow_up', { followUp: 2 })).toMatchObject({ kind: 'problem', code: 'not_found' });
  });

  test('of a customer who went to somebody else its owner knows no name, and may only hand it over or cancel it', async () => {
    await act('create_follow_up', day('2026-11-23'));
    await database.execute("update customers set owner_id = 2 where external_id = 'A'");
    expect((await rowsOf())[0]).toEqual([1, null, call.reason, '2026-11-23', null, 'A', 'Rita', 'open', 20]);
    expect(JSON.stringify(await ask('show_follow_up', { followUp: 1 }))).not.toContain('Acme');
    for (const [tool, input] of [
      ['close_follow_up', { outcome: 'reached' }],
      ['snooze_follow_up', { until: '2026-12-01' }],
      ['note_follow_up', { note: 'x' }],
    ] as const)
      expect(await act(tool, { followUp: 1, ...input })).toMatchObject({ kind: 'problem', code: 'forbidden' });
    expect(await act('reassign_follow_up', { followUp: 1, to: 'Max' })).toMatchObject({
      text: 'Follow-up 1 is now with Max.',
    });
    expect(await rowsOf()).toEqual([]);
    expect(await stored('time_zone as zone')).toEqual([{ zone: 'Asia/Shanghai' }]);
  });

  test('a rep hands on their own, and takes over what is about their customers', async () => {
    await act('create_follow_up', day('2026-11-23'), { as: HEAD });
    expect(await act('reassign_follow_up', { followUp: 1, to: 'admin' })).toMatchObject({ code: 'not_found' });
    await database.execute("insert into staff (email, name, role) values ('root@example.com', 'Root', 'admin')");
    expect(await act('reassign_follow_up', { followUp: 1, to: 'Root' })).toMatchObject({
      kind: 'problem',
      code: 'forbidden',
    });
    expect(await act('reassign_follow_up', { followUp: 1, to: 'me' })).toMatchObject({
      text: 'Follow-up 1 is now with you.',
    });
    expect(await act('reassign_follow_up', { followUp: 1, to: 'Rita' })).toMatchObject({ code: 'invalid_input' });
    expect(await act('reassign_follow_up', { followUp: 1, to: 'Hanna' })).toMatchObject({ kind: 'text' });
  });

  test('of who left it is nobody’s', async () => {
    await act('create_follow_up', day('2026-11-23'));
    await database.execute('update staff set active = false where email = $1', [REP]);
    expect((await rowsOf({ owner: 'nobody' }, { as: HEAD }))[0]![6]).toBeNull();
    expect(await act('reassign_follow_up', { followUp: 1, to: 'me' }, { as: HEAD })).toMatchObject({ kind: 'text' });
    expect(await rowsOf({ owner: 'nobody' }, { as: HEAD })).toEqual([]);
  });
});

describe('closed', () => {
  beforeEach(() => act('create_follow_up', day('2026-11-20')));

  test('they are found by the day on which they were', async () => {
    for (const [followUp, at] of [
      [1, '2026-11-22T23:30:00Z'],
      [2, '2026-11-23T09:00:00Z'],
      [3, '2026-11-24T09:00:00Z'],
    ] as const) {
      if (followUp > 1) await act('create_follow_up', day('2026-11-26'));
      await act('close_follow_up', { followUp, outcome: 'reached' }, { now: new Date(at) });
    }
    const found = async (closed: string) =>
      (await rowsOf({ owner: 'me', closed }, { now: new Date('2026-11-24T12:00:00Z') })).map(([id]) => id);
    expect(await found('today')).toEqual([3]);
    expect(await found('yesterday')).toEqual([2]);
    expect(await found('week')).toEqual([3, 2]);
    expect(await found('last_week')).toEqual([1]);
    expect(await rowsOf({ closed: 'week', state: 'open' })).toEqual([]);
  });

  test.each([
    ['reached', {}, { channel: 'call', direction: 'outgoing', outcome: 'Reached', note: null }],
    ['order', { channel: 'visit' }, { channel: 'visit', direction: 'outgoing', outcome: 'Order', note: null }],
    [
      'not_useful',
      { because: 'moved away' },
      { channel: 'note', direction: 'internal', outcome: 'Not useful', note: 'moved away' },
    ],
  ])('as %s it leaves one interaction', async (outcome, more, left) => {
    expect(await act('close_follow_up', { followUp: 1, outcome, ...more })).toMatchObject({ kind: 'text' });
    expect(
      await database.query(
        'select customer_id as customer, staff_id as staff, subject, channel, direction, outcome, note from interactions',
      ),
    ).toEqual([{ customer: 1, staff: 1, subject: call.reason, ...left }]);
    expect(await stored('state, outcome, interaction_id as i, closed_by_id as by')).toEqual([
      { state: 'closed', outcome, i: 1, by: 1 },
    ]);
    expect(await act('close_follow_up', { followUp: 1, outcome: 'reached' })).toMatchObject({
      kind: 'problem',
      code: 'conflict',
    });
  });

  test('without a word why it is not called useless', async () => {
    expect(await ask('close_follow_up', { followUp: 1, outcome: 'not_useful' })).toMatchObject({
      code: 'invalid_input',
      text: 'Say why follow-up 1 was not useful: add "because …", such as "because they moved away".',
    });
    expect(await ask('close_follow_up', { followUp: 1 })).toMatchObject({ kind: 'problem', code: 'invalid_input' });
  });

  test('twice at the same moment it happens once', async () => {
    const shown = await Promise.all(
      [REP, HEAD].map(
        async (as) =>
          (
            (await ask(
              'close_follow_up',
              { followUp: 1, outcome: 'reached', again: '2026-11-30' },
              { as },
            )) as ConfirmAnswer
          ).id,
      ),
    );
    const contexts = await Promise.all([REP, HEAD].map((as) => contextOf({ as })));
    const runs = await Promise.all(shown.map((id, at) => confirmAction(id, contexts[at]!)));
    expect(runs.map(({ answer }) => answer.kind).toSorted()).toEqual(['problem', 'text']);
    expect(await database.query('select count(*)::int as n from interactions')).toEqual([{ n: 1 }]);
    expect(await stored('id, previous_id as previous')).toEqual([
      { id: 1, previous: null },
      { id: 2, previous: 1 },
    ]);
  });

  test('segments follow the contact', async () => {
    const rule = { events: 'interactions', aggregate: 'count', is: 'gte', value: 1 } as const;
    await database.transaction((transaction) =>
      saveSegment(transaction, { name: { en: 'Contacted' }, rule }, { asker: ADMINISTRATOR, now: NOW }),
    );
    await refreshSegments(database, { now: NOW });
    const members = () => database.query('select customer_id as id from segment_members');
    expect(await members()).toEqual([]);
    await act('close_follow_up', { followUp: 1, outcome: 'reached' });
    await refreshSegments(database, { now: NOW });
    expect(await members()).toEqual([{ id: 1 }]);
  });
});

test('a contact that nothing asked for is recorded with what came of it', async () => {
  const contact = {
    customer: 'Acme',
    outcome: 'no_answer',
    because: 'on holiday',
    channel: 'email',
    again: '2026-11-27',
  };
  const preview = (await ask('record_contact', contact)) as ConfirmAnswer;
  expect(preview.text).toMatchInlineSnapshot(`
    "Records that you contacted Acme (A): no answer.
    To be remembered: on holiday
    Writes a contact to the customer’s history: E-mail.
    Makes the next one, due 2026-11-27 (Fri).
    It is about: Contact Acme again (2026-11-20: no answer, on holiday)"
  `);
  expect(await act('record_contact', contact)).toMatchObject({ kind: 'text' });
  expect(
    await database.query('select channel, direction, outcome, note from interactions order by id desc limit 1'),
  ).toEqual([{ channel: 'email', direction: 'outgoing', outcome: 'No answer', note: 'on holiday' }]);
  expect(
    await database.query('select reason, source, state, outcome, due_on::text as "dueOn" from follow_ups order by id'),
  ).toEqual([
    { reason: 'Contact', source: 'person', state: 'closed', outcome: 'no_answer', dueOn: '2026-11-20' },
    {
      reason: 'Contact Acme again (2026-11-20: no answer, on holiday)',
      ...{ source: 'person', state: 'open', outcome: null, dueOn: '2026-11-27' },
    },
  ]);
  expect(await act('record_contact', { customer: 'Dune', outcome: 'reached' })).toMatchObject({
    ...{ kind: 'problem', code: 'not_found' },
  });
  expect(await act('record_contact', { customer: 'Acme', outcome: 'not_useful' })).toMatchObject({
    ...{ kind: 'problem', code: 'invalid_input' },
  });
});

test('a contact of a day before is written down on that day, and none of a day to come', async () => {
  const contact = { customer: 'Acme', outcome: 'reached', on: '2026-11-17' };
  const preview = (await ask('record_contact', contact)) as ConfirmAnswer;
  expect(preview.text).toContain('Writes a contact to the customer’s history: Call, on 2026-11-17 (Tue).');
  await act('record_contact', contact);
  expect(await database.query('select at from interactions order by id desc limit 1')).toEqual([
    { at: new Date('2026-11-17T12:00:00Z') },
  ]);
  const ahead = await ask('record_contact', { ...contact, on: '2026-11-21' });
  expect(ahead).toMatchObject({ kind: 'problem', code: 'invalid_input' });
});

describe('a day on which its owner does not work', () => {
  beforeEach(async () => {
    await act('save_reminder_settings', { away: { from: '2026-11-26', until: '2026-11-30' } });
  });
  const AWAY = 'You are away on 2026-11-26 (Thu).';
  const BACK = 'The first working day after it is 2026-12-01 (Tue).';

  test('is told of when a follow-up is made, moved, handed on or comes again', async () => {
    const made = (await ask('create_follow_up', day('2026-11-26T15:00'))) as ConfirmAnswer;
    expect(made.text).toContain(`${AWAY}\nAt its hour nothing reminds of it on such a day.\n${BACK}`);
    const zh = (await ask('create_follow_up', day('2026-11-26'), { locale: 'zh' })) as ConfirmAnswer;
    expect(zh.text).toContain('您在 2026-11-26（周四） 休假或外出。\n之后的第一个工作日是 2026-12-01（周二）。');
    await act('create_follow_up', day('2026-11-25'));
    const moved = (await ask('snooze_follow_up', { followUp: 1, until: '2026-11-26' })) as ConfirmAnswer;
    expect(moved.text).toContain(`${AWAY}\n${BACK}`);
    const again = { followUp: 1, outcome: 'no_answer', again: '2026-11-26' };
    expect(((await ask('close_follow_up', again)) as ConfirmAnswer).text).toContain(`${AWAY}\n${BACK}`);
    const contact = { customer: 'Acme', outcome: 'no_answer', again: '2026-11-26' };
    expect(((await ask('record_contact', contact)) as ConfirmAnswer).text).toContain(`${AWAY}\n${BACK}`);
    await act('create_follow_up', day('2026-11-26'), { as: HEAD });
    const handed = (await ask('reassign_follow_up', { followUp: 2, to: 'Rita' }, { as: HEAD })) as ConfirmAnswer;
    expect(handed.text).toContain(`Rita is away on 2026-11-26 (Thu).\n${BACK}`);
    const given = (await ask('create_follow_up', day('2026-11-26', { owner: 'Rita' }), { as: HEAD })) as ConfirmAnswer;
    expect(given.text).toContain(`Rita is away on 2026-11-26 (Thu).\n${BACK}`);
  });

  test('is a holiday of their calendar, too, and no weekend that somebody names', async () => {
    await database.execute(
      "insert into holidays (calendar, on_day, name, working) values ('shop', '2026-12-25', 'Christmas', false)",
    );
    await database.execute("update reminder_schedules set calendar = 'shop'");
    const holiday = (await ask('create_follow_up', day('2026-12-25'))) as ConfirmAnswer;
    expect(holiday.text).toContain(
      '2026-12-25 (Fri) is a holiday of yours.\nThe first working day after it is 2026-12-28 (Mon).',
    );
    const saturday = (await ask('create_follow_up', day('2026-12-05'))) as ConfirmAnswer;
    expect(saturday.text).not.toContain('working day');
  });

  test('what falls due meanwhile is told when an absence is said', async () => {
    await act('create_follow_up', day('2026-12-08'));
    await act('create_follow_up', day('2026-12-21'));
    const away = { away: { from: '2026-12-07', until: '2026-12-11' } };
    expect(((await ask('save_reminder_settings', away)) as ConfirmAnswer).text).toContain(
      '1 open follow-up falls due meanwhile; "my follow-ups by 2026-12-11" lists what is due until then.',
    );
    const ofRita = { ...away, staff: 'Rita' };
    expect(((await ask('save_reminder_settings', ofRita, { as: HEAD, locale: 'zh' })) as ConfirmAnswer).text).toContain(
      '期间有 1 条待办跟进到期；说“Rita 2026-12-11前的跟进”可查看此前到期的跟进。',
    );
  });
});

test('a series goes on, and cancelling ends it', async () => {
  await act('create_follow_up', day('2026-11-30T15:00', { repeat: { every: 1, unit: 'month' } }));
  const closed = await act(
    'close_follow_up',
    { followUp: 1, outcome: 'no_answer' },
    { now: new Date('2026-11-30T16:00:00Z') },
  );
  expect(closed).toMatchObject({
    text: 'Done: follow-up 1, no answer.\nThe next one is follow-up 2, due 2026-12-30 (Wed) 15:00.',
  });
  // Done a month early, it does not come on the same day again.
  const early = await act(
    'close_follow_up',
    { followUp: 2, outcome: 'reached' },
    { now: new Date('2026-12-01T10:00:00Z') },
  );
  expect(early).toMatchObject({
    text: expect.stringContaining('The next one is follow-up 3, due 2027-01-30 (Sat) 15:00.'),
  });
  const shown = (await ask('cancel_follow_up', { followUp: 3 })) as ConfirmAnswer;
  expect(shown.text).toBe(
    'Cancels follow-up 3 (talk about the quote) for Acme (A); nothing is written to the customer’s history.\nIt does not come again.',
  );
  await confirmAction(shown.id, await contextOf());
  expect(await stored('state')).toEqual(['closed', 'closed', 'cancelled'].map((state) => ({ state })));
});

test('the next one is on the day that somebody says, and the series stays', async () => {
  await act('create_follow_up', day('2026-11-20', { repeat: { every: 1, unit: 'week', untilOn: '2026-11-27' } }));
  await act('close_follow_up', { followUp: 1, outcome: 'no_answer', again: '2026-11-21' });
  await act('close_follow_up', { followUp: 2, outcome: 'reached' }, { now: new Date('2026-11-21T10:00:00Z') });
  const last = (await ask(
    'close_follow_up',
    { followUp: 3, outcome: 'reached' },
    { now: new Date('2026-11-27T10:00:00Z') },
  )) as ConfirmAnswer;
  expect(last.text).toContain('It was the last of its series.');
  expect(await stored('due_on as on')).toEqual(['2026-11-20', '2026-11-21', '2026-11-27'].map((on) => ({ on })));
});

test('the next of a series is for whoever has it when it is closed, else for whoever has the customer', async () => {
  const daily = { repeat: { every: 1, unit: 'day' } };
  await act('create_follow_up', day('2026-11-20', daily));
  await act('reassign_follow_up', { followUp: 1, to: 'Hanna' });
  await act('close_follow_up', { followUp: 1, outcome: 'reached' }, { as: HEAD });
  await act('create_follow_up', day('2026-11-20', daily));
  await database.execute(
    "update customers set owner_id = (select id from staff where email = $1) where external_id = 'A'",
    [MATE],
  );
  await act('close_follow_up', { followUp: 3, outcome: 'reached' }, { as: HEAD });
  const owners = await database.query<{ owner: string }>(
    'select s.email as owner from follow_ups f join staff s on s.id = f.owner_id order by f.id',
  );
  expect(owners.map(({ owner }) => owner)).toEqual([HEAD, HEAD, REP, MATE]);
  await database.execute(
    "update customers set owner_id = (select id from staff where email = $1) where external_id = 'A'",
    [REP],
  );
});

test('who closes it while it is handed over waits, and the next is for its new owner', async () => {
  await act('create_follow_up', day('2026-11-20', { repeat: { every: 1, unit: 'day' } }));
  let closing: Promise<unknown> = Promise.resolve();
  await database.transaction(async (transaction) => {
    await transaction.execute('update follow_ups set owner_id = (select id from staff where email = $1)', [HEAD]);
    closing = act('close_follow_up', { followUp: 1, outcome: 'reached' });
    await expect
      .poll(() =>
        database.query(
          "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
        ),
      )
      .toHaveLength(1);
  });
  await closing;
  const owners = await database.query(
    'select s.email as owner from follow_ups f left join staff s on s.id = f.owner_id order by f.id',
  );
  expect(owners).toEqual([{ owner: HEAD }, { owner: HEAD }]);
});

test('its history keeps what it was', async () => {
  await act('create_follow_up', day('2026-11-20'));
  await act('snooze_follow_up', { followUp: 1, until: '2026-11-23T09:30' });
  await act('note_follow_up', { followUp: 1, note: 'asked for a call back' });
  await act('reassign_follow_up', { followUp: 1, to: 'Hanna' });
  const { parts } = (await ask('show_follow_up', { followUp: 1 })) as ReportAnswer;
  expect((parts.at(-1) as TableAnswer).rows.map(([, ...rest]) => rest)).toEqual([
    ['made', 'Rita', null],
    ['put off', 'Rita', '2026-11-20 (Fri) → 2026-11-23 (Mon) 09:30'],
    ['noted', 'Rita', 'asked for a call back'],
    ['handed over', 'Rita', 'Rita → Hanna'],
  ]);
  expect(await act('snooze_follow_up', { followUp: 1, until: '2026-11-23T09:30' })).toMatchObject({
    text: 'Follow-up 1 is due 2026-11-23 (Mon) 09:30 already.',
  });
});

test('a key that was used says of nothing else that it was made', async () => {
  await act('create_follow_up', { ...call, once: 'once' });
  expect(await act('create_follow_up', { ...call, once: 'once' })).toMatchObject({ kind: 'text' });
  expect(await act('create_follow_up', { ...call, reason: 'send the offer', once: 'once' })).toMatchObject({
    code: 'conflict',
  });
  expect(await stored('reason')).toEqual([{ reason: call.reason }]);
});

test('a portrait shows what is to be done', async () => {
  await act('create_follow_up', day('2026-11-26T15:00'));
  const facts = async (said?: Said) =>
    ((await ask('describe_customer', { customer: 'Acme' }, said)) as PortraitAnswer).facts.filter(
      ({ key }) => key === 'follow_up',
    );
  expect(await facts({ as: HEAD })).toEqual([
    {
      key: 'follow_up',
      label: 'Open follow-up',
      value: '1: talk about the quote, 2026-11-26 (Thu) 15:00, Rita',
      type: 'text',
    },
  ]);
  expect(await facts({ live: false })).toEqual([]);
  await act('close_follow_up', { followUp: 1, outcome: 'reached' });
  expect(await facts()).toEqual([]);
});

test('priority shows its arithmetic', async () => {
  await act('create_follow_up', day('2026-11-20', { urgency: 'high' }));
  await database.execute('update follow_ups set sla_due_at = $1', [new Date('2026-11-21T09:00:00Z')]);
  const { parts } = (await ask(
    'show_follow_up',
    { followUp: 1 },
    { now: new Date('2026-11-22T10:00:00Z') },
  )) as ReportAnswer;
  expect(parts[1]).toMatchObject({
    title: 'Priority 110',
    rows: [
      ['high urgency', 50],
      ['2 days late', 10],
      ['SLA missed', 30],
      ['flagged as VIP', 20],
    ],
  });
});

test('lists ask for what is due when', async () => {
  for (const due of ['2026-11-20', '2026-11-20T11:00', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-30'])
    await act('create_follow_up', day(due));
  const ids = async (due: string, now = NOW) => (await rowsOf({ due }, { now })).map(([id]) => id);
  expect(await ids('overdue')).toEqual([]);
  expect(await ids('overdue', new Date('2026-11-20T11:30:00Z'))).toEqual([2]);
  expect(await ids('overdue', new Date('2026-11-21T00:30:00Z'))).toEqual([2, 1]);
  expect(await ids('today')).toEqual([2, 1]);
  expect(await ids('tomorrow')).toEqual([3]);
  expect(await ids('week')).toEqual([2, 1, 3, 4]);
  expect(await ids('next_week')).toEqual([5]);
  const within = async (span: object) => (await rowsOf(span)).map(([id]) => id);
  expect(await within({ by: '2026-11-22' })).toEqual([2, 1, 3, 4]);
  expect(await within({ from: '2026-11-23' })).toEqual([5, 6]);
  expect(await within({ from: '2026-11-21', by: '2026-11-22' })).toEqual([3, 4]);
  await database.execute('update follow_ups set sla_due_at = $1 where id in (3, 4)', [
    new Date('2026-11-21T09:00:00Z'),
  ]);
  expect(await ids('past_sla')).toEqual([]);
  expect(await ids('past_sla', new Date('2026-11-21T09:30:00Z'))).toEqual([3, 4]);
  expect((await rowsOf({ owner: 'me' })).length).toBe(6);
  expect(await rowsOf({ customer: 'Acme', state: 'closed' })).toEqual([]);
});

test('a time to follow up is set for the members of a segment', async () => {
  await database.transaction((transaction) =>
    saveSegment(
      transaction,
      { name: { en: 'Flagged', zh: '标记' }, rule: { field: 'vip', is: 'eq', value: true } },
      { asker: ADMINISTRATOR, now: NOW },
    ),
  );
  await refreshSegments(database, { now: NOW });
  expect(await ask('save_follow_up_sla', { segment: 'Flagged', hours: 4 })).toMatchObject({ code: 'forbidden' });
  const said = { as: HEAD };
  expect(await act('save_follow_up_sla', { segment: 'Flagged', hours: 4 }, said)).toMatchObject({
    text: 'Saved: customers of Flagged are followed up within 4 hours.',
  });
  expect(await ask('save_follow_up_sla', { segment: 'Flagged', hours: 4 }, said)).toMatchObject({
    code: 'invalid_input',
  });
  expect(await ask('list_follow_up_slas', {})).toMatchObject({ code: 'forbidden' });
  expect(await ask('list_follow_up_slas', {}, said)).toMatchObject({
    kind: 'table',
    rows: [['Flagged', 4, 0, expect.any(String), NOW.toISOString()]],
  });
  const shown = (await ask('create_follow_up', call)) as ConfirmAnswer;
  expect(shown.text).toContain('The segments of the customer want it done within 4 hours.');
  await confirmAction(shown.id, await contextOf({ now: new Date(NOW.getTime() + 60_000) }));
  expect(await stored('sla_due_at as at')).toEqual([{ at: new Date('2026-11-26T19:00:00Z') }]);
  const lateAt = async (now: string) =>
    ((await ask('list_follow_up_slas', {}, { ...said, now: new Date(now) })) as TableAnswer).rows.map((row) => row[2]);
  expect([await lateAt('2026-11-26T18:59:00Z'), await lateAt('2026-11-26T19:01:00Z')]).toEqual([[0], [1]]);
});
