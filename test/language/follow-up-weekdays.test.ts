import { afterAll, beforeAll, expect, test } from 'vitest';
import { understand } from '../../src/language/understand.ts';
import { ADMINISTRATOR } from '../support/company.ts';
import { openScene, type Scene } from './scene.ts';

/** A Monday noon. */
const NOW = new Date('2026-11-23T12:00:00Z');
let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.database.execute("update customers set name = 'Anna Meyer' where external_id = '12752'");
  await scene.database.execute("update customers set name = 'Anna Schmidt' where external_id = '12751'");
});
afterAll(() => scene.database.close());

const read = (text: string) =>
  understand(
    text,
    { database: scene.database, settings: scene.settings, asker: ADMINISTRATOR, now: NOW, live: true },
    null,
  );

test.each([
  ['remind me every Tuesday and Thursday to call Acme Ltd', '2026-11-24', { every: 1, unit: 'week', weekdays: [2, 4] }],
  ['每周二和周四提醒我联系Acme Ltd', '2026-11-24', { every: 1, unit: 'week', weekdays: [2, 4] }],
  [
    'remind me on Mondays, Wednesdays and Fridays at 9 to call Acme Ltd',
    '2026-11-25T09:00',
    { every: 1, unit: 'week', weekdays: [1, 3, 5] },
  ],
  [
    'remind me every weekday at 10 to ring Dupont',
    '2026-11-24T10:00',
    { every: 1, unit: 'week', weekdays: [1, 2, 3, 4, 5] },
  ],
  ['每个工作日上午10点提醒我联系Dupont', '2026-11-24T10:00', { every: 1, unit: 'week', weekdays: [1, 2, 3, 4, 5] }],
  ['remind me every Tuesday to call Acme Ltd', '2026-11-24', { every: 1, unit: 'week' }],
])('%s', async (text, due, repeat) => {
  expect(await read(text)).toMatchObject({ tool: 'create_follow_up', input: { due, repeat } });
});

test.each([
  ['remind me to call Anna tomorrow', 'remind me to call 12751 tomorrow', 'remind me to call 12752 tomorrow'],
  ['明天提醒我给Anna打电话', '明天提醒我给12751打电话', '明天提醒我给12752打电话'],
])('%s: the same sentence is offered about each', async (text, ...offered) => {
  const refused = await read(text).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'ambiguous' });
  const { suggestions } = refused as { suggestions: { en: string; zh: string }[] };
  expect(suggestions.map(({ en }) => en).toSorted()).toEqual(offered);
  for (const { zh } of suggestions) expect((await read(zh)).tool).toBe('create_follow_up');
});
