import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import type { MessagePlace } from '../delivery/post-message.ts';
import { isMarkedFor } from './answer-mark.ts';

/** Messages after a question among which its answer is looked for. */
const LOOKED_AT = 50;

/**
 * Takes away what a process that died has left of this answer, half or whole, so that it is not shown twice. A stream that it left going
 * carries no mark; Slack ends it five minutes after its start.
 */
export async function removeLeftover(
  client: WebClient,
  { channel, postedIn }: MessagePlace,
  questionTs: string,
  log: Log,
): Promise<void> {
  const after = { channel, oldest: questionTs, limit: LOOKED_AT, include_all_metadata: true };
  try {
    const { messages = [] } = await (postedIn === undefined
      ? client.conversations.history(after)
      : client.conversations.replies({ ...after, ts: postedIn }));
    const left = messages.filter(({ metadata }) => isMarkedFor(questionTs, metadata));
    for (const { ts = '' } of left) await client.chat.delete({ channel, ts });
  } catch (error) {
    log.warn({ err: error }, 'what a former process left was not looked for');
  }
}
