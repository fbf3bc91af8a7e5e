import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

test.each<[string, string, object]>([
  ['erase customer C-20', 'erase_customer', { customer: 'C-20' }],
  ['please delete all personal data of Li Wei', 'erase_customer', { customer: 'C-20' }],
  ['forget 12749', 'erase_customer', { customer: '12749' }],
  ['删除王小明的个人资料', 'erase_customer', { customer: '12347' }],
  ['请彻底删除客户C-20的所有数据', 'erase_customer', { customer: 'C-20' }],
  ['export VIP customers for Google Ads', 'export_audience', { segment: 'vip', platform: 'google' }],
  ['export the segment VIP to Facebook', 'export_audience', { segment: 'vip', platform: 'meta' }],
  [
    'export customers in France for TikTok',
    'export_audience',
    { rule: { field: 'country', is: 'eq', value: 'France' }, platform: 'tiktok' },
  ],
  ['make an audience of VIP for Meta', 'export_audience', { segment: 'vip', platform: 'meta' }],
  ['导出VIP客户用于腾讯广告', 'export_audience', { segment: 'vip', platform: 'tencent' }],
  ['把VIP客户导出到谷歌广告', 'export_audience', { segment: 'vip', platform: 'google' }],
])('%s', async (text, tool, input) => {
  expect(await scene.call(text)).toEqual({ tool, input });
});

test('nobody is erased by a part of a name', async () => {
  const call = await scene.call('erase customer Acme').catch((error: Error) => error);
  expect(call).not.toMatchObject({ tool: 'erase_customer' });
});
