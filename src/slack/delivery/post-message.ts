import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { MessageBlock } from '../blocks/block.ts';
import { escapeText } from '../blocks/text.ts';

export type MessagePlace = {
  channel: string;
  userId: string;
  /** A DM; elsewhere only `userId` sees the message. */
  isDirect: boolean;
  /** The thread it stands in. */
  postedIn?: string | undefined;
};

/** `text` is escaped here when it stands alone; with blocks it is what notifications say, escaped already. */
export type Message = { text: string; blocks?: readonly MessageBlock[] };

/** Slack changed its mind about a block: the gist is better than nothing. */
const REFUSED_BLOCKS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'];

/** Posts to the person alone: into their DM, or ephemerally in a channel. */
export async function postMessage(client: WebClient, place: MessagePlace, message: Message): Promise<void> {
  const send = (content: ReturnType<typeof contentOf>) => {
    const target = { channel: place.channel, ...(place.postedIn !== undefined && { thread_ts: place.postedIn }) };
    return place.isDirect
      ? client.chat.postMessage({ ...target, ...content, ...NO_PREVIEWS })
      : client.chat.postEphemeral({ ...target, ...content, user: place.userId });
  };
  try {
    await send(contentOf(message));
  } catch (error) {
    if (!REFUSED_BLOCKS.includes(slackErrorOf(error))) throw error;
    await send({ text: message.text });
  }
}

/** Links in data get no preview: Slack would fetch them. */
export const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;

/** Slack takes the native charts that @slack/types does not type yet. */
export function contentOf({ text, blocks }: Message): { text: string; blocks?: KnownBlock[] } {
  return blocks ? { text, blocks: blocks as KnownBlock[] } : { text: escapeText(text) };
}

function slackErrorOf(error: unknown): string {
  const { data } = error as { data?: { error?: string } };
  return data?.error ?? '';
}
