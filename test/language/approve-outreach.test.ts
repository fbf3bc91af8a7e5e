import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.database.close());

const call = (tool: string, input: object = {}): ToolCall => ({ tool, input: { outreach: 12, ...input } });

const MEANINGS: readonly [ToolCall, ...string[]][] = [
  [
    call('approve_outreach'),
    'approve outreach 12',
    'Approve draft 12',
    'please approve the draft #12.',
    '批准触达12',
    '请批准草稿12',
    '同意触达 12',
  ],
  [
    call('request_approval', { approver: 'Zhou Min' }),
    'ask Zhou Min to approve draft 12',
    'send outreach 12 to Zhou Min for approval',
  ],
  [call('request_approval', { approver: '周敏' }), '请周敏审批触达12', '让周敏批准一下草稿12'],
  [
    call('request_approval'),
    'who may approve outreach 12?',
    'request approval for draft 12',
    '谁可以审批触达12？',
    '申请审批触达12',
  ],
  [call('cancel_outreach'), 'cancel outreach 12', 'stop the sending of outreach 12', '取消触达12', '停止发送触达12'],
  [call('copy_outreach'), 'copy outreach 12', 'make a copy of draft 12', '复制草稿12', '复制触达12'],
  [
    call('mark_outreach_sent'),
    'mark draft 12 as sent',
    'mark outreach 12 as sent',
    '标记触达12为已发送',
    '把触达12标记为已发送',
  ],
  [
    call('mark_outreach_sent', { customer: '12749' }),
    'mark outreach 12 to Acme Ltd as sent',
    '标记触达12给12749的消息为已发送',
  ],
];

test.each(MEANINGS.flatMap(([meaning, ...texts]) => texts.map((text) => ({ text, meaning }))))(
  'reads "$text"',
  async ({ text, meaning }) => {
    expect(await scene.call(text)).toEqual(meaning);
  },
);

const IN_SHORT: readonly [string, ...string[]][] = [
  [
    'approve_outreach',
    'approve it',
    'approve',
    'ok approve',
    'send it',
    'looks good, send it',
    '批准',
    '可以，批准',
    '发吧',
    '同意',
  ],
  ['cancel_outreach', '取消它', 'cancel', "don't send it", 'stop sending', '别发了', '先别发', '撤回', '算了，取消吧'],
  ['request_approval', 'ask for approval', 'get it approved', 'submit for approval', '提交审批', '送审', '谁能批'],
  ['copy_outreach', 'make a copy', '复制一份'],
  ['mark_outreach_sent', 'mark as sent', 'done, sent', '已发送', '我发了', '微信发过了'],
];

test.each(IN_SHORT.flatMap(([tool, ...texts]) => texts.map((text) => ({ tool, text }))))(
  'in the thread of an outreach "$text" needs no number, and means nothing elsewhere',
  async ({ tool, text }) => {
    expect(await scene.call(text, { tool: 'show_outreach', input: { outreach: 12 } })).toEqual(call(tool));
    await expect(scene.call(text)).rejects.toMatchObject({ code: expect.stringMatching(/not_understood|ambiguous/) });
  },
);

test.each([
  ['触达12发了吗', 'show_outreach'],
  ['草稿12怎么样了', 'show_outreach'],
  ['草稿12不要了', 'cancel_outreach'],
  ['触达12可以发', 'approve_outreach'],
])('"%s" is no wish for another text', async (text, tool) => {
  expect(await scene.call(text)).toEqual(call(tool));
});
