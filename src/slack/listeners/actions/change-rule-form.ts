import type { AllMiddlewareArgs, BlockAction, BlockElementAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { slackErrorOf } from '../../delivery/explain-failure.ts';
import type { SlackContext } from '../../slack-context.ts';
import { readEntries } from '../../views/workflow-form/entries.ts';
import { keptAfter, readKeptRuleForm } from '../../views/workflow-form/kept-rule-form.ts';
import { ruleFormView } from '../../views/workflow-form/rule-form-view.ts';
import { readFormContext } from '../rules/read-form-context.ts';
import { toolContextOf } from '../tool-context.ts';

type Click = SlackActionMiddlewareArgs<BlockAction<BlockElementAction>> & AllMiddlewareArgs;

/** Something was chosen that the form changes with: it is drawn anew, with what is entered so far. */
export function handleChangeRuleForm(slack: SlackContext) {
  /** The latest click in each view on its way: an earlier one is drawn over by it. */
  const latest = new Map<string, string>();
  return async ({ ack, action, body, client }: Click): Promise<void> => {
    await ack();
    const shown = body.view;
    if (shown === undefined) return;
    latest.set(shown.id, action.action_ts);
    const isLatest = () => latest.get(shown.id) === action.action_ts;
    try {
      const who = await toolContextOf(slack, client, body.user.id);
      if ('refusal' in who) return;
      const kept = keptAfter(action.action_id, readKeptRuleForm(shown.private_metadata));
      const form = await readFormContext({ ...who.context, locale: kept.locale });
      const view = ruleFormView({ ...kept, entries: readEntries(shown.state.values) }, form);
      if (isLatest()) await update(client, { view_id: shown.id, hash: shown.hash, view }, isLatest);
    } finally {
      if (isLatest()) latest.delete(shown.id);
    }
  };
}

type Update = { view_id: string; hash?: string; view: ModalView };

/** Slack refuses to draw over a view that changed meanwhile: right for an earlier click, and not for the latest one, which knows more. */
async function update(client: WebClient, drawn: Update, isLatest: () => boolean): Promise<void> {
  try {
    await client.views.update(drawn);
  } catch (error) {
    const reason = slackErrorOf(error);
    const { hash: _, ...anyway } = drawn;
    if (reason === 'hash_conflict' && isLatest()) return update(client, anyway, () => false);
    // Closed while it was drawn, or drawn over.
    if (reason !== 'not_found' && reason !== 'hash_conflict') throw error;
  }
}
