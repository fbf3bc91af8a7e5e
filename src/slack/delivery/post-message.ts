import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { MessageBlock } from '../blocks/block.ts';
import { escapeText } from '../blocks/text.ts';
import { slackErrorOf } from './explain-failure.ts';

export type MessagePlace = {
  channel: string;
  userId: string;
  /** A DM; elsewhere only `userId` sees the message. */
  isDirect: boolean;
  /** The thread it stands in. */
  postedIn?: string | undefined;
};

/** `text` is escaped here when it stands alone; with blocks it is what notifications say, escaped already. */
export type Message = {
  text: string;
  blocks?: readonly MessageBlock[];
  /** Of a list that its reader asked for: the notice that keeps it. */
  notice?: number;
};

/** Slack changed its mind about a block: the gist is better than nothing. */
const REFUSED_BLOCKS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'];

/** Posts to the person alone: into their DM, or ephemerally in a channel. Its ts; null for what cannot be changed by one. */
export async function postMessage(client: WebClient, place: MessagePlace, message: Message): Promise<string | null> {
  const send = (content: ReturnType<typeof contentOf>) => {
    const target = { channel: place.channel, ...(place.postedIn !== undefined && { thread_ts: place.postedIn }) };
    return place.isDirect
      ? client.chat.postMessage({ ...target, ...content, ...NO_PREVIEWS })
      : client.chat.postEphemeral({ ...target, ...content, user: place.userId });
  };
  const posted = await send(contentOf(message)).catch((error: unknown) => {
    if (!isRefusedForBlocks(error)) throw error;
    return send({ text: message.text });
  });
  return place.isDirect && 'ts' in posted ? (posted.ts ?? null) : null;
}

/** Links in data get no preview: Slack would fetch them. */
export const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;

/** Slack takes the native charts that @slack/types does not type yet. */
export function contentOf({ text, blocks }: Message): { text: string; blocks?: KnownBlock[] } {
  return blocks ? { text, blocks: blocks as KnownBlock[] } : { text: escapeText(text) };
}

/** Whether Slack did not take the blocks, and would take a text. */
export function isRefusedForBlocks(error: unknown): boolean {
  return REFUSED_BLOCKS.includes(slackErrorOf(error));
}
