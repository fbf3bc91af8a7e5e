import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPlaybooks } from '../../src/services/playbooks/install-playbooks.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
  await installPlaybooks(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

const rated = (is: string, value: number, kind = 'csat') => ({
  ...{ when: 'record', of: 'surveys', where: { kind, score: [{ is, value }] } },
});
const [lost, dormant] = ['lost', 'dormant'].map((segment) => ({ when: 'enters_segment', segment }));

test.each<[string, object]>([
  ['差评了马上通知经理', rated('lte', 2)],
  ['有客户给差评马上告诉经理', rated('lte', 2)],
  ['when someone leaves a 1-star review, alert the manager', rated('eq', 1)],
  ["ping the manager if a customer's satisfaction drops below 3", rated('lt', 3)],
  ["tell the manager when a customer's NPS falls below 7", rated('lt', 7, 'nps')],
  ["when a customer's birthday is in 5 days, tell the manager", { when: 'date', of: 'birthday', offsetDays: -5 }],
  ['客户流失了通知经理', lost!],
  ['if a customer churns notify the manager', lost!],
  ['客户沉睡了就通知经理', dormant!],
  ['客户下首单后第二天通知经理', { when: 'date', of: 'first_order_on', offsetDays: 1 }],
])('"%s" waits for what is said in passing', async (text, trigger) => {
  const { tool, input } = await scene.call(text);
  expect({ tool, input }).toMatchObject({
    ...{ tool: 'save_workflow', input: { trigger, actions: [{ do: 'notify', who: 'manager' }] } },
  });
  expect(input).not.toHaveProperty('condition');
});

test.each<[string, object]>([
  ['每周五下午5点把VIP周报发给我', {}],
  ['每周一给#sales发一份VIP汇总', { channel: '#sales' }],
])('"%s" subscribes to the summary of the segment', async (text, where) => {
  const call = { tool: 'segment_summary', input: { segment: 'vip' } };
  expect(await scene.call(text)).toMatchObject({ tool: 'subscribe', input: { call, ...where } });
});

test('the digest of the team may be called that', async () => {
  const call = { tool: 'weekly_digest', input: {} };
  const input = { call, channel: '#managers', schedule: { every: 'week', weekdays: [5], at: '16:00' } };
  expect(await scene.call('send the team digest to #managers every Friday at 4pm')).toMatchObject({
    ...{ tool: 'subscribe', input },
  });
});
