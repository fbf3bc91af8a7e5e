import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { understand } from '../../src/language/understand.ts';
import type { Viewpoint } from '../../src/services/population/viewpoint.ts';
import { openScene, type Scene } from './scene.ts';

/** A Monday noon. */
const NOW = new Date('2026-11-23T12:00:00Z');

let scene: Scene;
let viewpoint: Viewpoint;
beforeAll(async () => {
  scene = await openScene();
  for (const [email, name] of [
    ['emma@example.com', 'Emma Clarke'],
    ['liwei@example.com', '李薇'],
  ])
    await scene.database.execute("insert into staff (email, name, role) values ($1, $2, 'rep')", [email, name]);
  const asker: Asker = { staffId: 1, email: 'lin@example.com', name: '林悦', role: 'manager', team: null };
  viewpoint = { database: scene.database, settings: scene.settings, asker, now: NOW, live: true };
});
afterAll(() => scene.database.close());

async function read(text: string): Promise<object> {
  const { tool, input } = await understand(text, viewpoint, null);
  return { tool, input };
}

const saved = (away: unknown, more: object = {}) => ({ tool: 'save_reminder_settings', input: { ...more, away } });

const SPANS: readonly [string, string, ...string[]][] = [
  ['2026-12-03', '2026-12-04', "I'm off thursday and friday next week", '我下周四和周五休假'],
  ['2026-12-07', '2026-12-08', "I'll be away monday and tuesday the week after next"],
  [
    '2026-11-30',
    '2026-12-06',
    "I'm on holiday next week",
    "I'll be away next week",
    'next week I am on vacation',
    '我下周休假',
    '下周我不在',
    '我下个星期出差',
    '下周不要提醒我',
    "I'm taking next week off",
  ],
  [
    '2026-11-24',
    '2026-11-24',
    "I'm off tomorrow",
    'I won’t be in tomorrow',
    "I'm taking tomorrow off",
    '明天我不在',
    '我明天请假',
    '明天别提醒我',
    'no reminders tomorrow',
  ],
  [
    '2026-11-23',
    '2026-11-29',
    'no reminders until Monday',
    "don't remind me until Monday",
    '暂停提醒到周一',
    '到下周一之前别打扰我',
    "I'm away, back on Monday",
    '我下周一回来',
    '下周一再提醒我',
    "I'll be back on Monday",
    'resume my reminders on Monday',
  ],
  [
    '2026-11-23',
    '2026-12-06',
    'pause my reminders for two weeks',
    'pause my reminders for a fortnight',
    '暂停提醒两周',
    "I'm off for the next two weeks",
  ],
  ['2026-10-01', '2026-10-07']
    .map((on) => on.replace('2026', '2027'))
    .concat(
      '十月一日到七日不用提醒我',
      '10月1日至10月7日我休假',
      "I'm on leave from October 1 to 7",
      "I'm out of office 1-7 October",
      '我10月1号到7号放假',
    ) as [string, string, ...string[]],
  [
    '2026-12-24',
    '2027-01-02',
    'I am on vacation from 24 December to 2 January',
    "I'm away December 24 through January 2",
    '12月24日到1月2日我不上班',
  ],
  ['2026-11-27', '2026-11-27', "I'm not in on Friday", "I'm off on Friday", '这周五我休息', 'I have Friday off'],
  ['2026-11-26', '2026-11-27', "I'm off Thursday and Friday", 'I am out on Thursday and Friday', '周四和周五我不在'],
  ['2026-11-23', '2026-11-23', "I'm sick", "I'm off today", '我今天请病假', '今天不用提醒我'],
  ['2026-11-23', '2026-11-25', '我请三天假', 'no reminders for 3 days', "I'm off sick for three days", '我休假三天'],
  ['2026-11-23', '2026-11-29', "I'm away for the rest of the week", '这周我不在', "I'm not working this week"],
  [
    '2026-12-01',
    '2026-12-31',
    "I'm on parental leave in December",
    '我十二月休假',
    "I'm away next month",
    '下个月我不在',
  ],
  ['2026-11-24', '2026-12-07', "I'm on leave for two weeks from tomorrow", '我从明天开始休假两周', '我明天起休两周假'],
  ['2026-11-23', '2026-11-30', "I'm on holiday until the end of the month", '暂停提醒到月底'].map((each, at) =>
    at === 1 ? '2026-11-30' : each,
  ) as [string, string, ...string[]],
  ['2026-11-24', '2026-11-25', '明后两天我不在', '明后天休息'],
  ['2026-11-23', '2026-11-27', "I'm out through Friday", '我出差到周五为止'],
];

describe('days away in words', () => {
  test.each(SPANS.flatMap(([from, until, ...texts]) => texts.map((text) => [text, { from, until }] as const)))(
    '%s',
    async (text, span) => {
      expect(await read(text)).toEqual(saved(span));
    },
  );

  test.each([
    ["I'm back", saved('back')],
    ["I'm back from holiday", saved('back')],
    ['我回来了', saved('back')],
    ['休假结束了', saved('back')],
    ['cancel my holiday', saved('none')],
    ["I'm back early, cancel my leave", saved('none')],
    ['我提前回来了，取消休假', saved('none')],
    ['取消我的休假', saved('none')],
    ['Emma is on holiday next week', saved({ from: '2026-11-30', until: '2026-12-06' }, { staff: 'emma@example.com' })],
    ['李薇下周休假', saved({ from: '2026-11-30', until: '2026-12-06' }, { staff: 'liwei@example.com' })],
  ])('%s', async (text, call) => {
    expect(await read(text)).toEqual(call);
  });

  test.each(["I'm on holiday", '我休假'])('%s: on which days is asked', async (text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test.each([
    ['I work Monday to Thursday', { workDays: [1, 2, 3, 4] }],
    ['我周五不上班', { workDays: [1, 2, 3, 4] }],
    ['no reminders on Fridays', { workDays: [1, 2, 3, 4] }],
    ['pause my reminders', { enabled: false }],
  ])('%s is no absence', async (text, input) => {
    expect(await read(text)).toEqual({ tool: 'save_reminder_settings', input });
  });
});

describe('a colleague’s days away', () => {
  test.each(['李薇下周一到周三请假', '下周一到周三李薇请假', '下周一到周三李薇不在'])('%s', async (text) => {
    const away = { from: '2026-11-30', until: '2026-12-02' };
    expect(await read(text)).toEqual(saved(away, { staff: 'liwei@example.com' }));
  });
});

describe('who is away', () => {
  const nextWeek = { from: '2026-11-30', until: '2026-12-06' };
  const tomorrow = { from: '2026-11-24', until: '2026-11-24' };
  const today = { from: '2026-11-23', until: '2026-11-23' };
  const emma = { staff: 'emma@example.com' };
  test.each<[object, ...string[]]>([
    [{ everybody: true }, 'who is away?', "Who's on holiday", '团队里谁休假', 'planned absences', '团队的休假安排'],
    [
      { everybody: true, ...nextWeek },
      'who is away next week?',
      'who will be out of the office next week',
      'is anyone in my team on holiday next week?',
      'which of my reps are off next week',
      '下周谁不在？',
      '下周有谁请假',
      '我们团队下个星期哪些人休假？',
      '谁下周出差',
    ],
    [{ everybody: true, ...tomorrow }, "who's off tomorrow", '明天谁休息', "who isn't in tomorrow?"],
    [{ everybody: true, ...today }, 'who is sick today?', 'who is away right now', '今天谁请假了', '现在谁不在公司'],
    [emma, 'when is Emma away?', 'when does Emma go on holiday?', 'Emma什么时候休假', 'Emma Clarke哪几天不在'],
    [{ ...emma, ...nextWeek }, 'is Emma away next week?', 'will Emma Clarke be on vacation next week'],
    [{}, 'my planned absences', 'when am I away?', '我什么时候休假', 'show me my holidays'],
  ])('%j', async (input, ...texts) => {
    for (const text of texts) expect([text, await read(text)]).toEqual([text, { tool: 'list_absences', input }]);
  });

  test('days that are not understood are not left out', async () => {
    await expect(read('who is away when the moon is full?')).rejects.toMatchObject({ code: 'not_understood' });
  });
});
