import type { WebClient } from '@slack/web-api';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import type { Log } from '../../log.ts';

export type WorkingPlace = { channel: string; ts: string; threadTs?: string | undefined; locale: Locale };

/** Slack puts the app's name before it. */
export const WORKING_STATUS: Bilingual = { en: 'is looking at the figures…', zh: '正在查看数据…' };

/** Shows that the question was seen: a status in a thread, 👀 elsewhere. Returns how to end it; neither ever fails. */
export function showWorking(client: WebClient, place: WorkingPlace, log: Log): () => Promise<void> {
  const { channel, ts, threadTs, locale } = place;
  const quietly = (call: Promise<unknown>) =>
    call.then(
      () => true,
      (error: unknown) => {
        log.debug({ err: error }, 'no sign of working');
        return false;
      },
    );
  const setStatus = (thread: string, status: string) =>
    quietly(client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status }));
  const eyes = { channel, timestamp: ts, name: 'eyes' };
  const shown =
    threadTs === undefined ? quietly(client.reactions.add(eyes)) : setStatus(threadTs, WORKING_STATUS[locale]);
  return async () => {
    if (!(await shown)) return;
    await (threadTs === undefined ? quietly(client.reactions.remove(eyes)) : setStatus(threadTs, ''));
  };
}
