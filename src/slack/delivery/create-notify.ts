import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import type { Notify } from '../../services/outreach/approval/ask-approver.ts';
import { questionButtons } from '../blocks/question-buttons.ts';
import { escapeText, paragraph } from '../blocks/text.ts';
import { postMessage } from './post-message.ts';

/** Tells a member of staff something in their direct messages with the bot, with buttons that ask what to do next. */
export function createNotify(client: WebClient, log: Log): Notify {
  return async ({ email, locale }, { text, questions }) => {
    const language = locale ?? 'en';
    try {
      const { user } = await client.users.lookupByEmail({ email });
      if (user?.id === undefined) return false;
      const { channel } = await client.conversations.open({ users: user.id });
      if (channel?.id === undefined) return false;
      const buttons = questionButtons(
        questions.map((question) => question[language]),
        'suggestion',
      );
      const message = {
        text: escapeText(text[language]),
        blocks: [paragraph(text[language]), ...(buttons ? [buttons] : [])],
      };
      await postMessage(client, { channel: channel.id, userId: user.id, isDirect: true }, message);
      return true;
    } catch (error) {
      // Not in this workspace, or Slack refuses: who asked is told how else.
      log.warn({ err: error }, 'a member of staff could not be told');
      return false;
    }
  };
}
