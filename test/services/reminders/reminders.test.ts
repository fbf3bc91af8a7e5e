import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ToolCall } from '../../../src/domain/answer.ts';
import type { ListItem } from '../../../src/domain/daily-list/list-item.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { withdrawNotices } from '../../../src/services/notices/withdraw-notices.ts';
import { decideDueReminders } from '../../../src/services/reminders/decide-due-reminders.ts';
import { planReminders } from '../../../src/services/reminders/plan-reminders.ts';
import { remindFollowUps } from '../../../src/services/reminders/remind-follow-ups.ts';
import { confirmAction } from '../../../src/tools/confirm-action.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import type { ToolContext } from '../../../src/tools/tool.ts';
import { askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

/** A Monday, before everybody's hour. */
const MONDAY = new Date('2026-06-01T05:00:00Z');
const STAFF = [
  { email: 'rita@example.com', name: 'Rita', role: 'rep', team: 'north' },
  { email: 'max@example.com', name: 'Max', role: 'rep', team: 'south' },
  { email: 'hanna@example.com', name: 'Hanna', role: 'manager', team: 'north' },
  { email: 'ada@example.com', name: 'Ada', role: 'admin' },
] as const;

const database = await createTestDatabase();
afterAll(() => database.close());
beforeEach(async () => {
  await database.execute(
    'truncate notices, reminder_schedules, absences, holidays, follow_ups, staff, customers, pending_actions, audit restart identity cascade',
  );
  const customers = [{ id: 'C1', owner: 'rita@example.com', columns: { name: 'Acme' } }];
  await makeCompany(database, { timeZone: 'Europe/London', staff: STAFF, customers }, MONDAY);
  await planReminders(database, MONDAY);
});

const at = (day: number, time: string) => new Date(`2026-06-${String(day).padStart(2, '0')}T${time}Z`);

const ITEM: ListItem = {
  ...{ customer: { id: 'C1', name: 'Acme' }, reason: 'follow_up_due', also: [], followUpId: 7 },
  ...{ why: { en: 'due', zh: '到期' }, nextStep: { en: 'call', zh: '致电' }, evidence: { en: 'why', zh: '原因' } },
  score: { factors: [], expectedValue: 1 },
};

async function decide(now: Date, items: ListItem[] = [ITEM]): Promise<void> {
  const compileList = async () => ({ items, more: 2 });
  const failures = await decideDueReminders(database, { compileList, clock: () => now, lanes: 2 });
  expect(failures.size).toBe(0);
}

function noticesOf(email: string): Promise<Record<string, unknown>[]> {
  return database.query(
    `select n.key, n.state, n.reason, n.content, n.due_at as "dueAt" from notices n join staff s on s.id = n.staff_id
     where s.email = $1 order by n.id`,
    [email],
  );
}

async function ask(email: string, call: ToolCall, now = MONDAY) {
  const [settings, asker] = [await readSettings(database), await askerOf(database, email)];
  const context: ToolContext = { database, settings, asker, now, live: true, locale: 'en', rowLimit: 50, front: 'cli' };
  const run = await runTool(call, context);
  return run.answer.kind === 'confirm' ? (await confirmAction(run.answer.id, context)).answer : run.answer;
}

const save = (email: string, input: object, now = MONDAY) => ask(email, { tool: 'save_reminder_settings', input }, now);

describe('decisions', () => {
  test('reps get a schedule, at their hour a decision, and nobody else does', async () => {
    await decide(at(1, '07:29'));
    expect(await noticesOf('rita@example.com')).toEqual([]);
    await decide(at(1, '07:30'));
    await decide(at(1, '07:31'));
    expect(await noticesOf('rita@example.com')).toEqual([
      {
        ...{ key: 'reminder 1 2026-06-01', state: 'waiting', reason: null, dueAt: at(1, '07:30') },
        content: { kind: 'daily_list', on: '2026-06-01', items: [ITEM], more: 2, remarks: [] },
      },
    ]);
    expect(await noticesOf('hanna@example.com')).toEqual([]);
    expect(
      await database.query('select position, customer_id, reason, follow_up_id from notice_items where notice_id = 1'),
    ).toEqual([{ position: 1, customer_id: 1, reason: 'follow_up_due', follow_up_id: 7 }]);
  });

  test('days of downtime are skipped one by one, the last one is sent late, and the list tells', async () => {
    await decide(at(4, '10:00'));
    const notices = await noticesOf('rita@example.com');
    expect(notices.map(({ state }) => state)).toEqual(['skipped', 'skipped', 'skipped', 'waiting']);
    expect(notices[3]).toMatchObject({
      content: {
        on: '2026-06-04',
        remarks: [
          {
            en: 'No list came on 1 Jun 2026, 2 Jun 2026, 3 Jun 2026: Rapport was not running, or too late for it.',
            zh: '2026年6月1日、2026年6月2日、2026年6月3日 没有发送名单：当时 Rapport 未运行，或已错过发送时间。',
          },
        ],
      },
    });
  });

  test('an empty day is said or silent, as its reader prefers', async () => {
    await save('rita@example.com', { whenEmpty: 'silent' });
    await decide(at(1, '08:00'), []);
    expect(await noticesOf('rita@example.com')).toMatchObject([{ state: 'silent', reason: 'empty', content: null }]);
    expect(await noticesOf('max@example.com')).toMatchObject([{ state: 'waiting', content: { items: [] } }]);
  });

  test('a list that fails holds up no other, and is tried again', async () => {
    const compileList = async ({ name }: { name: string }) => {
      if (name === 'Max') throw new Error('no list');
      return { items: [ITEM], more: 0 };
    };
    const clock = () => at(1, '08:00');
    const failures = await decideDueReminders(database, { compileList, clock, lanes: 1 });
    expect([...failures]).toEqual([[2, new Error('no list')]]);
    expect(await noticesOf('rita@example.com')).toHaveLength(1);
    expect(await noticesOf('max@example.com')).toEqual([]);
    await decide(at(1, '08:01'));
    expect(await noticesOf('max@example.com')).toMatchObject([{ state: 'waiting' }]);
  });

  test('a schedule that another process has in hand holds up no other, and is planned once it is free', async () => {
    const planned = () =>
      database.query<{ name: string }>(
        `select s.name from reminder_schedules r join staff s on s.id = r.staff_id where r.next_at is not null order by s.name`,
      );
    await database.execute('update reminder_schedules set next_at = null');
    await database.transaction(async (other) => {
      await other.query(
        `select 1 from reminder_schedules where staff_id = (select id from staff where name = 'Max') for update`,
      );
      await planReminders(database, MONDAY);
      expect(await planned()).toEqual([{ name: 'Rita' }]);
    });
    await planReminders(database, MONDAY);
    expect(await planned()).toEqual([{ name: 'Max' }, { name: 'Rita' }]);
  });

  test('who comes back misses nothing of the time away', async () => {
    await database.execute("update staff set active = false where name = 'Rita'");
    await decide(at(9, '08:00'));
    await database.execute("update staff set active = true where name = 'Rita'");
    await decide(at(10, '08:00'));
    expect((await noticesOf('rita@example.com')).map(({ key }) => key)).toEqual(['reminder 1 2026-06-10']);
  });

  test('days away are no days of decision: nothing is skipped, and the list comes by itself again', async () => {
    await save('rita@example.com', { away: { from: '2026-06-02', until: '2026-06-04' } });
    for (const day of [1, 2, 3, 4, 5]) await decide(at(day, '08:00'));
    const notices = await noticesOf('rita@example.com');
    expect(notices.map(({ key }) => key)).toEqual(['reminder 1 2026-06-01', 'reminder 1 2026-06-05']);
    expect(notices[1]).toMatchObject({ state: 'waiting' });
  });

  test('who comes back early gets the list of that day where its hour is still to come, else that of the next', async () => {
    const week = { from: '2026-06-01', until: '2026-06-30' };
    await save('rita@example.com', { away: week });
    await save('max@example.com', { away: week });
    await save('rita@example.com', { away: 'back' }, at(3, '07:00'));
    await decide(at(3, '07:31'));
    expect((await noticesOf('rita@example.com')).map(({ key }) => key)).toEqual(['reminder 1 2026-06-03']);
    expect(await save('max@example.com', { away: 'back' }, at(3, '09:00'))).toMatchObject({
      text: 'Saved. The next one comes at 2026-06-04 08:30.',
    });
    await decide(at(3, '09:01'));
    expect((await noticesOf('max@example.com')).map(({ key }) => key)).toEqual([]);
    expect(await save('max@example.com', { away: 'back' }, at(3, '09:02'))).toMatchObject({
      code: 'invalid_input',
    });
  });

  test('who says that they are back from what has not begun is told what is planned, and how to drop it', async () => {
    const back = () =>
      ask('rita@example.com', { tool: 'save_reminder_settings', input: { away: 'back' } }, at(1, '12:00'));
    expect(await back()).toMatchObject({ text: expect.stringContaining('No absence is running'), suggestions: [] });
    await save('rita@example.com', { away: { from: '2026-06-04', until: '2026-06-05' } }, at(1, '11:00'));
    expect(await back()).toMatchObject({
      text: 'No absence is running; one is planned: 2026-06-04 to 2026-06-05. To drop it:',
      suggestions: ['Cancel my leave'],
    });
    await save('rita@example.com', { away: 'none' }, at(1, '12:30'));
    const none = { tool: 'save_reminder_settings', input: { away: 'none' } };
    expect(await ask('rita@example.com', none, at(1, '13:00'))).toMatchObject({
      text: 'No absence is running or planned, so there is none to cancel.',
    });
  });

  test('settings show who is away until when, and the history of a day, too', async () => {
    await save('rita@example.com', { away: { from: '2026-06-01', until: '2026-06-05' } });
    await save('rita@example.com', { away: { from: '2026-06-10', until: '2026-06-10' } });
    const settings = await ask('rita@example.com', { tool: 'reminder_settings', input: {} }, at(3, '08:00'));
    expect(settings).toMatchObject({
      rows: [expect.arrayContaining(['2026-06-01 to 2026-06-05, 2026-06-10', '2026-06-08 08:30'])],
    });
    const history = await ask('hanna@example.com', { tool: 'reminder_history', input: {} }, at(3, '08:00'));
    expect(history).toMatchObject({
      parts: [{ rows: [['Rita', '2026-06-03', 'away', null, 'away until 2026-06-05', null, null]] }],
    });
  });

  test('a manager sees who of the team is away, and what falls due meanwhile; a rep their own', async () => {
    await save('rita@example.com', { away: { from: '2026-06-03', until: '2026-06-05' } });
    await save('rita@example.com', { away: { from: '2026-06-20', until: '2026-06-21' } });
    await save('max@example.com', { away: { from: '2026-06-04', until: '2026-06-04' } });
    for (const due of ['2026-06-03', '2026-06-05T10:00', '2026-06-06'])
      await ask('rita@example.com', { tool: 'create_follow_up', input: { customer: 'C1', reason: 'call', due } });
    const away = async (email: string, input: object = {}) => {
      const answer = await ask(email, { tool: 'list_absences', input }, at(2, '08:00'));
      return answer.kind === 'table' ? answer.rows : answer;
    };
    const first = ['Rita', '2026-06-03', '2026-06-05', 2];
    const second = ['Rita', '2026-06-20', '2026-06-21', 0];
    expect(await away('rita@example.com')).toEqual([first, second]);
    expect(await away('hanna@example.com', { everybody: true })).toEqual([first, second]);
    expect(await away('hanna@example.com', { everybody: true, from: '2026-06-05', until: '2026-06-10' })).toEqual([
      first,
    ]);
    expect(await away('hanna@example.com', { everybody: true, from: '2026-06-06', until: '2026-06-10' })).toEqual([]);
    expect(await away('rita@example.com', { everybody: true })).toMatchObject({ kind: 'problem', code: 'forbidden' });
    expect(await away('hanna@example.com', { staff: 'Max' })).toMatchObject({ kind: 'problem', code: 'forbidden' });
  });

  test('a timed follow-up is silent on a day away, unless it was set for it afterwards', async () => {
    const followUp = (dueAt: string) =>
      ask(
        'rita@example.com',
        { tool: 'create_follow_up', input: { customer: 'C1', reason: 'call', due: dueAt } },
        at(2, '06:00'),
      );
    await ask('rita@example.com', {
      tool: 'create_follow_up',
      input: { customer: 'C1', reason: 'call', due: '2026-06-03T10:00' },
    });
    await save('rita@example.com', { away: { from: '2026-06-02', until: '2026-06-04' } }, at(1, '06:00'));
    await followUp('2026-06-03T11:00');
    await remindFollowUps(database, at(3, '10:30'));
    expect(await noticesOf('rita@example.com')).toMatchObject([
      { state: 'silent', reason: 'away' },
      { state: 'waiting', reason: null },
    ]);
  });

  test('who stays away for longer than said is still told what they set for a day of it', async () => {
    await save('rita@example.com', { away: { from: '2026-06-01', until: '2026-06-04' } }, at(1, '06:00'));
    await ask(
      'rita@example.com',
      { tool: 'create_follow_up', input: { customer: 'C1', reason: 'call', due: '2026-06-04T11:00' } },
      at(2, '06:00'),
    );
    await save('rita@example.com', { away: { from: '2026-06-03', until: '2026-06-05' } }, at(3, '06:00'));
    await remindFollowUps(database, at(4, '10:30'));
    expect(await noticesOf('rita@example.com')).toMatchObject([{ state: 'waiting', reason: null }]);
  });

  test('a follow-up is told without the name of a customer who went to somebody else meanwhile', async () => {
    await database.execute(
      `insert into follow_ups (customer_id, owner_id, reason, source, due_on, due_at, time_zone, created_by_email, created_at)
       values (1, 1, 'ask', 'person', '2026-06-01', $1, 'Europe/London', 'rita@example.com', $2)`,
      [at(1, '14:00'), MONDAY],
    );
    await database.execute(
      "update customers set owner_id = (select id from staff where name = 'Max'), name = 'Secret'",
    );
    await remindFollowUps(database, at(1, '14:00'));
    expect(await noticesOf('rita@example.com')).toMatchObject([{ content: { customer: { id: 'C1', name: null } } }]);
  });

  test('a follow-up that cannot be told holds up no other, and is tried again', async () => {
    await database.execute(
      `insert into follow_ups (customer_id, owner_id, reason, source, due_on, due_at, time_zone, created_by_email, created_at)
       select 1, 1, 'ask about ' || n, 'person', '2026-06-01', $1, 'Europe/London', 'rita@example.com', $2 from generate_series(1, 3) n`,
      [at(1, '14:00'), MONDAY],
    );
    await database.execute(
      "alter table notices add constraint broken check (content ->> 'reason' <> 'ask about 2') not valid",
    );
    try {
      expect([...(await remindFollowUps(database, at(1, '14:00'))).values()].map(String)).toEqual([
        expect.stringContaining('broken'),
      ]);
      expect(await noticesOf('rita@example.com')).toHaveLength(2);
    } finally {
      await database.execute('alter table notices drop constraint broken');
    }
    expect((await remindFollowUps(database, at(1, '14:01'))).size).toBe(0);
    expect(await noticesOf('rita@example.com')).toHaveLength(3);
  });

  test('a follow-up is told at its hour, unless it is settled before it leaves', async () => {
    await database.execute(
      `insert into follow_ups (customer_id, owner_id, reason, source, due_on, due_at, time_zone, created_by_email, created_at)
       select 1, 1, 'ask about ' || n, 'person', '2026-06-01', $1, 'Europe/London', 'rita@example.com', $2 from generate_series(1, 2) n`,
      [at(1, '14:00'), MONDAY],
    );
    await remindFollowUps(database, at(1, '13:59'));
    expect(await noticesOf('rita@example.com')).toEqual([]);
    await remindFollowUps(database, at(1, '14:00'));
    await remindFollowUps(database, at(1, '14:01'));
    await database.execute("update follow_ups set state = 'closed' where id = 2");
    await withdrawNotices(database, at(1, '14:01'));
    expect(await noticesOf('rita@example.com')).toMatchObject([
      {
        state: 'waiting',
        content: { kind: 'follow_up', followUpId: 1, customer: { id: 'C1', name: 'Acme' }, reason: 'ask about 1' },
      },
      { state: 'silent', reason: 'settled' },
    ]);
  });
});

describe('settings', () => {
  test('another hour and zone count at once; the day that was decided stays decided', async () => {
    await decide(at(1, '08:00'));
    const saved = await save('rita@example.com', { hour: '07:00', timeZone: 'Asia/Shanghai' }, at(1, '09:00'));
    expect(saved).toMatchObject({ text: 'Saved. The next one comes at 2026-06-02 07:00.' });
    await decide(at(1, '22:59'));
    expect(await noticesOf('rita@example.com')).toHaveLength(1);
    await decide(at(1, '23:00'));
    expect((await noticesOf('rita@example.com')).map(({ key }) => key)).toEqual([
      'reminder 1 2026-06-01',
      'reminder 1 2026-06-02',
    ]);
  });

  test('who begins after the usual hour and asks for a later one gets it today, and once', async () => {
    await database.execute("insert into staff (email, name, role) values ('new@example.com', 'Nia', 'rep')");
    await decide(at(1, '10:00'));
    expect(await noticesOf('new@example.com')).toEqual([]);
    const saved = await save('new@example.com', { hour: '11:05' }, at(1, '10:01'));
    expect(saved).toMatchObject({ text: 'Saved. The next one comes at 2026-06-01 11:05.' });
    await decide(at(1, '10:05'));
    expect(await noticesOf('new@example.com')).toHaveLength(1);
    const again = await save('new@example.com', { hour: '12:00' }, at(1, '10:06'));
    expect(again).toMatchObject({ text: 'Saved. The next one comes at 2026-06-02 12:00.' });
    await decide(at(1, '11:00'));
    expect(await noticesOf('new@example.com')).toHaveLength(1);
  });

  test('the next one that is told is none that comes too late', async () => {
    await decide(at(1, '08:00'));
    const saved = await save('rita@example.com', { whenEmpty: 'silent' }, at(2, '15:00'));
    expect(saved).toMatchObject({ text: 'Saved. The next one comes at 2026-06-03 08:30.' });
  });

  test('switched off, on again: nothing of the time between, and no day twice', async () => {
    await save('rita@example.com', { enabled: false });
    await decide(at(3, '08:00'));
    expect(await noticesOf('rita@example.com')).toEqual([]);
    await save('rita@example.com', { enabled: true }, at(4, '06:00'));
    await decide(at(4, '08:00'));
    expect((await noticesOf('rita@example.com')).map(({ key }) => key)).toEqual(['reminder 1 2026-06-04']);
  });

  test('holidays count for those who follow the calendar, and new colleagues follow it too', async () => {
    await database.execute("insert into holidays values ('gb', '2026-06-01', 'Day off', false)");
    expect(await save('ada@example.com', { everybody: true, calendar: 'gb' })).toMatchObject({
      text: 'Saved for 4 people.',
    });
    await database.execute("insert into staff (email, name, role) values ('new@example.com', 'Nia', 'rep')");
    await decide(at(1, '08:00'));
    expect(await noticesOf('rita@example.com')).toEqual([]);
    expect(await noticesOf('new@example.com')).toEqual([]);
    await decide(at(2, '08:00'));
    expect(await noticesOf('new@example.com')).toHaveLength(1);
    expect(await save('rita@example.com', { calendar: 'uk' })).toMatchObject({
      code: 'not_found',
      suggestions: ['gb'],
    });
  });

  test.each([
    ['rita@example.com', { staff: 'Max' }, 'forbidden'],
    ['rita@example.com', { everybody: true }, 'forbidden'],
    ['hanna@example.com', { staff: 'Max' }, 'forbidden'],
    ['rita@example.com', { hour: '08:30' }, 'invalid_input'],
    ['rita@example.com', { timeZone: 'Mars' }, 'invalid_input'],
  ] as const)('%s may not save %j: %s', async (email, input, code) => {
    expect(await save(email, { hour: '10:00', ...input })).toMatchObject({ kind: 'problem', code });
  });

  test('a manager changes and sees their team, in words', async () => {
    await save('hanna@example.com', { staff: 'Rita', workDays: [7, 1, 2, 3, 4] });
    const shown = await ask('hanna@example.com', { tool: 'reminder_settings', input: { everybody: true } });
    expect(shown).toMatchObject({
      rows: [
        ['Hanna', 'off', 'none', '08:30', 'Mon–Fri', 'one line', 'none', 'Europe/London', 'English', null],
        [
          'Rita',
          'on',
          'none',
          '08:30',
          'Mon, Tue, Wed, Thu, Sun',
          'one line',
          'none',
          'Europe/London',
          'English',
          '2026-06-01 08:30',
        ],
      ],
    });
  });
});

describe('history', () => {
  const history = (email: string, input: object, now: Date) => ask(email, { tool: 'reminder_history', input }, now);

  test('who got theirs, when, and why not', async () => {
    await decide(at(1, '07:31'));
    await database.execute("update notices set state = 'sent', settled_at = $1 where staff_id = 1", [at(1, '07:32')]);
    await database.execute(
      "update notices set state = 'unknown', reason = 'no answer', settled_at = $1 where staff_id = 2",
      [at(1, '07:40')],
    );
    expect(await history('ada@example.com', {}, at(1, '12:00'))).toMatchObject({
      parts: [
        {
          rows: [
            ['Max', '2026-06-01', 'not known whether it arrived', '2026-06-01 08:40', 'no answer', 1, 0],
            ['Rita', '2026-06-01', 'sent', '2026-06-01 08:32', null, 1, 0],
          ],
        },
        {
          rows: [['Max', 'Daily reminder', '2026-06-01 08:30', 'not known whether it arrived', 'no answer']],
        },
      ],
    });
    expect(await history('hanna@example.com', {}, at(1, '12:00'))).toMatchObject({
      parts: [{ rows: [['Rita', '2026-06-01', 'sent', expect.anything(), null, 1, 0]] }],
    });
    expect(await history('rita@example.com', { staff: 'Max' }, at(1, '12:00'))).toMatchObject({ code: 'forbidden' });
  });

  test('what has no decision yet is told apart from what needs none', async () => {
    await save('max@example.com', { enabled: false });
    const states = async (on: string) => {
      const answer = await history('ada@example.com', { on }, MONDAY);
      const [table] = answer.kind === 'report' ? answer.parts : [];
      return table?.kind === 'table' ? table.rows.map(([person, , state]) => [person, state]) : answer;
    };
    expect(await states('2026-06-01')).toEqual([
      ['Max', 'switched off'],
      ['Rita', 'not due yet'],
    ]);
    expect(await states('2026-06-07')).toEqual([
      ['Max', 'switched off'],
      ['Rita', 'no working day'],
    ]);
  });
});
