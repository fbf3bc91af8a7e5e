import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

const calendar = (unit: 'week' | 'month', offset: number) => ({ period: { span: 'calendar', unit, offset } });
const vip = (when: object = {}) => ({ tool: 'segment_changes', input: { segment: 'vip', ...when } });
const all = (when: object = {}) => ({ tool: 'segment_report', input: when });

test.each(
  [
    [vip(calendar('month', -1)), 'how many VIPs did we lose last month?', '上个月失去了多少VIP', 'VIP上个月的变化'],
    [vip(calendar('week', 0)), 'who became a VIP this week?', '这周新增了几个VIP', '本周谁成为了VIP'],
    [vip(calendar('month', 0)), 'how many VIPs did we gain this month?', '本月有哪些客户升级为VIP'],
    [all(calendar('month', 0)), 'which segment grew most this month?', '本月哪个分群增长最多'],
    [all(calendar('week', 0)), 'what changed with our customers this week?', '本周客户变化'],
  ].flatMap(([call, ...texts]) => texts.map((text) => [text, call] as const)),
)('%s', async (text, call) => {
  expect(await scene.call(text as string)).toEqual(call);
});

test.each([
  ['how many new customers this month', 'measure'],
  ['本月新增客户', 'measure'],
  ['VIPs who ordered this month', 'find_customers'],
])('"%s" is about no change of a segment', async (text, tool) => {
  expect((await scene.call(text)).tool).toBe(tool);
});
