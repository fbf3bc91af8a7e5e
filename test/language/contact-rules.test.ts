import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.database.close());

describe('what customers said', () => {
  const acme = { customer: '12749' };
  const wang = { customer: '12347' };
  const marketing = { purpose: 'marketing' };
  test.each<[string, object]>([
    ['Acme Ltd agreed to marketing e-mails', { ...acme, channel: 'email', ...marketing, status: 'granted' }],
    ['Acme Ltd opted out of SMS', { ...acme, channel: 'sms', ...marketing, status: 'withdrawn' }],
    ["Acme Ltd doesn't want phone calls", { ...acme, channel: 'phone', ...marketing, status: 'denied' }],
    ['Acme Ltd no longer wants our newsletter', { ...acme, channel: 'email', ...marketing, status: 'withdrawn' }],
    [
      '12749 consented to service messages by WhatsApp',
      { ...acme, channel: 'whatsapp', purpose: 'service', status: 'granted' },
    ],
    [
      'record that 王小明 withdrew consent for SMS',
      { customer: '王小明', channel: 'sms', ...marketing, status: 'withdrawn' },
    ],
    [
      'note that Acme agreed to marketing e-mails because of the form signed on 3 March',
      { customer: 'Acme', channel: 'email', ...marketing, status: 'granted', evidence: 'the form signed on 3 March' },
    ],
    ['王小明不同意短信营销', { ...wang, channel: 'sms', ...marketing, status: 'denied' }],
    ['王小明同意接收营销邮件', { ...wang, channel: 'email', ...marketing, status: 'granted' }],
    ['王小明撤回了对短信营销的同意', { ...wang, channel: 'sms', ...marketing, status: 'withdrawn' }],
    ['王小明退订了邮件', { ...wang, channel: 'email', ...marketing, status: 'withdrawn' }],
    ['王小明不想再收到任何营销信息', { ...wang, channel: 'all', ...marketing, status: 'denied' }],
    [
      '记录王小明同意微信营销，依据：3月3日签署的表单',
      { customer: '王小明', channel: 'wechat', ...marketing, status: 'granted', evidence: '3月3日签署的表单' },
    ],
    ['nobody may profile C-20', { customer: 'C-20', channel: 'all', purpose: 'profiling', status: 'denied' }],
    ['不得对C-20做画像', { customer: 'C-20', channel: 'all', purpose: 'profiling', status: 'denied' }],
  ])('%s', async (text, input) => {
    expect(await scene.call(text)).toEqual({ tool: 'record_consent', input });
  });

  test.each([
    'who agreed to marketing e-mails',
    'customers who opted out of SMS',
    'how many customers agreed to marketing emails',
  ])('a question stays one: %s', async (text) => {
    const call = await scene.call(text).catch((error: Error) => error);
    expect(call).not.toMatchObject({ tool: 'record_consent' });
  });
});

describe('whether somebody may be contacted', () => {
  test.each<[string, object]>([
    ['may I e-mail Acme?', { customer: 'Acme', channel: 'email' }],
    ['Can we text Acme Ltd now?', { customer: 'Acme Ltd', channel: 'sms' }],
    ['can I call 12749 for marketing', { customer: '12749', channel: 'call_script', purpose: 'marketing' }],
    ['may we send Acme Ltd a marketing e-mail?', { customer: 'Acme Ltd', channel: 'email', purpose: 'marketing' }],
    ['may I contact 12749', { customer: '12749' }],
    ['how may we contact Acme Ltd?', { customer: 'Acme Ltd' }],
    ['consents of Acme Ltd', { customer: 'Acme Ltd' }],
    ['可以给王小明发短信吗', { customer: '王小明', channel: 'sms' }],
    ['能不能给王小明发营销邮件？', { customer: '王小明', channel: 'email', purpose: 'marketing' }],
    ['可以给王小明打电话吗？', { customer: '王小明', channel: 'call_script' }],
    ['我可以联系王小明吗', { customer: '王小明' }],
    ['王小明的联系许可', { customer: '王小明' }],
    ['怎么联系王小明', { customer: '王小明' }],
  ])('%s', async (text, input) => {
    expect(await scene.call(text)).toEqual({ tool: 'contact_rights', input });
  });
});

describe('rules of contact', () => {
  test.each<[string, object]>([
    ['set quiet hours to 20:00–09:00', { quietHours: { from: '20:00', to: '09:00' } }],
    ['set the quiet hours from 8pm to 9:30 am', { quietHours: { from: '20:00', to: '09:30' } }],
    ['免打扰时间改为21:00到8:30', { quietHours: { from: '21:00', to: '08:30' } }],
    ['免打扰时段设为晚上9点半至次日早上8点', { quietHours: { from: '21:30', to: '08:00' } }],
    ['no quiet hours', { quietHours: null }],
    ['our company name is Lumen & Sons', { companyName: 'Lumen & Sons' }],
    ['公司名称是“流明家居”', { companyName: '流明家居' }],
    ['our postal address is 1 High Street, London', { postalAddress: '1 High Street, London' }],
    [
      'set the frequency cap to 1 message in 3 days and 4 in 30 days',
      {
        frequencyCaps: [
          { messages: 1, days: 3 },
          { messages: 4, days: 30 },
        ],
      },
    ],
    ['频次上限改为每周2条', { frequencyCaps: [{ messages: 2, days: 7 }] }],
    ['set the holdout to 5%', { holdoutShare: 0.05 }],
    ['对照组比例设为15%', { holdoutShare: 0.15 }],
    ['set the grace time to 10 minutes', { graceMinutes: 10 }],
    ['reps may approve up to 50 customers', { repMayApprove: 50 }],
    ['销售最多可批准50人', { repMayApprove: 50 }],
  ])('%s', async (text, input) => {
    expect(await scene.call(text)).toEqual({ tool: 'save_contact_policy', input });
  });
});
