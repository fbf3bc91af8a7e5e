import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { createFollowUps } from '../../src/services/follow-ups/create-follow-ups.ts';
import { recordModelCall } from '../../src/services/model-calls/record-model-call.ts';
import { installWorkflows } from '../../src/services/workflows/install-workflows.ts';
import { ACTION_IDS } from '../../src/slack/blocks/action-ids.ts';
import { makeCompany } from '../support/company.ts';
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

test('an administrator runs a failed job again from there; one that goes on by itself has no button', async () => {
  await database.execute(
    `insert into job_schedules (name, position, label_en, label_zh, every_minutes, limit_ms, queue, registered_at)
       values ('fill_directory', 1, 'Directory', '通讯录', 60, 60000, 'slow', $1), ('sending', 2, 'Sending', '发送', 1, 60000, null, $1)`,
    [YESTERDAY],
  );
  await database.execute(
    `insert into job_runs (job, started_at, ended_at, outcome, failure, process)
       values ('fill_directory', $1, $1, 'failed', 'out of order', 'gone'), ('sending', $1, $1, 'failed', 'no', 'gone')`,
    [YESTERDAY],
  );
  expect(await homeOf(LI)).toContain('重试任务 fill_directory');
  const home = await homeOf(ANN);
  expect(home).toContain('Show the jobs');
  expect(home).not.toContain('job sending');
  const { slack } = scene;
  const actions = slack.home(ANN.id)!.blocks.flatMap((block) => (block.type === 'actions' ? [block] : []));
  const { block_id: blockId } = actions.find((block) => JSON.stringify(block).includes('Retry'))!;
  await slack.click(ANN.id, { viewId: slack.home(ANN.id)!.id }, `${ACTION_IDS.ask}:suggestion:1`, {
    blockId: blockId!,
  });
  const answer = await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: '0' });
  expect(JSON.stringify(answer.blocks)).toContain('Retry the job fill_directory');
  role = 'manager';
  expect(await homeOf(ANN)).not.toContain('Retry');
});

test('the day of who opens it: open follow-ups with their buttons, overdue ones, and the next reminder', async () => {
  const people = [ANN, LI].map(({ email, name }) => ({ email, name, role: 'rep' as const }));
  await makeCompany(database, { staff: people, customers: [{ id: 'C1', owner: ANN.email }] }, NOW);
  const [ann] = await database.query<{ id: number }>('select id from staff where email = $1', [ANN.email]);
  const [customer] = await database.query<{ id: number }>("select id from customers where external_id = 'C1'");
  const made = (dueOn: string, reason: string) => ({
    ...{ customerId: customer!.id, ownerId: ann!.id, source: 'person' as const, reason },
    ...{ dueOn, dueAt: null, timeZone: 'Europe/London' },
  });
  const drafts = [
    made('2026-03-09', 'ask about <samples>'),
    made('2026-03-10', 'call back'),
    made('2026-03-20', 'later'),
  ];
  const author = { email: ANN.email, staffId: ann!.id, now: YESTERDAY };
  const [first] = await database.transaction((transaction) => createFollowUps(transaction, drafts, author));
  role = 'rep';
  const home = await homeOf(ANN);
  for (const part of [
    'Open follow-ups: 3 · overdue: 1 · due today: 1',
    'ask about <samples>',
    'Next daily reminder: 11 Mar 2026, 08:30',
  ])
    expect(home).toContain(part);
  expect(home).not.toContain('Your team');
  expect(await homeOf(LI)).toContain('没有待办跟进');

  role = 'manager';
  await database.execute(
    `insert into subscriptions (staff_id, words, call, schedule, time_zone, locale, next_at, created_at)
       values ($1, 'the weekly digest', '{}', '{}', 'Europe/London', 'en', '2026-03-16T09:00:00Z', $2)`,
    [ann!.id, YESTERDAY],
  );
  await installWorkflows(database, YESTERDAY);
  await database.execute("update workflow_rules set state = 'stopped', state_reason = 'loop' where id = 2");
  const managers = await homeOf(ANN);
  for (const part of [
    'Your team',
    'Ann Admin: 1 overdue, 1 due today',
    /Rule 2 “.+” was stopped/,
    'Next subscription: the weekly digest, 16 Mar 2026, 09:00',
    'What is overdue in my team?',
  ])
    expect(managers).toMatch(part);
  // Who leads nobody's team sees nobody's day; who administers sees everybody's.
  expect(await homeOf(LI)).toContain('团队今天没有到期或逾期的跟进');
  role = 'admin';
  expect(await homeOf(LI)).toContain('Ann Admin：逾期 1 项，今天到期 1 项');
  role = 'rep';

  const { slack } = scene;
  const view = { viewId: slack.home(ANN.id)!.id };
  await slack.click(ANN.id, view, ACTION_IDS.lineDone, { blockId: `line/follow_up/${first}` });
  await slack.waitUntil(() => slack.modal(ANN.id) !== undefined);
  await slack.submitModal(ANN.id, { outcome: 'reached' });
  await expect.poll(() => JSON.stringify(slack.home(ANN.id)?.blocks)).toContain('Open follow-ups: 2 · overdue: 0');
});
