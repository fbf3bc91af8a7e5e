import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';

export type WorkingPlace = { channel: string; ts: string; threadTs: string; isDirect: boolean };

/** Shows that the question was seen: a status in a DM, 👀 in a channel. Returns how to end it; neither ever fails. */
export function showWorking(client: WebClient, place: WorkingPlace, log: Log): () => Promise<void> {
  const { channel, ts, threadTs, isDirect } = place;
  const quietly = (call: Promise<unknown>) =>
    call.then(
      () => true,
      (error: unknown) => {
        log.debug({ err: error }, 'no sign of working');
        return false;
      },
    );
  const setStatus = (status: string) =>
    quietly(client.assistant.threads.setStatus({ channel_id: channel, thread_ts: threadTs, status }));
  const eyes = { channel, timestamp: ts, name: 'eyes' };
  const shown = isDirect ? setStatus('is looking at the figures…') : quietly(client.reactions.add(eyes));
  return async () => {
    if (!(await shown)) return;
    await (isDirect ? setStatus('') : quietly(client.reactions.remove(eyes)));
  };
}
