import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { recordModelCall } from '../../src/services/model-calls/record-model-call.ts';
import { modelCall } from '../support/model-calls.ts';
import { ANN, findSceneAsker, GUEST, LI, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-03-10T17:00:00Z');
const YESTERDAY = new Date('2026-03-09T17:00:00Z');

const database = await createTestDatabase();
let scene: Scene;
let role: Asker['role'] = 'admin';

beforeAll(async () => {
  scene = await startSlackScene({
    database,
    clock: () => NOW,
    findAsker: async (email) => {
      const asker = await findSceneAsker(email);
      return asker && { ...asker, role };
    },
  });
});
beforeEach(async () => {
  role = 'admin';
  await database.execute('truncate model_calls');
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

async function homeOf(person: { id: string }): Promise<string> {
  const { slack } = scene;
  const before = slack.home(person.id)?.hash;
  slack.openApp(person.id, 'home');
  await slack.waitUntil(() => slack.home(person.id) !== undefined && slack.home(person.id)?.hash !== before);
  return JSON.stringify(slack.home(person.id)?.blocks);
}

test('an administrator sees what the language model took in the last 7 days', async () => {
  await recordModelCall(database, modelCall({ at: YESTERDAY }));
  await recordModelCall(database, modelCall({ at: YESTERDAY, outcome: 'timeout', inputTokens: null, cost: null }));
  await recordModelCall(database, modelCall({ at: new Date('2026-03-01T00:00:00Z') }));
  expect(await homeOf(ANN)).toContain(
    'The language model in the last 7 days: 2 calls, 1 failed; 1,000 tokens in (800 cached), 100 out; cost 0.002',
  );
  expect(await homeOf(LI)).toContain(
    '近 7 天语言模型调用 2 次，失败 1 次；输入 1,000 token（缓存 800），输出 100 token；费用 0.002',
  );
});

test('no cost where nobody set prices', async () => {
  await recordModelCall(database, modelCall({ at: YESTERDAY, cost: null }));
  const home = await homeOf(ANN);
  expect(home).toContain('1 call, 0 failed');
  expect(home).not.toContain('cost');
});

test('nothing of it for other staff, for strangers, and where no model was asked', async () => {
  expect(await homeOf(ANN)).not.toContain('language model');
  await recordModelCall(database, modelCall({ at: YESTERDAY }));
  expect(await homeOf(GUEST)).not.toContain('language model');
  role = 'manager';
  expect(await homeOf(ANN)).not.toContain('language model');
});
