import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

const french = { field: 'country', is: 'eq', value: 'France' } as const;
const call = (tool: string, input: object = {}): ToolCall => ({ tool, input });
const draft = (input: object): ToolCall => call('draft_outreach', input);
const shown = call('show_outreach', { outreach: 12 });

const MEANINGS: readonly [ToolCall, ...string[]][] = [
  [
    draft({ customer: '12749', channel: 'email' }),
    'draft an e-mail to Acme Ltd',
    'Please write an email to 12749.',
    'write Acme Ltd an e-mail',
    '给Acme Ltd写一封邮件',
    '起草一封给12749的邮件',
    'email 12749',
    'e-mail to Acme Ltd',
    'i need an email for Acme Ltd',
    'pls send an email to Acme Ltd',
    '写封邮件给Acme Ltd',
    '给Acme Ltd来封邮件。',
  ],
  [
    draft({ customer: '12749', channel: 'call_script' }),
    'what do I say when I call Acme Ltd',
    '给Acme Ltd打电话怎么说',
  ],
  [
    draft({ customer: '12749', channel: 'email', offer: 'none' }),
    'email Acme Ltd, no offer',
    '给Acme Ltd写邮件,无优惠',
  ],
  [
    draft({ customer: '12749', channel: 'email', sendAt: '2026-11-23T09:00', instruction: '短一点' }),
    '给Acme Ltd写邮件，短一点，明早9点发',
  ],
  [
    draft({ segment: 'dormant', channel: 'sms', playbook: 'win_back' }),
    'win-back sms to dormant customers',
    '休眠客户召回短信',
  ],
  [draft({ customer: 'Acme', channel: 'email' }), 'draft an e-mail to Acme'],
  [draft({ customer: '12347', channel: 'email' }), '给王小明写一封邮件', '帮我给王小明写封邮件'],
  [draft({ customer: '12749' }), 'write to Acme Ltd', 'draft a message for Acme Ltd', '给Acme Ltd写条消息'],
  [
    draft({ segment: 'dormant', playbook: 'win_back' }),
    'write a win-back message for dormant customers',
    'draft a win-back message to the segment Dormant customer',
  ],
  [draft({ segment: 'dormant', playbook: 'win_back', channel: 'sms' }), '给休眠客户起草挽回短信'],
  [
    draft({ customer: 'C-20', playbook: 'birthday', channel: 'sms', language: 'zh' }),
    'draft a birthday SMS for Li Wei in Chinese',
    '给Li Wei用中文写一条生日短信',
    '给Li Wei写一条生日短信，用中文',
  ],
  [
    draft({ customers: ['12749', '12750'], channel: 'letter' }),
    'draft a letter to 12749 and 12750',
    '给12749和12750写一封信',
  ],
  [draft({ rule: french, channel: 'email' }), 'draft an e-mail to customers in France', '给法国的客户写一封邮件'],
  [
    draft({ customer: '12749', channel: 'email', offer: 'none' }),
    'draft an e-mail to 12749 without an offer',
    '给12749写一封邮件，不带优惠',
  ],
  [
    draft({ customer: '12749', channel: 'email', offer: 'welcome_back' }),
    'draft an e-mail to 12749 with the offer welcome_back',
  ],
  [
    draft({ customer: '12749', channel: 'email', sendAt: '2026-11-23T10:30' }),
    'draft an e-mail to 12749, to be sent tomorrow at 10:30',
    '给12749写一封邮件，明天上午10点半发送',
  ],
  [draft({ customer: '12749', channel: 'email', instruction: 'short' }), 'draft a short e-mail to 12749'],
  [draft({ customer: '12749', channel: 'call_script' }), 'write a call script for Acme Ltd', '给Acme Ltd写电话话术'],
  [draft({ customer: '12749', written: true }), 'draft a written message to Acme Ltd', '给Acme Ltd写一条文字消息'],
  [
    draft({ customer: '12749', written: true, playbook: 'deal_follow_up' }),
    'Draft a written deal message to 12749',
    '给12749写一条商机文字消息',
  ],
  [
    draft({ customer: '12749', channel: 'call_script', playbook: 'complaint_apology' }),
    'Write apology call script for 12749',
    '给12749写道歉电话话术',
  ],
  [draft({ customer: '12749', channel: 'wechat' }), 'draft a WeChat message to Acme Ltd', '给Acme Ltd写一条微信'],
  [shown, 'draft 12', 'show draft 12', 'show outreach 12', '草稿12', '查看触达12'],
  [
    call('show_outreach', { outreach: 12, customer: '12749' }),
    'show draft 12 for Acme Ltd',
    'what would 12749 get from draft 12?',
  ],
  [
    call('show_outreach', { outreach: 12, leftOut: true }),
    'who is left out of draft 12 and why',
    'Who is left out of outreach 12?',
    '草稿12里谁被排除了',
    '触达12谁被排除了？',
    '草稿12里哪些客户被排除了，为什么',
  ],
  [call('list_outreach', { state: 'draft', mine: true }), 'my drafts', 'show my drafts', '我的草稿'],
  [call('list_outreach', { mine: true }), 'my outreach', '我的触达'],
  [call('list_outreach', {}), 'list outreach', '触达列表'],
  [call('list_outreach', { state: 'draft' }), 'list drafts', '草稿列表'],
  [call('list_outreach', { state: 'sent' }), 'which sent outreach are there', '已发送的触达列表'],
  [call('revise_outreach', { outreach: 12, instruction: 'shorter' }), 'make draft 12 shorter', 'shorten draft 12'],
  [
    call('revise_outreach', { outreach: 12, instruction: '更口语一点' }),
    '草稿12改得更口语一点',
    '把草稿12改成更口语一点',
  ],
];

test.each(MEANINGS.flatMap(([meaning, ...texts]) => texts.map((text) => [text, meaning] as const)))(
  '%s',
  async (text, meaning) => {
    expect(await scene.call(text)).toEqual(meaning);
  },
);

describe('in a thread about a draft', () => {
  const revised = (instruction: string) => call('revise_outreach', { outreach: 12, instruction });
  test.each<readonly [string, ToolCall]>([
    ['Shorter', revised('Shorter')],
    ['more formal', revised('more formal')],
    ['make it shorter', revised('shorter')],
    ['make it a bit warmer', revised('a bit warmer')],
    ['another version', revised('another version')],
    ['rewrite: mention the lamp', revised('mention the lamp')],
    ['短一点', revised('短一点')],
    ['更口语一点', revised('更口语一点')],
    ['改得正式一些', revised('正式一些')],
    ['换个说法', revised('换个说法')],
    ['改一下：提到新店', revised('提到新店')],
    ['too long', revised('too long')],
    ['without the offer', revised('without the offer')],
    ['in Chinese', revised('in Chinese')],
    ['remove the last sentence', revised('remove the last sentence')],
    ['太长了', revised('太长了')],
    ['不要优惠', revised('不要优惠')],
    ['短一点，正式一点', revised('短一点，正式一点')],
    ['别提礼品卡', revised('别提礼品卡')],
    ['who is left out?', call('show_outreach', { outreach: 12, leftOut: true })],
    ['谁被排除了', call('show_outreach', { outreach: 12, leftOut: true })],
    ['show it for 12749', call('show_outreach', { outreach: 12, customer: '12749' })],
    ['what would 12749 get?', call('show_outreach', { outreach: 12, customer: '12749' })],
  ])('%s', async (text, meaning) => {
    expect(await scene.call(text, shown)).toEqual(meaning);
  });

  test.each(['shorter', '短一点', 'another version'])('"%s" is no wish where there is no draft', async (text) => {
    await expect(scene.call(text)).rejects.toMatchObject({ code: expect.stringMatching(/not_understood|ambiguous/) });
  });
});

describe('to those of the question before', () => {
  const list = call('find_customers', { rule: french });
  const ranking = call('find_customers', { sort: { measure: 'revenue', direction: 'desc' }, limit: 2 });
  const portrait = call('describe_customer', { customer: '12750' });
  test.each<readonly [string, ToolCall, object]>([
    ['draft an e-mail to them', list, { rule: french, channel: 'email' }],
    ['给他们写一封邮件', list, { rule: french, channel: 'email' }],
    ['给他们起草挽回短信', list, { rule: french, playbook: 'win_back', channel: 'sms' }],
    ['draft an SMS to them', ranking, { customers: ['C-20', '12347'], channel: 'sms' }],
    ['write an e-mail to him', portrait, { customer: '12750', channel: 'email' }],
    ['给他写封邮件', portrait, { customer: '12750', channel: 'email' }],
    ['email them', list, { rule: french, channel: 'email' }],
    ['draft an email', list, { rule: french, channel: 'email' }],
    ['发邮件给他们', list, { rule: french, channel: 'email' }],
    ['write to them', call('segment_summary', { segment: 'vip' }), { segment: 'vip' }],
  ])('%s', async (text, before, input) => {
    expect(await scene.call(text, before)).toEqual(draft(input));
  });

  test('there must be one', async () => {
    await expect(scene.call('draft an e-mail to them')).rejects.toMatchObject({ code: 'not_understood' });
  });
});
