import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

const ladder = { rungs: ['vip', 'high_value', 'existing'] };

test.each<[string, string, object]>([
  ['freeze the RFM cut points', 'freeze_score_cuts', { scheme: 'rapport-1', frozen: true }],
  ['freeze the score cuts of the quintile scheme', 'freeze_score_cuts', { scheme: 'quintile', frozen: true }],
  ['thaw the cut points', 'freeze_score_cuts', { scheme: 'rapport-1', frozen: false }],
  ['冻结RFM评分切点', 'freeze_score_cuts', { scheme: 'rapport-1', frozen: true }],
  ['解冻quintile方案的切点', 'freeze_score_cuts', { scheme: 'quintile', frozen: false }],
  [
    'create tier ladder "Service level": VIP > High value > Existing customer',
    'save_tier_ladder',
    { name: { en: 'Service level' }, ...ladder },
  ],
  [
    '新建等级阶梯“服务等级”：VIP客户、高价值客户、现有客户',
    'save_tier_ladder',
    { name: { zh: '服务等级' }, ...ladder },
  ],
])('%s', async (text, tool, input) => {
  expect(await scene.call(text)).toEqual({ tool, input });
});
