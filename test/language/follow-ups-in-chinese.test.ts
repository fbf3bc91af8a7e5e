import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDue } from '../../src/domain/follow-ups/due.ts';
import { understand } from '../../src/language/understand.ts';
import { ADMINISTRATOR } from '../support/company.ts';
import { openScene, type Scene } from './scene.ts';

const [ACME, WANG, DUPONT, MEYER] = ['12749', '12347', '12750', '12752'];

/** A Monday evening in Shanghai. */
const EVENING = { now: '2026-11-23T12:00:00Z', timeZone: 'Asia/Shanghai' };
/** The same night, half an hour after midnight. */
const NIGHT = { now: '2026-11-23T16:30:00Z', timeZone: 'Asia/Shanghai' };
/** A Friday, two days before the last day of a short month. */
const FEBRUARY = { now: '2027-02-26T02:00:00Z', timeZone: 'Asia/Shanghai' };

type Sentence = readonly [text: string, due: string, input: object];
/** The day, or the instant of an hour, and what else the call holds. */
const SENTENCES: readonly (readonly [typeof EVENING, readonly Sentence[]])[] = [
  [
    EVENING,
    [
      // 记一下 ends before the time
      ['帮我记一下月底前要跟王小明把合同签了', '2026-11-30', { customer: WANG, reason: '跟王小明把合同签了' }],
      ['提醒我一下下周三上午联系Acme', '2026-12-02T01:00Z', { customer: ACME, reason: '联系Acme' }],
      // How long before something
      ['明天下午三点约王小明见面，提前半小时提醒我', '2026-11-24T06:30Z', { customer: WANG, reason: '约王小明见面' }],
      ['后天上午10点和王小明开会，一个半小时前提醒我', '2026-11-25T00:30Z', { reason: '和王小明开会' }],
      ['周五下午两点王小明的演示，提前一刻钟提醒我', '2026-11-27T05:45Z', { reason: '王小明的演示' }],
      ['提前三天提醒我，12月20日王小明合同到期', '2026-12-17', { reason: '王小明合同到期' }],
      ['提前一个工作日提醒我11月30日给王小明寄样品', '2026-11-27', { reason: '给王小明寄样品' }],
      // Of a stretch that is named by its end
      ['月底最后一个工作日催一下Acme回款', '2026-11-30', { reason: '催一下Acme回款' }],
      ['月底前最后一个周五提醒我催Acme付款', '2026-11-27', { reason: '催Acme付款' }],
      ['年底前倒数第二个工作日提醒我联系Acme', '2026-12-30', { reason: '联系Acme' }],
      // Days of the Chinese calendar
      ['农历八月初十提醒我给王小明送礼', '2027-09-10', { customer: WANG }],
      ['腊月二十三提醒我给王小明送年货', '2027-01-30', { customer: WANG }],
      ['大年初八跟Acme约个时间', '2027-02-13', { customer: ACME }],
      // Of the night
      ['明天半夜两点提醒我联系Acme', '2026-11-24T18:00Z', { customer: ACME }],
      ['明天上午9点到11点之间给Acme打电话', '2026-11-24T01:00Z', { reason: '给Acme打电话' }],
      // What leads to a time
      ['ddl是周五下午六点，别忘了给Acme发合同', '2026-11-27T10:00Z', { reason: '给Acme发合同' }],
      [
        '每周一三五给Acme打电话一直到年底',
        '2026-11-23',
        { reason: '给Acme打电话', repeat: { every: 1, unit: 'week', weekdays: [1, 3, 5], untilOn: '2026-12-31' } },
      ],
      // Again and again
      ['每隔一天提醒我跟Acme确认发货', '2026-11-25', { repeat: { every: 2, unit: 'day' } }],
      ['每隔一个月的10号给王小明寄样品', '2026-12-10', { repeat: { every: 2, unit: 'month' } }],
      ['每两个月的15号提醒我跟Acme续费', '2026-12-15', { reason: '跟Acme续费', repeat: { every: 2, unit: 'month' } }],
      // How urgent, and what was said besides
      [
        '明天下午三点提醒我给王小明打电话，加急，他上次说价格太高',
        '2026-11-24T07:00Z',
        { urgency: 'high', reason: '给王小明打电话,他上次说价格太高' },
      ],
      ['不急，下个月再联系Dupont就行', '2026-12-01', { customer: DUPONT, urgency: 'low', reason: '再联系Dupont就行' }],
      ['这事儿挺急的，明早八点半提醒我联系Acme', '2026-11-24T00:30Z', { urgency: 'high', reason: '联系Acme' }],
      // As it is spoken, and mixed with English
      [
        '那个啥你明天上午十点半提醒我一下给王小明打个电话问问他那批货到了没有',
        '2026-11-24T02:30Z',
        { reason: '给王小明打个电话问问他那批货到了没有' },
      ],
      ['remind我下周一给Acme发quotation', '2026-11-30', { reason: '给Acme发quotation' }],
      ['周四3pm remind我跟Acme过一下contract', '2026-11-26T07:00Z', { reason: '跟Acme过一下contract' }],
      ['给Acme定个12月10号的回访', '2026-12-10', { reason: '给Acme定个回访' }],
      ['下个月最后一天跟进Dupont', '2026-12-31', { customer: DUPONT, reason: '跟进Dupont' }],
      ['安排下周二跟进Acme', '2026-12-01', { customer: ACME }],
      // In traditional signs, which stay in the reason
      ['後天下午兩點提醒我聯繫王小明', '2026-11-25T06:00Z', { customer: WANG, reason: '聯繫王小明' }],
      ['下週五前記得把合同寄給Acme', '2026-12-03', { customer: ACME, reason: '把合同寄給Acme' }],
      ['下個月最後一個工作日別忘了跟Meyer對帳', '2026-12-31', { customer: MEYER, reason: '跟Meyer對帳' }],
      ['每週五下午五點提醒我跟Acme確認訂單', '2026-11-27T09:00Z', { repeat: { every: 1, unit: 'week' } }],
    ],
  ],
  [
    NIGHT,
    [
      ['夜里两点提醒我联系Acme', '2026-11-23T18:00Z', { customer: ACME }],
      ['今晚十二点提醒我给Acme下单', '2026-11-24T16:00Z', { customer: ACME }],
    ],
  ],
  [
    FEBRUARY,
    [
      // The 31st is the 31st again after February.
      ['每月31号提醒我给Acme对账', '2027-02-28', { repeat: { every: 1, unit: 'month', days: [31] } }],
      ['每年2月29号提醒我给王小明送礼', '2027-02-28', { repeat: { every: 12, unit: 'month', days: [29] } }],
    ],
  ],
];

/** What is asked back, by the words that it names. */
const REFUSED: readonly (readonly [text: string, named: string])[] = [
  ['半夜提醒我联系王小明', '半夜'],
  ['后天凌晨提醒我给王小明发邮件', '后天凌晨'],
  ['每年春节前一周提醒我给王小明送礼', '春节前一周'],
];

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.database.close());

function read(text: string, { now, timeZone }: typeof EVENING) {
  const { database, settings } = scene;
  const asker = { ...ADMINISTRATOR, timeZone };
  return understand(text, { database, settings, asker, now: new Date(now), live: true }, null);
}

describe.each(SENTENCES)('at %o', (when, sentences) => {
  test.each(sentences)('%s', async (text, expected, input) => {
    const call = await read(text, when);
    expect(call).toMatchObject({ tool: 'create_follow_up', input });
    const { due } = call.input as { due: string };
    const { dueOn, dueAt } = readDue(due, when.timeZone, new Date(when.now));
    expect(dueAt?.toISOString().replace(':00.000', '') ?? dueOn).toBe(expected);
  });
});

test.each(REFUSED)('%s: a time is asked for', async (text, named) => {
  const refused = await read(text, EVENING).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'invalid_input', text: { zh: expect.stringContaining(`“${named}”`) } });
});

test.each([
  '晚点提醒我给王小明回电话',
  '待会儿提醒我联系Acme',
  '过几天再联系Acme',
  '明后天提醒我联系Acme',
  '改天约Dupont喝咖啡',
])('%s: nobody can tell when that is', async (text) => {
  const refused = await read(text, EVENING).catch((error: unknown) => error);
  const asked = expect.stringContaining('”是什么时候？请说明日期或时间');
  expect(refused).toMatchObject({ code: 'invalid_input', text: { zh: asked } });
});
