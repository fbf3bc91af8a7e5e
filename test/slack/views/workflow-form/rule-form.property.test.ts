import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locale } from '../../../../src/domain/locale.ts';
import { ruleText } from '../../../../src/domain/rule/to-text.ts';
import { normalWorkflow } from '../../../../src/domain/workflows/normal-workflow.ts';
import { WORKFLOW_PRESETS } from '../../../../src/domain/workflows/presets.ts';
import type { Workflow, WorkflowAction } from '../../../../src/domain/workflows/workflow.ts';
import { checkView } from '../../../../src/local-slack/block-kit/view.ts';
import { findMissing, readState } from '../../../../src/local-slack/interactions/read-state.ts';
import { shownAction } from '../../../../src/slack/listeners/rules/load-rule-form.ts';
import { readEntries } from '../../../../src/slack/views/workflow-form/entries.ts';
import type { Choice, FormContext } from '../../../../src/slack/views/workflow-form/form-part.ts';
import { readKeptRuleForm } from '../../../../src/slack/views/workflow-form/kept-rule-form.ts';
import { fillRuleForm, readRuleForm } from '../../../../src/slack/views/workflow-form/rule-form.ts';
import { ruleFormView } from '../../../../src/slack/views/workflow-form/rule-form-view.ts';
import { ADMINISTRATOR } from '../../../support/company.ts';
import { randomWorkflow } from '../../../support/random-workflows.ts';

const manyChoices = (most: number, group?: string): fc.Arbitrary<Choice[]> =>
  fc.constantFrom(0, 1, 99, 101, most).map((count) =>
    Array.from({ length: count }, (_, at) => ({
      value: at === 0 ? 'vip' : `${'k'.repeat(40)}${at}`,
      text: `${'客户'.repeat(30)}${at}`,
      ...(group !== undefined && { group: `${group} ${at % 7}` }),
    })),
  );

const context: fc.Arbitrary<FormContext> = fc.record({
  locale: fc.constantFrom<Locale>('en', 'zh'),
  currency: fc.constant('GBP'),
  segments: manyChoices(450, 'topic'),
  playbooks: manyChoices(101),
  staff: manyChoices(450),
  dateKinds: fc.constantFrom([], ['renewal', '开业日']),
  customFields: fc.constantFrom(
    [],
    ['尺码'],
    Array.from({ length: 150 }, (_, at) => `own field ${at}`),
  ),
  mayCallWebhooks: fc.boolean(),
  mayAssignByRules: fc.boolean(),
});

/** What Slack would take, and what it would send back when nobody touches anything. */
function throughSlack(view: ReturnType<typeof ruleFormView>) {
  const checked = checkView(view);
  if (!checked.ok) throw new Error(checked.messages.join('\n'));
  const { blocks, private_metadata: metadata = '' } = checked.view;
  const values = readState(blocks, () => undefined);
  expect(findMissing(blocks, values)).toEqual({});
  return { ...readKeptRuleForm(String(metadata)), entries: readEntries(values) };
}

function expectBack(workflow: Workflow, form: FormContext): boolean {
  const { condition, ...rest } = workflow;
  const words = condition === undefined ? '' : ruleText(condition, { locale: form.locale, currency: 'GBP' }).trim();
  const filled = fillRuleForm({ ...rest, name: 'A name', words });
  if (filled === null) return false;
  const { said, faults } = readRuleForm(throughSlack(ruleFormView({ ...filled, rule: { id: 7, version: 2 } }, form)));
  expect([...faults]).toEqual([]);
  const { trigger, actions, limits, ...said_ } = said;
  expect(said_).toEqual({ name: 'A name', words });
  expect(normalWorkflow({ trigger, actions, limits })).toEqual(normalWorkflow(rest));
  return true;
}

test('any rule is shown within Slack’s limits and comes back equal, or has no form', () => {
  const count = { shown: 0, inWords: 0 };
  fc.assert(
    fc.property(randomWorkflow, context, (workflow, form) => {
      count[expectBack(workflow, form) ? 'shown' : 'inWords'] += 1;
    }),
    { numRuns: 600 },
  );
  expect(count.shown).toBeGreaterThan(100);
  expect(count.inWords).toBeGreaterThan(20);
});

test.each(['en', 'zh'] as const)('every starter rule has a form, in %s', (locale) => {
  const form = { ...fc.sample(context, 1)[0]!, locale };
  const shown = (action: WorkflowAction) => shownAction(action, { asker: ADMINISTRATOR, locale });
  const inWords = WORKFLOW_PRESETS.filter(
    ({ workflow }) => !expectBack({ ...workflow, actions: workflow.actions.map(shown) }, form),
  );
  expect(inWords.map(({ key }) => key)).toEqual([]);
});
