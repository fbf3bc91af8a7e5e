import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { runWorkflows } from '../../src/services/workflows/run-workflows.ts';
import { confirmAction } from '../../src/tools/confirm-action.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { askerOf } from '../support/company.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
  await scene.database.execute("insert into staff (email, name, role) values ('boss@example.com', 'Boss', 'admin')");
});
afterAll(() => scene.database.close());

/** What a confirmed proposal of a call said beforehand. */
async function confirmed(call: ToolCall) {
  const { database, settings } = scene;
  const asker = await askerOf(database, 'boss@example.com');
  const context = {
    database,
    settings,
    asker,
    now: NOW,
    live: true,
    locale: 'en',
    rowLimit: 50,
    front: 'cli',
  } as const;
  const { answer } = await runTool(call, context);
  if (answer.kind !== 'confirm') throw new Error(JSON.stringify(answer));
  await confirmAction(answer.id, context);
  return answer;
}

const tagged = () =>
  scene.database.query<{ tag: string; customer: string }>(
    `select unnest(tags) as tag, external_id as customer from customers order by 1, 2`,
  );

test.each([
  ['每月1号给法国客户打上“重点”标签', '重点'],
  ['on the first of each month tag all customers in France as key', 'key'],
])('%s: shown with whom it would have met, and done on the first', async (text, tag) => {
  const proposal = await confirmed(await scene.call(text));
  expect(JSON.stringify(proposal)).toContain('1 time');
  const [rule] = await scene.database.query<{ id: number }>('select max(id) as id from workflow_rules');
  await confirmed({ tool: 'switch_workflow', input: { workflow: String(rule!.id), on: true } });
  await runWorkflows(scene.database, { now: new Date('2026-11-30T12:00:00Z'), webhooks: null });
  expect(await tagged()).not.toContainEqual({ tag, customer: '12750' });
  await runWorkflows(scene.database, { now: new Date('2026-12-01T10:00:00Z'), webhooks: null });
  expect((await tagged()).filter((each) => each.tag === tag)).toEqual([{ tag, customer: '12750' }]);
});
