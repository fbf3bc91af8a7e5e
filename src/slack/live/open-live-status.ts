import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import type { Log } from '../../log.ts';
import { safeLine } from '../blocks/text.ts';
import { WORKING_STATUS } from '../delivery/show-working.ts';
import { LIMITS } from '../limits.ts';
import { createPacer } from './create-pacer.ts';
import { impatient } from './impatient.ts';
import type { LiveAnswer } from './live-answer.ts';

const PACE = { graceMs: 0, everyMs: 1_200 };

/** An answer in a thread of a channel, which only its asker will see: meanwhile the thread's status names the step. */
export function openLiveStatus(
  { client, channel, threadTs, locale }: { client: WebClient; channel: string; threadTs: string; locale: Locale },
  log: Log,
): LiveAnswer {
  const quick = impatient(client, log);
  let step: string | undefined;
  const setStatus = async (status: string, lines: string[] = []) => {
    const thread = { channel_id: channel, thread_ts: threadTs };
    await quick.assistant.threads
      .setStatus({ ...thread, status, ...(lines.length > 0 && { loading_messages: lines }) })
      .catch((error: unknown) => log.debug({ err: error }, 'no status'));
  };
  const pacer = createPacer(() => setStatus(WORKING_STATUS[locale], [step ?? '']), PACE);
  async function close(): Promise<void> {
    await pacer.stop();
    if (step !== undefined) await setStatus('');
    step = undefined;
  }
  return {
    show(progress) {
      if (progress.kind !== 'step' || progress.status !== 'in_progress') return;
      step = safeLine(progress.title, LIMITS.statusLine);
      pacer.nudge();
    },
    async finish() {
      await close();
      return null;
    },
    abandon: close,
  };
}
