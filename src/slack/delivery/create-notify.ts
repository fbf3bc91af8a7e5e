import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import type { Notify } from '../../services/outreach/approval/ask-approver.ts';
import { noticeText } from '../blocks/notice-blocks.ts';
import type { Directory } from './create-directory.ts';
import { contentOf, NO_PREVIEWS } from './post-message.ts';

/** Tells a member of staff something at once in their direct messages with the bot, with buttons that ask what to do next. */
export function createNotify(client: WebClient, { directory, log }: { directory: Directory; log: Log }): Notify {
  return async ({ email, locale }, { text, questions }) => {
    try {
      const channel = await directory.find(email);
      if (channel === null) return false;
      const message = noticeText({ text, questions }, locale ?? 'en');
      await client.chat.postMessage({ channel, ...contentOf(message), ...NO_PREVIEWS });
      return true;
    } catch (error) {
      // Slack refuses or is away: who asked is told how else.
      log.warn({ err: error }, 'a member of staff could not be told');
      return false;
    }
  };
}
