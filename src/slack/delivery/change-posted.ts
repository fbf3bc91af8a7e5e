import type { WebClient } from '@slack/web-api';
import type { NoticePlace } from '../../domain/notices/notice.ts';
import { contentOf, type Message } from './post-message.ts';

const TIMEOUT_MS = 10_000;

/** Puts another content into a message of ours; one that only one person sees changes by the address that came with their click alone. */
export async function changePosted(
  client: WebClient,
  { channel, ts, responseUrl }: NoticePlace,
  message: Message,
): Promise<void> {
  if (responseUrl !== undefined) await answerAt(responseUrl, message);
  else if (channel !== undefined && ts !== undefined) await client.chat.update({ channel, ts, ...contentOf(message) });
}

async function answerAt(responseUrl: string, message: Message): Promise<void> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ replace_original: true, ...contentOf(message) }),
  });
  if (!response.ok) throw new Error(`Slack did not take a changed message: HTTP ${response.status}`);
}
