import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { SlackContext } from '../../slack-context.ts';
import { showRuleForm } from '../rules/show-rule-form.ts';

type Used = SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs;

/** Opens the form of a new rule from anywhere. */
export function handleNewRule(slack: SlackContext) {
  return async ({ ack, shortcut, client }: Used): Promise<void> => {
    await ack();
    const userId = shortcut.user.id;
    await showRuleForm(slack, client, {
      userId,
      triggerId: shortcut.trigger_id,
      tell: (text) => client.chat.postMessage({ channel: userId, text }),
    });
  };
}
