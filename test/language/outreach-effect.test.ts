import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPlaybooks } from '../../src/services/playbooks/install-playbooks.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
  await installPlaybooks(scene.database, { now: NOW });
  await scene.database.execute(
    `with added as (insert into playbooks (key, name_en, name_zh) values ('loyalty_lift', 'Loyalty lift', '老友计划') returning key)
     insert into playbook_versions (playbook_key, version, strategy)
     select added.key, 1, v.strategy from added, playbook_versions v where v.playbook_key = 'win_back'`,
  );
});
afterAll(() => scene.database.close());

const THIS_YEAR = { span: 'calendar', unit: 'year', offset: 0 };

test.each([
  ['what did outreach 12 bring', { outreach: 12 }],
  ['What was the effect of outreach 12?', { outreach: 12 }],
  ['effect of outreach 12', { outreach: 12 }],
  ['how did campaign 12 perform?', { outreach: 12 }],
  ['did outreach 12 work?', { outreach: 12 }],
  ['触达12效果如何', { outreach: 12 }],
  ['触达 12 的效果怎么样？', { outreach: 12 }],
  ['触达12带来了什么', { outreach: 12 }],
  ['effect of win-back this year', { playbook: 'win_back', period: THIS_YEAR }],
  ['the effect of the playbook spring greeting', { playbook: 'spring greeting' }],
  ['effect of outreach to VIP customers this year', { segment: 'vip', period: THIS_YEAR }],
  ['does win-back work?', { playbook: 'win_back' }],
  ['挽回打法今年的效果', { playbook: 'win_back', period: THIS_YEAR }],
  ['今年挽回的效果如何', { playbook: 'win_back', period: THIS_YEAR }],
  ['生日祝福效果怎么样', { playbook: 'birthday' }],
  ['which playbooks work', {}],
  ['Which playbooks worked this year?', { period: THIS_YEAR }],
  ['哪些打法有效', {}],
  ['今年哪些打法最有效？', { period: THIS_YEAR }],
  ['触达效果如何', {}],
])('%s', async (text, input) => {
  expect(await scene.call(text)).toEqual({ tool: 'outreach_effect', input });
});

test.each([
  'effect of the loyalty lift this year',
  'does the Loyalty-Lift playbook work?',
  '老友计划打法的效果如何',
  '老友计划效果如何',
])('%s knows a playbook of the company’s own', async (text) => {
  expect(await scene.call(text)).toMatchObject({ tool: 'outreach_effect', input: { playbook: 'loyalty_lift' } });
});

test.each(['effect of price on demand', 'does the weather work?'])('%s is no such question', async (text) => {
  expect(await scene.call(text).catch(() => null)).not.toMatchObject({ tool: 'outreach_effect' });
});
