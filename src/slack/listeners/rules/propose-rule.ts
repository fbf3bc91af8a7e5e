import { isDeepStrictEqual } from 'node:util';
import { readCondition } from '../../../assistant/read-condition.ts';
import type { ToolCall } from '../../../domain/answer.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { findFault, type WorkflowFault } from '../../../services/workflows/find-fault.ts';
import { getWorkflow } from '../../../services/workflows/find-workflow.ts';
import type { WorkflowRow } from '../../../services/workflows/workflow-row.ts';
import { runTool, type ToolRun } from '../../../tools/run-tool.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import {
  actionField,
  RULE_FIELDS,
  type RuleForm,
  readRuleForm,
  type SpokenRule,
} from '../../views/workflow-form/rule-form.ts';
import type { FormRefusal } from '../views/answer-form.ts';
import { shownAction, shownCondition } from './load-rule-form.ts';

/** What came of a form: what is to be confirmed, or what is wrong in it. */
export type ProposedRule = { call: ToolCall; run: ToolRun } | { refusals: readonly FormRefusal[] };

/** Proposes the rule that a form says through the one door; whatever is wrong is said at its field. */
export async function proposeRule(form: Omit<RuleForm, 'next'>, context: ToolContext): Promise<ProposedRule> {
  const { locale } = context;
  const { said, faults } = readRuleForm(form);
  if (faults.size > 0) return { refusals: [...faults].map(([field, text]) => ({ field, text: text[locale] })) };
  const known = form.rule && (await getWorkflow(context.database, String(form.rule.id)));
  if (known && known.version !== form.rule?.version) return refuse(RULE_FIELDS.name, changedMeanwhile(), context);
  let condition: Rule | undefined;
  try {
    condition = await conditionOf(said, known, context);
  } catch (error) {
    if (error instanceof DomainError) return refuse(RULE_FIELDS.if, error, context);
    throw error;
  }
  const { trigger, limits } = said;
  const actions = said.actions.map((action) => keptAction(action, known, context));
  const fault = await findFault({ trigger, actions, limits, condition }, context);
  if (fault !== null) return refuse(fieldOfFault(fault, form), fault.error, context);
  const call = { tool: 'save_workflow', input: inputOf({ ...said, actions }, condition, known, context) };
  const run = await runTool(call, context);
  if (run.answer.kind !== 'problem') return { call, run };
  const text = [run.answer.text, ...run.answer.suggestions].join('\n');
  return { refusals: [{ field: RULE_FIELDS.name, text }] };
}

/** Words that nobody touched stay the condition that they are of, also where they say less than it. */
async function conditionOf({ words }: SpokenRule, known: WorkflowRow | undefined, context: ToolContext) {
  if (known && words === (await shownCondition(known, context))) return known.definition.condition;
  return words === '' ? undefined : readCondition(words, context);
}

/** What nobody touched stays as it was, also in the other language. */
function keptAction(said: WorkflowAction, known: WorkflowRow | undefined, context: ToolContext): WorkflowAction {
  const isIt = (action: WorkflowAction) => isDeepStrictEqual(bare(shownAction(action, context)), bare(said));
  return known?.definition.actions.find(isIt) ?? said;
}

/** Without what is undefined. */
function bare(action: WorkflowAction): unknown {
  return JSON.parse(JSON.stringify(action));
}

function inputOf(
  { name, trigger, actions, limits }: SpokenRule,
  condition: Rule | undefined,
  known: WorkflowRow | undefined,
  { locale }: ToolContext,
) {
  return {
    ...(known && { workflow: String(known.id) }),
    ...(name !== '' && name !== known?.name[locale] && { name: { [locale]: name } }),
    ...{ trigger, condition: condition ?? null, actions, limits },
  };
}

function fieldOfFault({ part }: WorkflowFault, { actions }: Pick<RuleForm, 'actions'>): string {
  if (typeof part === 'number') return actionField(actions[part]!);
  return part === 'trigger' ? RULE_FIELDS.when : RULE_FIELDS.if;
}

/** What is suggested for words that nobody understands are whole questions: they fit no field. */
function refuse(field: string, { code, text, suggestions }: DomainError, { locale }: ToolContext): ProposedRule {
  const fitting = code === 'not_understood' ? [] : suggestions;
  return { refusals: [{ field, text: [text, ...fitting].map((each) => each[locale]).join('\n') }] };
}

function changedMeanwhile(): DomainError {
  return new DomainError('conflict', {
    en: 'Somebody changed this rule meanwhile: close the form and open it again.',
    zh: '此规则已被他人更改：请关闭表单后重新打开。',
  });
}
