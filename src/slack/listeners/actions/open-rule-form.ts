import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { SlackContext } from '../../slack-context.ts';
import { showRuleForm } from '../rules/show-rule-form.ts';

type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** "New rule" and "Edit the rule" under an answer. */
export function handleOpenRuleForm(slack: SlackContext) {
  return async ({ ack, action, body, client, respond }: Click): Promise<void> => {
    await ack();
    await showRuleForm(slack, client, {
      userId: body.user.id,
      triggerId: body.trigger_id,
      rule: action.value,
      tell: (text) => respond({ response_type: 'ephemeral', replace_original: false, text }),
    });
  };
}
