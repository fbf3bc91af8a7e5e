import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import type { Asker } from '../../src/domain/asker.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { readDue } from '../../src/domain/follow-ups/due.ts';
import { understand } from '../../src/language/understand.ts';
import type { Viewpoint } from '../../src/services/population/viewpoint.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { openScene, type Scene } from './scene.ts';

/** A Monday noon in London, where the asker is; the business is elsewhere. */
const NOW = new Date('2026-11-23T12:00:00Z');
const MANAGER: Asker = {
  staffId: 1,
  email: 'lin@example.com',
  name: '林悦',
  role: 'manager',
  team: null,
  timeZone: 'Europe/London',
};

let scene: Scene;
let viewpoint: Viewpoint;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
  for (const [email, name, role] of [
    ['lin@example.com', '林悦', 'manager'],
    ['emma@example.com', 'Emma Clarke', 'rep'],
    ['liwei@example.com', '李薇', 'rep'],
  ])
    await scene.database.execute('insert into staff (email, name, role) values ($1, $2, $3)', [email, name, role]);
  viewpoint = { database: scene.database, settings: scene.settings, asker: MANAGER, now: NOW, live: true };
});
afterAll(() => scene.database.close());

async function read(text: string, before: ToolCall | null = null): Promise<ToolCall> {
  const { tool, input } = await understand(text, viewpoint, before);
  return { tool, input };
}

const made = (customer: string, due: string, reason: string, more: object = {}): ToolCall => ({
  tool: 'create_follow_up',
  input: { customer, reason, due, ...more },
});
const call = (tool: string, input: object = {}): ToolCall => ({ tool, input });
const list = (input: object = {}): ToolCall => call('list_follow_ups', input);
const closed = (outcome: string, more: object = {}): ToolCall =>
  call('close_follow_up', { followUp: 12, outcome, ...more });

const contact = (customer: string, outcome: string, more: object = {}): ToolCall =>
  call('record_contact', { customer, outcome, ...more });

const ACME = '12749';
const WANG = '12347';
const DUE = '2026-12-03T15:00';

const MEANINGS: readonly [ToolCall, ...string[]][] = [
  // Customer, time and reason wherever they stand
  [
    made(ACME, DUE, 'call Acme Ltd about the renewal'),
    'remind me to call Acme Ltd next Thursday at 3 about the renewal',
    'Please remind me next Thursday at 3 to call Acme Ltd about the renewal.',
    'next Thursday at 3 remind me to call Acme Ltd about the renewal',
    'remind me to call Acme Ltd about the renewal next Thursday at 3pm',
    'set a reminder to call Acme Ltd about the renewal next Thursday at 15:00',
    "don't let me forget to call Acme Ltd about the renewal next Thursday at 3",
    'could you remind me to call Acme Ltd next Thursday at 3 about the renewal?',
    'create a follow-up: call Acme Ltd about the renewal, next Thursday at 3',
  ],
  [made(ACME, DUE, 'call acme about the renewal'), 'remind me to call acme next Thursday at 3 about the renewal'],
  [made(ACME, '2026-11-27', 'send Acme the quote'), 'remind me to send Acme the quote by Friday'],
  [made(ACME, '2026-11-27', 'send the quote to Acme'), 'remind me on Friday to send the quote to Acme'],
  [made(ACME, '2026-11-24', 'follow up with Acme on the offer'), 'follow up with Acme on the offer tomorrow'],
  [made(ACME, '2026-11-24', 'call Acme Ltd'), 'call Acme Ltd tomorrow', 'remind me to call Acme Ltd tomorrow'],
  [made(ACME, '2026-11-24', 'call 12749'), 'remind me to call 12749 tomorrow'],
  [made('C-20', '2026-11-30', 'Li Wei birthday'), 'remind me about Li Wei birthday at the end of the month'],
  [
    made(WANG, '2026-12-03T15:00', '给王小明打电话聊续约'),
    '提醒我下周四下午3点给王小明打电话聊续约',
    '下周四下午三点提醒我给王小明打电话聊续约',
    '请提醒我给王小明打电话聊续约，下周四15点',
    '麻烦提醒我下周四下午３点给王小明打电话聊续约。',
    '新建跟进：下周四下午3点给王小明打电话聊续约',
  ],
  [made(WANG, '2026-11-26', '回访王小明'), '周五前提醒我回访王小明', '提醒我周五前回访王小明'],
  [made(WANG, '2026-11-24', '联系王小明'), '明天联系王小明', '提醒我明天联系王小明', '明天提醒我联系王小明'],
  [made(ACME, '2026-12-07', '跟进Acme的报价'), '两周后跟进Acme的报价', '提醒我两周后跟进Acme的报价'],
  [made(ACME, '2026-11-25', '联系Acme确认周五的交货'), '提醒我后天联系Acme确认周五的交货'],
  [made(WANG, '2026-11-23T14:00+00:00', '给王小明回电'), '两小时后提醒我给王小明回电', '提醒我两小时后给王小明回电'],
  // The customer is known by name, whatever is to be done
  [made(ACME, '2026-11-24', 'check whether Acme paid'), 'remind me tomorrow to check whether Acme paid'],
  [made(ACME, '2026-11-30', 'invoice Acme'), 'remind me on the last day of the month to invoice Acme'],
  // A name alone is to be followed up
  [made(ACME, '2026-12-24', 'follow up with Acme'), 'add a follow-up for Acme on Dec 24th'],
  [made(ACME, '2026-12-24', '跟进Acme'), '给Acme加个跟进，12月24号'],
  [made(ACME, '2026-11-27T09:00', 'call Acme'), 'I need a reminder to call Acme this Friday at 9am'],
  [made(ACME, '2027-01-01', 'wish Acme a happy new year'), 'remind me to wish Acme a happy new year on Jan 1'],
  // Working days, named days, years beside the date, another zone
  [made(ACME, '2026-11-26', 'call Acme'), 'remind me three business days from now to call Acme'],
  [made(ACME, '2027-05-05', 'call Acme'), 'remind me next year on 5 May to call Acme'],
  [made(ACME, '2026-12-23', 'call Acme'), 'remind me two days before Christmas to call Acme'],
  [made(ACME, '2026-11-24T14:00+00:00', 'call Acme'), 'remind me to call Acme tomorrow at 9 New York time'],
  [made(ACME, '2026-12-25', 'send Acme a Christmas card'), 'remind me on Christmas to send Acme a Christmas card'],
  [made(WANG, '2026-11-26', '联系王小明'), '三个工作日后提醒我联系王小明'],
  [made(WANG, '2027-01-04', '联系王小明'), '明年一月第一个周一提醒我联系王小明'],
  [made(WANG, '2027-02-05', '给王小明送礼'), '春节前提醒我给王小明送礼'],
  [made(WANG, '2026-12-08', '回访王小明'), '过半个月提醒我回访王小明'],
  // A colleague, how urgent, again and again
  [made(ACME, '2026-11-24T09:00', 'call Acme', { owner: 'Emma' }), 'remind Emma to call Acme tomorrow at 9'],
  [made(WANG, '2026-11-24T10:00', '联系王小明', { owner: 'liwei@example.com' }), '提醒李薇明天上午10点联系王小明'],
  [
    made(ACME, '2026-11-24', 'call Acme', { urgency: 'high' }),
    'remind me to call Acme tomorrow, urgent',
    'remind me to call Acme tomorrow (high priority)',
  ],
  [
    made(WANG, '2026-11-24', '联系王小明', { urgency: 'high' }),
    '提醒我明天联系王小明，很急',
    '提醒我明天联系王小明（紧急）',
  ],
  [
    made(ACME, '2026-11-30T09:00', 'call Acme', { repeat: { every: 1, unit: 'week' } }),
    'remind me every Monday at 9 to call Acme',
    'remind me to call Acme every Monday at 9',
  ],
  [
    made(ACME, '2026-12-01', 'call Acme', { repeat: { every: 1, unit: 'month' } }),
    'remind me to call Acme on the 1st of every month',
    'remind me every month on the 1st to call Acme',
  ],
  [
    made(ACME, '2026-11-27', 'call Acme', { repeat: { every: 1, unit: 'month', days: ['last friday'] } }),
    'remind me every last Friday of the month to call Acme',
    'remind me to call Acme on the last Friday of each month',
  ],
  [
    made(ACME, '2026-12-16T11:00', 'call Acme', { repeat: { every: 1, unit: 'month', days: ['third wednesday'] } }),
    'remind me every third Wednesday at 11 to call Acme',
  ],
  [
    made(ACME, '2026-12-01', 'call Acme', { repeat: { every: 1, unit: 'month', days: ['first workday'] } }),
    'remind me on the first working day of each month to call Acme',
    'every month on the first business day remind me to call Acme',
  ],
  [
    made(ACME, '2026-12-31', 'call Acme', { repeat: { every: 3, unit: 'month', days: ['last workday'] } }),
    'remind me on the last working day of every quarter to call Acme',
  ],
  [
    made(WANG, '2026-12-05', '联系王小明', { repeat: { every: 1, unit: 'month', days: [5, 20] } }),
    '每月5号和20号提醒我联系王小明',
    '提醒我联系王小明，每个月5号、20号',
  ],
  [
    made(WANG, '2026-11-27T15:00', '联系王小明', { repeat: { every: 1, unit: 'month', days: ['last friday'] } }),
    '每月最后一个周五下午3点提醒我联系王小明',
  ],
  [
    made(WANG, '2026-12-01', '联系王小明', { repeat: { every: 1, unit: 'month', days: ['first workday'] } }),
    '每月第一个工作日提醒我联系王小明',
  ],
  [
    made(ACME, '2026-12-01', 'call Acme', { repeat: { every: 1, unit: 'month', days: [1, 15] } }),
    'remind me to call Acme twice a month on the 1st and 15th',
    'remind me on the 1st and 15th of the month to call Acme',
  ],
  [
    made(WANG, '2027-03-01', '联系王小明', { repeat: { every: 1, unit: 'year' } }),
    '每年3月1日提醒我联系王小明',
    '提醒我联系王小明，每年三月一号',
  ],
  [
    made(WANG, '2027-03-01', '联系王小明', { repeat: { every: 12, unit: 'month', days: ['first monday'] } }),
    '每年3月第一个周一提醒我联系王小明',
  ],
  [
    made(WANG, '2026-12-15', '联系王小明', { repeat: { every: 1, unit: 'month' } }),
    '每月15号左右提醒我联系王小明',
    '每月15号起提醒我联系王小明',
  ],
  [
    made(ACME, '2026-11-27', 'call Acme', { repeat: { every: 2, unit: 'week', untilOn: '2027-01-31' } }),
    'remind me to call Acme every two weeks from Friday until 31 January',
  ],
  [
    made(WANG, '2026-11-24T08:30', '联系王小明', { repeat: { every: 1, unit: 'day' } }),
    '每天早上8点半提醒我联系王小明',
    '提醒我联系王小明，每天早上8点半',
  ],
  [made(WANG, '2026-11-23', '联系王小明', { repeat: { every: 1, unit: 'week' } }), '提醒我每周一联系王小明'],

  // Closing
  [
    closed('reached'),
    'done with follow-up 12: reached',
    'follow-up 12 done, reached them',
    'follow-up 12: spoke to her',
    'close follow-up 12 as reached',
    'done with 12, talked to them',
    '跟进12完成：已联系上',
    '跟进12完成，联系上了',
    '完成跟进12：已联系上',
    '跟进12：打通了',
    '把跟进12标为完成：聊过了',
  ],
  [
    closed('no_answer'),
    'done with follow-up 12: no answer',
    'follow-up 12: did not pick up',
    'follow-up 12: voicemail',
    '跟进12：无人接听',
    '跟进12完成：没联系上',
    '完成跟进12，打不通',
  ],
  [
    closed('no_answer', { again: '2026-12-07' }),
    'follow-up 12: no answer, call again in two weeks',
    '跟进12：没人接，两周后再联系',
  ],
  [closed('order', { because: 'two cakestands' }), 'follow-up 12 done: order, two cakestands'],
  [closed('order'), '跟进12：下单了', 'done with follow-up 12: they ordered'],
  [closed('complaint', { because: '包装破损' }), '跟进12完成：投诉，包装破损'],
  [
    closed('not_useful', { because: 'they moved away' }),
    'follow-up 12 was not useful because they moved away',
    'done with follow-up 12: not useful, because they moved away',
  ],
  [closed('not_useful', { because: '客户已搬走' }), '跟进12：没必要，因为客户已搬走'],
  [closed('reached', { channel: 'email' }), 'done with follow-up 12: reached them by e-mail'],

  // Putting off
  [
    call('snooze_follow_up', { followUp: 12, until: '2026-11-30' }),
    'snooze follow-up 12 to next Monday',
    'snooze 12 until Monday',
    'postpone follow-up 12 to 30 November',
    'push 12 back a week',
    'move follow-up 12 to Monday',
    '跟进12延后到下周一',
    '把跟进12推迟到下周一',
    '跟进12推迟一周',
    '推迟跟进12到下周一',
    '跟进12改到11月30号',
  ],
  [
    call('snooze_follow_up', { followUp: 12, until: '2026-11-26' }),
    'snooze 12 for 3 days',
    '跟进12延后三天',
    '推迟跟进12三天',
  ],
  [
    call('snooze_follow_up', { followUp: 12, until: '2026-11-24T09:00' }),
    'snooze 12 to tomorrow morning',
    '跟进12改到明天上午',
  ],

  // What came of a contact that nothing was planned for
  [
    contact(ACME, 'no_answer'),
    'called Acme Ltd, no answer',
    'Acme Ltd: no answer',
    "done with Acme Ltd: they didn't pick up",
    'Acme Ltd完成：没人接',
    '我刚给Acme Ltd打了电话，没人接',
  ],
  [contact(ACME, 'reached', { again: '2026-12-03' }), 'Acme Ltd was reached, call again next Thursday'],
  [contact(ACME, 'reached', { channel: 'email', because: 'they want samples' }), 'emailed Acme Ltd, they want samples'],
  [contact(WANG, 'complaint', { channel: 'visit', because: '包装破损' }), '拜访了王小明，客户投诉包装破损'],
  [contact(WANG, 'order'), '王小明已下单', '王小明：下单了'],
  [contact(WANG, 'reached'), '刚联系上王小明', '联系上王小明了'],
  [contact(ACME, 'reached', { again: '2026-11-30' }), '刚联系上Acme Ltd，下周一再打'],

  // Handing over, noting, cancelling
  [
    call('reassign_follow_up', { followUp: 12, to: 'Emma' }),
    'reassign 12 to Emma',
    'hand follow-up 12 over to Emma',
    'give follow-up 12 to Emma',
    '把跟进12转给Emma',
    '跟进12交给Emma',
  ],
  [call('reassign_follow_up', { followUp: 12, to: '李薇' }), '跟进12转给李薇', '把跟进12转交给李薇'],
  [
    call('reassign_follow_up', { followUp: 12, to: 'me' }),
    'assign follow-up 12 to me',
    'I take over follow-up 12',
    '把跟进12转给我',
  ],
  [
    call('note_follow_up', { followUp: 12, note: 'wants the blue one' }),
    'note on follow-up 12: wants the blue one',
    'add a note to follow-up 12: wants the blue one',
  ],
  [
    call('note_follow_up', { followUp: 12, note: '想要蓝色的' }),
    '跟进12备注：想要蓝色的',
    '给跟进12加备注：想要蓝色的',
  ],
  [
    call('cancel_follow_up', { followUp: 12 }),
    'cancel follow-up 12',
    'delete follow-up 12',
    '取消跟进12',
    '把跟进12删除',
  ],
  [call('cancel_follow_up', { followUp: 12, because: 'it is settled' }), 'cancel follow-up 12 because it is settled'],

  // Looking
  [
    list({ owner: 'me' }),
    'my follow-ups',
    'show my follow-ups',
    'list my tasks',
    '我的跟进',
    '看看我的待办',
    '我有哪些跟进',
  ],
  [list(), 'follow-ups', 'list follow-ups', 'show all follow-ups', '有哪些跟进'],
  [
    list({ due: 'overdue' }),
    'what is overdue',
    "what's overdue?",
    'overdue follow-ups',
    'which follow-ups are overdue',
    '哪些跟进逾期了',
    '逾期的跟进',
  ],
  [
    list({ owner: 'me', due: 'today' }),
    'my follow-ups today',
    'what is due today',
    'what do I have to do today',
    '我今天的跟进',
    '我今天有哪些跟进',
  ],
  [list({ owner: 'me', due: 'week' }), 'my follow-ups this week', '我本周的跟进'],
  [list({ customer: ACME }), 'follow-ups for Acme Ltd', 'Acme Ltd follow-ups', 'Acme Ltd的跟进'],
  [list({ owner: 'emma@example.com' }), "Emma's follow-ups", 'follow-ups of Emma Clarke', 'Emma的跟进'],
  [list({ owner: 'liwei@example.com', due: 'overdue' }), '李薇的逾期跟进', "李薇's overdue follow-ups"],
  [list({ owner: 'nobody' }), 'unassigned follow-ups', '没有负责人的跟进'],
  [list({ owner: 'me', state: 'closed' }), 'my closed follow-ups', '我的已完成跟进'],
  [call('show_follow_up', { followUp: 12 }), 'follow-up 12', 'show follow-up 12', '跟进12', '查看跟进12'],
  [
    call('save_follow_up_sla', { segment: 'rfm_champions', hours: 24 }),
    'Champions must be followed up within 24 hours',
    'follow up Champions within 1 day',
    'set the follow-up deadline of Champions to 1 day',
    '冠军客户须在24小时内跟进',
    '把冠军客户的跟进时限设为24小时',
  ],
  [
    call('save_follow_up_sla', { segment: 'rfm_champions', hours: null }),
    'no follow-up deadline for Champions',
    '取消冠军客户的跟进时限',
  ],
];

describe('follow-ups in words', () => {
  const asked = MEANINGS.flatMap(([meaning, ...texts]) => texts.map((text) => [text, meaning] as const));
  test.each(asked)('%s', async (text, meaning) => {
    expect(await read(text)).toEqual(meaning);
  });
});

const DUPONT = '12750';
const MEYER = '12752';
const EMMA = expect.stringMatching(/emma/iu);
const LI = 'liwei@example.com';

/** Where days and hours are odd, by the clock of who says it: the instant or day that is meant, and the rest. */
const MOMENTS: readonly [
  where: string,
  clock: { now: string; timeZone: string },
  readonly (readonly [text: string, due: string, rest: object])[],
][] = [
  [
    'on a Monday morning in London',
    { now: '2026-11-23T08:30:00Z', timeZone: 'Europe/London' },
    [
      // How long before something
      [
        'remind me half an hour before my 2pm call with Dupont tomorrow',
        ...(['2026-11-24T13:30Z', { customer: DUPONT, reason: 'my call with Dupont' }] as const),
      ],
      [
        'half an hour before my 2pm call with Dupont tomorrow, remind me to read their file',
        ...(['2026-11-24T13:30Z', { customer: DUPONT, reason: 'read their file' }] as const),
      ],
      ['remind me an hour before the demo with Acme on Friday at 3', '2026-11-27T14:00Z', { customer: ACME }],
      ['remind me 15 mins before my meeting with Acme tomorrow at 10', '2026-11-24T09:45Z', { customer: ACME }],
      ['remind me three working days before 1 December to call Acme', '2026-11-26', { reason: 'call Acme' }],
      [
        "don't let me forget Acme's contract expires on 31 January, remind me a week before",
        ...(['2027-01-24', { customer: ACME, reason: "Acme's contract expires" }] as const),
      ],
      // Over the hour that summer time skips
      ['remind me two hours before my 3am call with Acme on 28 March', '2027-03-28T00:00Z', { customer: ACME }],
      ['remind me in an hour and a half to ring Acme back about the delivery', '2026-11-23T10:00Z', { customer: ACME }],
      [
        'Dupont wants to hear from me first thing tomorrow about the pallets, remind me',
        '2026-11-24T09:00Z',
        { customer: DUPONT },
      ],
      [
        'can you remind me by close of business on Wednesday to get the price list over to Meyer',
        '2026-11-25T17:00Z',
        { customer: MEYER },
      ],
      ['remind me before the weekend to ask Dupont for the signed contract', '2026-11-27', { customer: DUPONT }],
      [
        'every other Tuesday at 10 until March, remind me to ring Acme',
        '2026-11-24T10:00Z',
        { customer: ACME, reason: 'ring Acme', repeat: { every: 2, unit: 'week', untilOn: '2027-02-28' } },
      ],
      [
        "remind me quarterly to go over Dupont's account with them, starting 15 January",
        '2027-01-15',
        { customer: DUPONT, repeat: { every: 3, unit: 'month' } },
      ],
      [
        'every Monday at 9 from 1 December remind me to call Acme',
        '2026-12-07T09:00Z',
        { customer: ACME, repeat: { every: 1, unit: 'week' } },
      ],
      ['remind me at 1400 tomorrow to ring Meyer', '2026-11-24T14:00Z', { customer: MEYER }],
      ['need to chase Meyer re the overdue invoice Thurs 2:45pm', '2026-11-26T14:45Z', { customer: MEYER }],
      [
        'remind Emma to send Dupont the samples on 2026-12-08 at 11',
        '2026-12-08T11:00Z',
        { customer: DUPONT, owner: EMMA },
      ],
      ['give Acme a ring half eleven tomorrow', '2026-11-24T11:30Z', { customer: ACME }],
      [
        'remind me a week on Thursday at noon to check Acme got the replacement stock',
        '2026-12-03T12:00Z',
        { customer: ACME },
      ],
      ['on the 3rd of December at quarter past nine remind me to call Meyer', '2026-12-03T09:15Z', { customer: MEYER }],
      ["remind me about Dupont's tender, Friday 4 December, 16:20", '2026-12-04T16:20Z', { customer: DUPONT }],
      ['remind me again in ten days that Acme wanted a second quote', '2026-12-03', { customer: ACME }],
      ['push follow-up 12 out to the middle of next month', '2026-12-15', { followUp: 12 }],
      ['snooze 12 until 4 this afternoon', '2026-11-23T16:00Z', { followUp: 12 }],
      [
        "every weekday at 8:45 until the 18th of December remind me to check Acme's order status",
        '2026-11-23T08:45Z',
        { customer: ACME, repeat: { every: 1, unit: 'week', weekdays: [1, 2, 3, 4, 5], untilOn: '2026-12-18' } },
      ],
      [
        'follow-up 12: left a voicemail, will try again the day after tomorrow at 2',
        '2026-11-25T14:00Z',
        { followUp: 12, outcome: 'no_answer' },
      ],
      [
        "spoke to Meyer, she'll decide after the board meeting, call her again in a fortnight",
        '2026-12-07',
        { customer: MEYER, outcome: 'reached' },
      ],
      ['nudge me around half three about the Dupont samples', '2026-11-23T15:30Z', { customer: DUPONT }],
      [
        'remind me to send Meyer the framework agreement a couple of days before Christmas',
        '2026-12-23',
        { customer: MEYER },
      ],
      [
        'could you ping me Wednesday at 8.45am so I call Acme before their standup',
        '2026-11-25T08:45Z',
        { customer: ACME },
      ],
      [
        'every Friday afternoon until the end of January remind me to send Dupont the stock figures',
        '2026-11-27T14:00Z',
        { customer: DUPONT, repeat: { every: 1, unit: 'week', untilOn: '2027-01-31' } },
      ],
      [
        'tomorrow at 4 remind Emma to ring Acme about the credit note',
        '2026-11-24T16:00Z',
        { customer: ACME, owner: EMMA },
      ],
      ["can't do follow-up 12 today, move it to Thursday lunchtime", '2026-11-26T12:00Z', { followUp: 12 }],
      ['I promised Meyer a call back within the next two hours, remind me', '2026-11-23T10:30Z', { customer: MEYER }],
      ['Meyer: no reply, try again early next week', '2026-11-30', { customer: MEYER, outcome: 'no_answer' }],
    ],
  ],
  [
    'just before midnight of a last day of the month',
    { now: '2026-11-30T23:50:00Z', timeZone: 'Europe/London' },
    [
      ['remind me in 25 minutes to email Dupont the figures', '2026-12-01T00:15Z', { customer: DUPONT }],
      ['remind me tomorrow at noon to call Acme', '2026-12-01T12:00Z', { customer: ACME }],
      ['remind me at the end of next month to close the year with Meyer', '2026-12-31', { customer: MEYER }],
      ['call Acme first thing', '2026-12-01T09:00Z', { customer: ACME }],
      ['remind me on the 31st to send Dupont the year-end statement', '2026-12-31', { customer: DUPONT }],
      ['remind me tonight at 11:55 to send Acme the bid', '2026-11-30T23:55Z', { customer: ACME }],
      [
        'remind me the day after tomorrow, late morning, to ask Acme for the PO number',
        '2026-12-02T11:00Z',
        { customer: ACME },
      ],
      ['remind me at ten past midnight to check the Dupont upload', '2026-12-01T00:10Z', { customer: DUPONT }],
    ],
  ],
  [
    'on 28 February of a leap year',
    { now: '2028-02-28T10:00:00Z', timeZone: 'Europe/London' },
    [
      ['remind me tomorrow at close of play to ring Meyer', '2028-02-29T17:00Z', { customer: MEYER }],
      ['remind me this time next week to chase Acme for payment', '2028-03-06T10:00Z', { customer: ACME }],
      ["remind me in three days' time at 7 in the evening to call Dupont", '2028-03-02T19:00Z', { customer: DUPONT }],
      ['move follow-up 12 to the last day of this month', '2028-02-29', { followUp: 12 }],
      ["remind me in a year to renew Acme's licence", '2029-02-28', { customer: ACME }],
      ['remind me on 29/2 at 1.30pm to phone Meyer', '2028-02-29T13:30Z', { customer: MEYER }],
      ['remind me two weeks today at 3pm to visit Acme', '2028-03-13T15:00Z', { customer: ACME }],
    ],
  ],
  [
    'before summer time begins in London',
    { now: '2027-03-27T23:30:00Z', timeZone: 'Europe/London' },
    [
      ["remind me in two hours to check Acme's server order went through", '2027-03-28T01:30Z', { customer: ACME }],
      ['remind me tomorrow night at ten to message Dupont', '2027-03-28T21:00Z', { customer: DUPONT }],
      ['call Meyer on Monday morning, 10ish', '2027-03-29T09:00Z', { customer: MEYER }],
      ["remind me at 1.15 tomorrow morning to look at Acme's auction", '2027-03-28T01:15Z', { customer: ACME }],
      ['remind me at 7 tomorrow evening to text Meyer', '2027-03-28T18:00Z', { customer: MEYER }],
    ],
  ],
  [
    'before it ends in New York',
    { now: '2026-11-01T03:30:00Z', timeZone: 'America/New_York' },
    [
      ["remind me in three hours to check on Acme's shipment", '2026-11-01T06:30Z', { customer: ACME }],
      ['tomorrow at 8:15 a.m. remind me to text Dupont', '2026-11-01T13:15Z', { customer: DUPONT }],
      ["remind me at 1:15 am to check Meyer's wire", '2026-11-01T05:15Z', { customer: MEYER }],
      ['Monday 11/2 at 2pm, call Acme', '2026-11-02T19:00Z', { customer: ACME }],
      ['call Dupont Monday 9am sharp', '2026-11-02T14:00Z', { customer: DUPONT }],
    ],
  ],
  [
    'on the last day of the year',
    { now: '2026-12-31T15:00:00Z', timeZone: 'Europe/London' },
    [
      ['remind me by EOD to send Acme the December statement', '2026-12-31T17:00Z', { customer: ACME }],
      [
        'every two weeks on a Friday at 3:30pm, remind me to catch up with Meyer',
        '2027-01-01T15:30Z',
        { customer: MEYER, repeat: { every: 2, unit: 'week' } },
      ],
      ['in 36 hours remind me to check whether Acme signed', '2027-01-02T03:00Z', { customer: ACME }],
      [
        'remind me on the first working day of the year to send Acme the new price list',
        '2027-01-01',
        { customer: ACME },
      ],
      [
        'on 15/01/2027 at 14:15 I have to call Meyer about the renewal, remind me',
        '2027-01-15T14:15Z',
        { customer: MEYER },
      ],
    ],
  ],
  [
    'on a Thursday afternoon in London',
    { now: '2026-11-26T16:40:00Z', timeZone: 'Europe/London' },
    [
      [
        "remind me mon to fri at 9 to check Acme's orders",
        '2026-11-27T09:00Z',
        { reason: "check Acme's orders", repeat: { every: 1, unit: 'week', weekdays: [1, 2, 3, 4, 5] } },
      ],
      [
        'remind me daily mon-thu at 9 to ring Acme',
        '2026-11-30T09:00Z',
        { repeat: { every: 1, unit: 'week', weekdays: [1, 2, 3, 4] } },
      ],
      [
        'remind me weekly on a Friday to send Acme the stock list',
        '2026-11-27',
        { reason: 'send Acme the stock list', repeat: { every: 1, unit: 'week' } },
      ],
      ["remind me once a quarter to review Dupont's terms", '2027-02-26', { repeat: { every: 3, unit: 'month' } }],
      [
        'remind me on alternate Mondays at 10 to ring Acme',
        '2026-11-30T10:00Z',
        { reason: 'ring Acme', repeat: { every: 2, unit: 'week' } },
      ],
      [
        'quarterly check-in with Meyer, starting 4 January at 2pm, remind me',
        '2027-01-04T14:00Z',
        { reason: 'check-in with Meyer', repeat: { every: 3, unit: 'month' } },
      ],
      ['remind me about the weekly Acme report on Monday', '2026-11-30', { reason: 'the weekly Acme report' }],
      ['remind me tomorrow to ask Acme why they only order once a month', '2026-11-27', { customer: ACME }],
      ['remind me three Mondays from now to call Acme', '2026-12-14', { reason: 'call Acme' }],
      ['remind me six weeks on Friday to call Acme', '2027-01-08', { reason: 'call Acme' }],
      ['remind me tomorrow week to call Acme', '2026-12-04', { reason: 'call Acme' }],
      ['remind me not before Monday to call Acme', '2026-11-30', { reason: 'call Acme' }],
      ['remind me to ring Acme not before 10 tomorrow', '2026-11-27T10:00Z', { reason: 'ring Acme' }],
      ['call Acme tomorrow before I leave', '2026-11-27', { reason: 'call Acme before I leave' }],
      ['remind me to help Acme close on Friday', '2026-11-27', { reason: 'help Acme close' }],
      ['remind me by close tomorrow to call Acme', '2026-11-27T17:00Z', { reason: 'call Acme' }],
      ['remind me by tomorrow EOB to call Acme', '2026-11-27T17:00Z', { reason: 'call Acme' }],
      ['remind me to call Acme between 2 and 4 tomorrow', '2026-11-27T14:00Z', { reason: 'call Acme' }],
      ['remind me tomorrow 11-2pm to ring Acme', '2026-11-27T11:00Z', { reason: 'ring Acme' }],
      ['remind me tomorrow at 10 to 3 to ring Acme', '2026-11-27T14:50Z', { reason: 'ring Acme' }],
      ['remind me in early Feb to call Acme', '2027-02-01', { reason: 'call Acme' }],
      ['I should really get back to Acme before the week is out', '2026-11-27', { reason: 'get back to Acme' }],
      ['check in with Acme tomorrow', '2026-11-27', { reason: 'check in with Acme' }],
      ['low priority: remind me sometime next week to ask Schmidt about feedback', '2026-11-30', { urgency: 'low' }],
      ['remind me at 17:30 sharp, not urgent, to call Acme', '2026-11-26T17:30Z', { urgency: 'low' }],
      [
        'I have to ring Meyer back on Monday before 11 about the damaged crate',
        '2026-11-30T11:00Z',
        { reason: 'ring Meyer back about the damaged crate' },
      ],
      [
        'set me a reminder for the last Friday in November, 2:15pm: Acme annual review',
        '2026-11-27T14:15Z',
        { reason: 'Acme annual review' },
      ],
      // As it is typed
      ['rmnd me tmrw 8:15 call dupont', '2026-11-27T08:15Z', { reason: 'call dupont' }],
      ['on Saterday at 10 remind me to ring Acme', '2026-11-28T10:00Z', { reason: 'ring Acme' }],
      ['remind me on wendesday at 9 to ring Acme', '2026-12-02T09:00Z', { reason: 'ring Acme' }],
      ['remind me dec 2 @ 11 ring Acme', '2026-12-02T11:00Z', { reason: 'ring Acme' }],
      ['acme - wed 2pm - call re renewal', '2026-12-02T14:00Z', { reason: 'acme - call re renewal' }],
      ['call schmidt thurs pm re quote', '2026-12-03T14:00Z', { reason: 'call schmidt re quote' }],
      ['remind me in 3 wks to ring Acme', '2026-12-17', { reason: 'ring Acme' }],
    ],
  ],
  [
    'before summer time begins in Sydney',
    { now: '2026-10-02T23:00:00Z', timeZone: 'Australia/Sydney' },
    [
      [
        "remind me tomorrow at 2.30 in the morning to check Dupont's server migration",
        '2026-10-03T16:30Z',
        { customer: DUPONT },
      ],
      ["remind me in 18 hours to look whether Acme's payment landed", '2026-10-03T17:00Z', { customer: ACME }],
      ['remind me Monday arvo to ring Acme', '2026-10-05T03:00Z', { customer: ACME }],
    ],
  ],
  [
    'on a Monday morning in Shanghai',
    { now: '2026-11-23T01:00:00Z', timeZone: 'Asia/Shanghai' },
    [
      ['三刻钟后提醒我给Acme回个电话', '2026-11-23T01:45Z', { customer: ACME }],
      ['后天下午两点半跟Dupont过一下合同，记得叫我', '2026-11-25T06:30Z', { customer: DUPONT }],
      ['下下周三上午提醒我问王小明样品收到没', '2026-12-09T01:00Z', { customer: WANG }],
      ['月底前要把王小明的尾款催回来，提醒我', '2026-11-30', { customer: WANG }],
      ['提醒我隔天给Meyer打个电话问进展', '2026-11-25', { customer: MEYER, repeat: { every: 2, unit: 'day' } }],
      ['礼拜四晚上七点钟提醒我联系Dupont确认饭局', '2026-11-26T11:00Z', { customer: DUPONT }],
      ['明儿一早先给Acme发报价单，别忘了', '2026-11-24T01:00Z', { customer: ACME }],
      ['麻烦下周五下班前提醒我把合同寄给Meyer', '2026-12-04T09:00Z', { customer: MEYER }],
      ['叫李薇后天去拜访王小明', '2026-11-25', { customer: WANG, owner: LI }],
      ['12/8下午四点三刻提醒我和Acme对账', '2026-12-08T08:45Z', { customer: ACME }],
      ['2026-12-03 10:20 提醒我给Dupont送样', '2026-12-03T02:20Z', { customer: DUPONT }],
      ['跟进12挪到下个月中旬', '2026-12-15', { followUp: 12 }],
      ['跟进12过完元旦再说', '2027-01-04', { followUp: 12 }],
      [
        '每隔一周的周二上午十点提醒我联系Acme，到明年三月底为止',
        '2026-11-24T02:00Z',
        { customer: ACME, reason: '联系Acme', repeat: { every: 2, unit: 'week', untilOn: '2027-03-31' } },
      ],
      [
        '每两周的周四下午三点提醒我给Meyer打电话，到年底为止',
        '2026-11-26T07:00Z',
        { customer: MEYER, repeat: { every: 2, unit: 'week', untilOn: '2026-12-31' } },
      ],
      ['三个工作日之内要给王小明答复，提醒我', '2026-11-26', { customer: WANG }],
      ['一个半钟头以后喊我一声，给Acme确认发货', '2026-11-23T02:30Z', { customer: ACME }],
      ['这个礼拜五中午之前提醒我给Dupont开发票', '2026-11-27T04:00Z', { customer: DUPONT }],
      [
        '每个月25号上午提醒我找王小明对账',
        '2026-11-25T01:00Z',
        { customer: WANG, repeat: { every: 1, unit: 'month' } },
      ],
      ['双十二那天提醒我给Acme发优惠', '2026-12-12', { customer: ACME }],
      ['平安夜下午给Dupont发个祝福，提醒我', '2026-12-24T06:00Z', { customer: DUPONT }],
      ['跟进12：没打通，后天下午再打', '2026-11-25T06:00Z', { followUp: 12, outcome: 'no_answer' }],
      ['刚跟Meyer聊完，说要考虑考虑，十天后再联系', '2026-12-03', { customer: MEYER, outcome: 'reached' }],
      ['今天下午三点一刻左右提醒我催Acme的合同', '2026-11-23T07:15Z', { customer: ACME }],
      ['给Meyer的方案周四中午前要发出去，到时候叫我一声', '2026-11-26T04:00Z', { customer: MEYER }],
      ['过两个钟头提醒我问Dupont收没收到货', '2026-11-23T03:00Z', { customer: DUPONT }],
      [
        '每逢周一早上九点半提醒我跟王小明碰一下，直到年底',
        '2026-11-23T01:30Z',
        { customer: WANG, repeat: { every: 1, unit: 'week', untilOn: '2026-12-31' } },
      ],
      ['后天上午让李薇给Acme打个电话核对地址', '2026-11-25T01:00Z', { customer: ACME, owner: LI }],
      ['跟进12今天来不及了，改到周五下午四点', '2026-11-27T08:00Z', { followUp: 12 }],
      ['12月20号前后给王小明寄贺卡，提醒我', '2026-12-20', { customer: WANG }],
      ['隔周的周五提醒我给Dupont发库存表', '2026-11-27', { customer: DUPONT, repeat: { every: 2, unit: 'week' } }],
      ['Meyer没接电话，明天下午三点半再打', '2026-11-24T07:30Z', { customer: MEYER, outcome: 'no_answer' }],
    ],
  ],
  [
    'just before midnight of a last day of the month in Shanghai',
    { now: '2026-11-30T15:50:00Z', timeZone: 'Asia/Shanghai' },
    [
      ['20分钟后提醒我给Acme发邮件', '2026-11-30T16:10Z', { customer: ACME }],
      ['明天中午12点提醒我给王小明打电话', '2026-12-01T04:00Z', { customer: WANG }],
      ['明早八点一刻联系Dupont', '2026-12-01T00:15Z', { customer: DUPONT }],
      ['下个月底提醒我跟Meyer续约', '2026-12-31', { customer: MEYER }],
      ['凌晨一点半提醒我看看Acme的竞价结果', '2026-11-30T17:30Z', { customer: ACME }],
      ['今晚十一点五十五提醒我给Acme交标书', '2026-11-30T15:55Z', { customer: ACME }],
      ['后天之前提醒我给Meyer回信', '2026-12-01', { customer: MEYER }],
      ['零点一过提醒我给Acme下促销单', '2026-11-30T16:00Z', { customer: ACME }],
    ],
  ],
  [
    'on 28 February of a leap year in Shanghai',
    { now: '2028-02-28T02:00:00Z', timeZone: 'Asia/Shanghai' },
    [
      ['明天下班前把合同发给王小明，提醒我一下', '2028-02-29T09:00Z', { customer: WANG }],
      ['月底那天上午十点半提醒我催Acme付款', '2028-02-29T02:30Z', { customer: ACME }],
      ['过三天傍晚六点提醒我约Dupont', '2028-03-02T10:00Z', { customer: DUPONT }],
      ['跟进12推到3月1号下午一点', '2028-03-01T05:00Z', { followUp: 12 }],
      ['一年以后提醒我找王小明谈续签', '2029-02-28', { customer: WANG }],
      ['下周这个时候提醒我催Meyer回款', '2028-03-06T02:00Z', { customer: MEYER }],
      ['后天早上八点五十提醒我去机场接王小明', '2028-03-01T00:50Z', { customer: WANG }],
      ['三月头上提醒我跟Acme谈涨价', '2028-03-01', { customer: ACME }],
    ],
  ],
  [
    'on the last day of the year in Shanghai',
    { now: '2026-12-31T07:00:00Z', timeZone: 'Asia/Shanghai' },
    [
      ['下周一提醒我给王小明拜年', '2027-01-04', { customer: WANG }],
      ['半夜十二点整提醒我给Acme发新年祝福', '2026-12-31T16:00Z', { customer: ACME }],
      ['元旦之后第一个工作日上午九点半提醒我联系Dupont', '2027-01-04T01:30Z', { customer: DUPONT }],
      [
        '每周三、周五下午五点提醒李薇给Meyer发进度',
        '2027-01-01T09:00Z',
        { customer: MEYER, owner: LI, repeat: { every: 1, unit: 'week', weekdays: [3, 5] } },
      ],
      ['三十六小时后提醒我确认Acme签了没', '2027-01-01T19:00Z', { customer: ACME }],
      ['明天晚上八点半提醒我给Dupont拜个年', '2027-01-01T12:30Z', { customer: DUPONT }],
      ['年后第一个礼拜三上午十点约Meyer吃饭，提醒我', '2027-02-17T02:00Z', { customer: MEYER }],
    ],
  ],
];

describe.each(MOMENTS)('%s', (_, { now, timeZone }, said) => {
  test.each(said)('%s', async (text, due, rest) => {
    const at = { ...viewpoint, asker: { ...MANAGER, timeZone }, now: new Date(now) };
    const { input } = (await understand(text, at, null)) as { input: { due?: string; until?: string; again?: string } };
    const { dueOn, dueAt } = readDue((input.due ?? input.until ?? input.again)!, timeZone, at.now);
    expect(dueAt === null ? dueOn : dueAt.toISOString().replace(':00.000', '')).toBe(due);
    expect(input).toMatchObject(rest);
  });
});

describe('what a sentence lacks is asked for', () => {
  test.each([
    ['remind me to call tomorrow', /Which customer/],
    ['提醒我明天打电话', /Which customer/],
    ['remind me to call Acme Ltd', /When\?/],
    ['提醒我联系王小明', /When\?/],
    ['done with follow-up 12', /What came of follow-up 12/],
    ['跟进12完成', /What came of follow-up 12/],
    ['remind me to call Acme today at 9', /past/],
    ['remind me to call Acme on 30 February', /no such date/],
    // A time of which only a part is understood
    ['remind me on Friday in the second week of January to call Acme', /not "in the second week of January"/],
    ['remind me after breakfast on Monday to call Acme', /not "after breakfast"/],
    ['提醒我周五第三周联系王小明', /not "第三周"/],
    ['remind me Tuesday or Wednesday to call Acme', /not "Wednesday"/],
    ['提醒我下周二或者周三联系Acme', /not "周三"/],
    ['remind me every weekday at 9 except Friday to call Acme', /not "except"/],
    ['remind me to call Acme on the 1st and the 15th', /one time, and this names 2/],
    ['remind me on the sixth Monday of each month to call Acme', /not "on the sixth"/],
    ['call Acme on 5 and 6 December', /"6 December", but not "on 5 and"/],
    ['remind me to call Acme every month on the 1st starting January', /"every month on the 1st", but not "January"/],
    ['remind me next Friday week to call Acme', /not "week"/],
    ['remind me tomorrow at 3 or 4 to call Acme', /"tomorrow at 3", but not "or 4"/],
    ['catch up with Meyer tues or weds next week', /"weds next week", but not "tues"/],
    ['remind me at dawn tomorrow to call Acme', /"tomorrow", but not "at dawn"/],
    ['remind me first thing Monday and again on Thursday to call Acme', /one time, and this names 2/],
    ['remind me every Tuesday for the next 6 weeks to call Acme', /"every Tuesday", but not "for the next 6 weeks"/],
    ['remind me on 12 Dec 26 to call Acme', /not "26"/],
    ['remind me tomorrow at 9 their time to call Acme', /not "their time"/],
    ['remind me to move the Acme demo from Monday to Friday', /not "to Friday"/],
    // No time at all
    ['remind me in a few days to ring Acme', /not understand "in a few days"/],
    ['remind me to ring Acme in a few days', /not understand "in a few days"/],
    ['remind me twice a week to call Acme', /not understand "twice a week"/],
    ['remind me the next three Mondays to call Acme', /not understand "the next three Mondays"/],
    // The hour of the thing itself would come too late
    ['remind me half an hour before my call with Dupont tomorrow', /not "half an hour before"/],
    ['提醒我明天给王小明打电话，提前半小时', /没有看懂|not "提前半小时"/],
    ['remind me every Monday at 9, an hour before my call with Dupont', /not "an hour before"/],
    ['remind me two weeks before my meeting with Dupont tomorrow at 3', /past/],
    ['remind me on Monday 25 November to call Acme', /do not fit together/],
  ])('%s', async (text, problem) => {
    await expect(read(text)).rejects.toThrow(problem);
  });

  test('with sentences that would work', async () => {
    const error = await read('remind me to call Acme Ltd').catch((each) => each);
    expect(await read(error.suggestions[0].en)).toEqual(made(ACME, '2026-11-24T09:00', 'call Acme Ltd'));
    const zh = await read('提醒我联系王小明').catch((each) => each);
    expect(await read(zh.suggestions[0].zh)).toEqual(made(WANG, '2026-11-24T09:00', '联系王小明'));
    const outcome = await read('跟进12完成').catch((each) => each);
    expect(await read(outcome.suggestions[1].zh)).toEqual(closed('no_answer'));
  });
});

describe('in a thread', () => {
  const portrait = call('describe_customer', { customer: ACME });
  const shown = call('show_follow_up', { followUp: 12 });

  test('her is the customer of the question before', async () => {
    expect(await read('remind me to call her tomorrow', portrait)).toEqual(made(ACME, '2026-11-24', 'call her'));
    expect(await read('明天提醒我联系他', portrait)).toEqual(made(ACME, '2026-11-24', '联系他'));
  });

  test('it is the follow-up of the question before', async () => {
    expect(await read('done: no answer', shown)).toEqual(closed('no_answer'));
    expect(await read('snooze it to Friday', shown)).toEqual(
      call('snooze_follow_up', { followUp: 12, until: '2026-11-27' }),
    );
    expect(await read('完成，已联系上', shown)).toEqual(closed('reached'));
  });

  test('how words were read is said with the call', async () => {
    const { remarks } = await understand('remind me to call Acme next Thursday at 3', viewpoint);
    expect(remarks?.map(({ en }) => en)).toEqual([
      expect.stringContaining('2026-11-26'),
      expect.stringContaining('15:00'),
    ]);
    expect((await understand('remind me to call Acme tomorrow at 15:00', viewpoint)).remarks).toBeUndefined();
  });
});

describe('whatever is written', () => {
  const pieces = MEANINGS.flatMap(([, ...texts]) => texts.flatMap((text) => [text, ...text.split(/(?<=[ ，：])/u)]));
  const soup = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 5 })
    .map((parts) => parts.join(''));

  test('only what a person may read is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        try {
          await read(text);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

describe('other questions stay what they were', () => {
  test.each([
    ['draft a follow-up e-mail to Acme Ltd', 'draft_outreach'],
    ['follow up with Acme Ltd', 'draft_outreach'],
    ['跟进Acme Ltd', 'draft_outreach'],
    ['call Acme Ltd', 'draft_outreach'],
    ['cancel outreach 12', 'cancel_outreach'],
    ['customers not contacted in the last 30 days', 'find_customers'],
    ['近30天没联系的客户', 'find_customers'],
    ['tell me about Acme Ltd', 'describe_customer'],
  ])('%s', async (text, tool) => {
    const found = await read(text).catch((error) => ({ tool: String(error) }));
    if (tool === 'draft_outreach' && text === 'call Acme Ltd') expect(found.tool).not.toBe('create_follow_up');
    else expect(found.tool).toBe(tool);
  });
});
