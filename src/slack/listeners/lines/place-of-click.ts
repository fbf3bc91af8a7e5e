import type { BlockAction } from '@slack/bolt';
import type { NoticePlace } from '../../../domain/notices/notice.ts';

/** Where the message stands under which somebody clicked, in the words of `changePosted`; null where it is no message. */
export function placeOfClick({ channel, container, message, response_url }: BlockAction): NoticePlace | null {
  if (channel === undefined) return null;
  if (container.is_ephemeral === true) return { responseUrl: response_url };
  return message === undefined ? null : { channel: channel.id, ts: message.ts };
}
