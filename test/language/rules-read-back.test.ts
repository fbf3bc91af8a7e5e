import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { WORKFLOW_PRESETS } from '../../src/domain/workflows/presets.ts';
import { installPlaybooks } from '../../src/services/playbooks/install-playbooks.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { createWorkflowText } from '../../src/services/workflows/workflow-in-words.ts';
import { ADMINISTRATOR } from '../support/company.ts';
import { NOW, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
  await installPlaybooks(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

/** A reason in both languages is one text in what is read back. */
function inOneLanguage(actions: readonly object[], locale: Locale): object[] {
  return actions.map((action) => {
    const { reason } = action as { reason?: string | Record<Locale, string> };
    return typeof reason === 'object' ? { ...action, reason: reason[locale] } : action;
  });
}

test.each(
  WORKFLOW_PRESETS.flatMap(({ key, workflow }) => (['en', 'zh'] as const).map((locale) => ({ key, locale, workflow }))),
)('the starter rule $key in words ($locale) is read as the same rule', async ({ locale, workflow }) => {
  const { database, settings, call } = scene;
  const reader = { database, settings, asker: ADMINISTRATOR, now: NOW, live: true, locale, rowLimit: 1 };
  const text = await (await createWorkflowText(reader))(workflow);
  const { tool, input } = await call(text);
  expect({ text, tool, input }).toEqual({
    ...{ text, tool: 'save_workflow' },
    input: { ...workflow, actions: inOneLanguage(workflow.actions, locale) },
  });
});

const TO_MANAGER = { trigger: { when: 'record', of: 'returns' }, actions: [{ do: 'notify', who: 'manager' }] };
const ALWAYS = { againAfterDays: 0, perDay: 50 };

test.each([
  'change rule 3 to: When a customer has a new returned order, then tell the manager. Every time, at most 50 a day.',
  'edit rule 3: when a customer returns something, notify the manager',
  '把规则3改为：当客户有新的退货订单时，则通知经理。同一客户每次都触发，每天最多 50 次。',
  '把规则3改成客户退货时通知经理',
  '把规则3改为：当客户有新的退货订单时，则通知经理。',
  'change rule 3 to: When a customer has a new returned order, then tell the manager. At most 50 a day.',
])('"%s" puts another sentence in place of the rule, also where it asks no more for a condition', async (text) => {
  const input = { workflow: '3', ...TO_MANAGER, condition: null, limits: ALWAYS };
  expect(await scene.call(text)).toEqual({ tool: 'save_workflow', input });
});

test('its limits alone are changed as before', async () => {
  const limited = { tool: 'save_workflow', input: { workflow: '3', limits: { perDay: 10 } } };
  expect(await scene.call('change rule 3 to at most 10 a day')).toEqual(limited);
  expect(await scene.call('把规则3改成每天最多10次')).toEqual(limited);
});

const ENTERS = 'When a customer enters the segment "VIP", then';
const LIMITS = 'Once a customer, at most 5 a day.';
const owner = (text?: string) => ({ do: 'notify', who: 'owner', ...(text !== undefined && { text }) });

test.each<[string, object[]]>([
  ['tell the owner: “Hi”', [owner('Hi')]],
  ['tell the owner:"Hi"', [owner('Hi')]],
  ['tell the owner: Hi', [owner('Hi')]],
  ['tell the owner and add the tag "x"', [owner(), { do: 'tag', add: ['x'] }]],
])('of "… %s …", changed by hand, every part is read', async (actions, read) => {
  const { tool, input } = await scene.call(`${ENTERS} ${actions}. ${LIMITS}`);
  expect({ tool, input }).toMatchObject({ tool: 'save_workflow', input: { actions: read } });
});

test('who is no colleague is nobody', async () => {
  const call = await scene.call(`${ENTERS} give the customer to Emma and Jonas. ${LIMITS}`).catch(() => null);
  expect(call?.tool).not.toBe('save_workflow');
});

test('a rule whose name holds a colon keeps its name', async () => {
  const limited = { workflow: 'win back: VIP', limits: { perDay: 5 } };
  expect(await scene.call('change rule "win back: VIP" to at most 5 a day')).toMatchObject({ input: limited });
});
