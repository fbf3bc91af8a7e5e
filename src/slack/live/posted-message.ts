import { progressBlocks, progressText } from '../blocks/progress-blocks.ts';
import { paragraph } from '../blocks/text.ts';
import { contentOf, type Message, NO_PREVIEWS } from '../delivery/post-message.ts';
import { answerMark } from './answer-mark.ts';
import type { Begun, LiveMessage, LivePlace } from './live-message.ts';
import type { ProgressSoFar } from './progress-so-far.ts';

/** Posts a message that is changed as the answer comes about: at the top level of a DM Slack has no streams. */
export async function postProgress(live: LivePlace, soFar: ProgressSoFar): Promise<Begun> {
  const { client, place, reader, questionTs } = live;
  const { ts = '' } = await client.chat.postMessage({
    channel: place.channel,
    ...(place.postedIn !== undefined && { thread_ts: place.postedIn }),
    ...contentOf({ text: progressText(soFar, reader), blocks: progressBlocks(soFar, reader) }),
    ...NO_PREVIEWS,
    ...answerMark(questionTs),
  });
  return { ts, ...changedMessage(live, ts, soFar) };
}

/** A posted message of ours, and how it changes. */
export function changedMessage(live: LivePlace, ts: string, shownAlready?: ProgressSoFar): LiveMessage {
  const { client, place, reader, allowance } = live;
  let shown = shownAlready;
  const change = (content: Message) => client.chat.update({ channel: place.channel, ts, ...contentOf(content) });
  return {
    async show(soFar) {
      if (soFar === shown) return true;
      if (!allowance.take('chat.update')) return false;
      await change({ text: progressText(soFar, reader), blocks: progressBlocks(soFar, reader) });
      shown = soFar;
      return true;
    },
    // Without blocks Slack would keep the ones that show progress.
    end: async ({ text, blocks = [paragraph(text)] }) => void (await change({ text, blocks })),
  };
}
