import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { DomainError } from '../../../domain/errors.ts';
import { refuseUnpermitted } from '../../../tools/refuse-unpermitted.ts';
import { saveWorkflowTool } from '../../../tools/save-workflow.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import type { SlackContext } from '../../slack-context.ts';
import { ruleFormNote, ruleFormView } from '../../views/workflow-form/rule-form-view.ts';
import { toolContextOf } from '../tool-context.ts';
import { loadRuleForm } from './load-rule-form.ts';
import { readFormContext } from './read-form-context.ts';

type Wanted = {
  userId: string;
  triggerId: string;
  /** The rule to change; a new one when absent. */
  rule?: string | undefined;
  /** Says why there is no form. */
  tell: (text: string) => Promise<unknown>;
};

/** Opens the form of a rule for who may save one. It opens at once and is filled then: what it offers may take longer than Slack waits. */
export async function showRuleForm(
  slack: SlackContext,
  client: WebClient,
  { userId, triggerId, rule, tell }: Wanted,
): Promise<void> {
  const who = await toolContextOf(slack, client, userId);
  if ('refusal' in who) return void (await tell(who.refusal));
  const { asker, locale } = who.context;
  try {
    refuseUnpermitted(saveWorkflowTool, asker);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return void (await tell(error.text[locale]));
  }
  const { view } = await client.views.open({ trigger_id: triggerId, view: ruleFormNote(locale) });
  await client.views.update({ view_id: view!.id!, view: await viewOf(rule, who.context) });
}

async function viewOf(rule: string | undefined, context: ToolContext): Promise<ModalView> {
  try {
    return ruleFormView(await loadRuleForm(rule, context), await readFormContext(context));
  } catch (error) {
    if (error instanceof DomainError) return ruleFormNote(context.locale, error.text[context.locale]);
    throw error;
  }
}
