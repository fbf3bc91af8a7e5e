import type { AllMiddlewareArgs, GlobalShortcut, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { askerTimeZone } from '../../../domain/asker-time-zone.ts';
import { readQuestionText } from '../../delivery/question-text.ts';
import type { SlackContext } from '../../slack-context.ts';
import { newFollowUpView } from '../../views/new-follow-up-view.ts';
import { toolContextOf } from '../tool-context.ts';

type Used = SlackShortcutMiddlewareArgs<GlobalShortcut | MessageShortcut> & AllMiddlewareArgs;

/** Opens the form of a new follow-up; on a message, with its words. */
export function handleNewFollowUp(slack: SlackContext) {
  return async ({ ack, shortcut, client }: Used): Promise<void> => {
    await ack();
    const who = await toolContextOf(slack, client, shortcut.user.id);
    if ('refusal' in who) {
      await client.chat.postMessage({ channel: shortcut.user.id, text: who.refusal });
      return;
    }
    const { locale, now, asker, settings } = who.context;
    const about = shortcut.type === 'message_action' ? readQuestionText(shortcut.message.text ?? '') : undefined;
    const view = newFollowUpView(locale, { about, now, timeZone: askerTimeZone(asker, settings) });
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
  };
}
