import { DomainError } from '../../../domain/errors.ts';
import { reasonIn } from '../../../domain/workflows/reason-in.ts';
import { hiddenAddress } from '../../../domain/workflows/webhook-address.ts';
import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { mayHaveDone } from '../../../services/workflows/action-rights.ts';
import { getWorkflow } from '../../../services/workflows/find-workflow.ts';
import { conditionInWords } from '../../../services/workflows/workflow-in-words.ts';
import type { WorkflowRow } from '../../../services/workflows/workflow-row.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import { EMPTY_RULE_FORM, fillRuleForm, type RuleForm } from '../../views/workflow-form/rule-form.ts';

/**
 * The form of a rule as it is kept; an empty one for a new rule.
 * @throws {DomainError} 'not_found', 'unavailable' where the form has no field for something in the rule
 */
export async function loadRuleForm(number: string | undefined, context: ToolContext): Promise<RuleForm> {
  if (number === undefined) return EMPTY_RULE_FORM;
  const rule = await getWorkflow(context.database, number);
  const { id, version, name, definition } = rule;
  const words = await shownCondition(rule, context);
  const actions = definition.actions.map((action) => shownAction(action, context));
  const form = fillRuleForm({ ...definition, actions, name: name[context.locale], words });
  if (form === null) throw onlyInWords(rule);
  return { ...form, rule: { id, version } };
}

/**
 * An action as the form shows it: what is said in both languages in its reader's, and the address of a webhook only to who may have one
 * called; whoever else sends the form is refused.
 */
export function shownAction(
  action: WorkflowAction,
  { asker, locale }: Pick<ToolContext, 'asker' | 'locale'>,
): WorkflowAction {
  if (action.do === 'follow_up') return { ...action, reason: reasonIn(action.reason, locale) };
  return action.do === 'webhook' && !mayHaveDone(asker, action)
    ? { ...action, url: hiddenAddress(action.url) }
    : action;
}

/** The condition of a rule as the form shows it; empty without one. */
export async function shownCondition(
  { definition: { condition } }: WorkflowRow,
  context: ToolContext,
): Promise<string> {
  return condition === undefined ? '' : (await conditionInWords(condition, context)).trim();
}

function onlyInWords({ id, name }: WorkflowRow): DomainError {
  return new DomainError('unavailable', {
    en: `Rule ${id} "${name.en}" says something that this form has no field for, so it can only be changed in words: "rename rule ${id} to …", "set rule ${id} to at most 20 a day", or as a new rule, "when …, then …".`,
    zh: `规则 ${id}“${name.zh}”含有此表单无法填写的内容，只能用文字更改：“把规则${id}改名为……”、“把规则${id}改为每天最多20次”，或另建新规则“当……时，……”。`,
  });
}
