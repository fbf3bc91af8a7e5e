import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import { createPacer } from './create-pacer.ts';
import { impatient } from './impatient.ts';
import type { LiveAnswer } from './live-answer.ts';
import type { Begun, LivePlace } from './live-message.ts';
import { postProgress } from './posted-message.ts';
import { addProgress, NOTHING_YET, settleSteps } from './progress-so-far.ts';
import { startStream } from './stream-message.ts';

/** An answer that comes sooner after its first progress is posted as any other. */
const GRACE_MS = 500;
/** Slack takes about one change a second of a message, and 50 a minute of all of them (LIMITS.callsPerMinute). */
const PACE = { graceMs: GRACE_MS, everyMs: 1_200 };
/** So often a message without news is looked at, since a stream must not grow old. */
const LOOK_MS = 60_000;

/**
 * An answer in a DM: with its first progress a message begins, which becomes the answer. Nothing that Slack refuses of it costs the answer:
 * then the message is taken away, and the answer is to be posted.
 */
export function openLiveMessage(live: LivePlace, log: Log): LiveAnswer {
  const quick = { ...live, client: impatient(live.client, log) };
  let soFar = NOTHING_YET;
  let message: Begun | undefined;
  let isRefused = false;
  let isOver = false;
  let looks: NodeJS.Timeout | undefined;

  const pacer = createPacer(async () => {
    if (isRefused) return;
    try {
      if (message === undefined) message = await begin();
      else if (!(await message.show(soFar))) pacer.nudge();
    } catch (error) {
      isRefused = true;
      log.debug({ err: error }, 'progress is not shown');
    }
  }, PACE);

  const begin = () =>
    live.place.postedIn !== undefined && soFar.answer === undefined
      ? startStream(quick, soFar)
      : postProgress(quick, soFar);

  async function close(): Promise<Begun | undefined> {
    isOver = true;
    clearInterval(looks);
    await pacer.stop();
    return message;
  }

  return {
    show(progress) {
      if (isOver) return;
      soFar = addProgress(soFar, progress);
      looks ??= setInterval(() => pacer.nudge(), LOOK_MS).unref();
      pacer.nudge();
    },
    async finish(content, outcome) {
      const begun = await close();
      if (begun === undefined) return null;
      try {
        await begun.end(content, settleSteps(soFar, outcome));
        return begun.ts;
      } catch (error) {
        log.debug({ err: error }, 'an answer is posted instead of its progress');
        await discard(live, begun.ts, log);
        return null;
      }
    },
    async abandon() {
      if (isOver) return;
      const begun = await close();
      if (begun !== undefined) await discard(live, begun.ts, log);
    },
  };
}

/** Takes a message away, or at least ends its stream; one that stays dies in Slack after five minutes. */
async function discard({ client, place }: LivePlace, ts: string, log: Log): Promise<void> {
  const target = { channel: place.channel, ts };
  const quietly = (error: unknown) => log.debug({ err: error }, 'a message with progress stays');
  await client.chat.delete(target).catch(() => stopAndDelete(client, target).catch(quietly));
}

/** Not documented: whether Slack deletes a stream that goes on. */
async function stopAndDelete(client: WebClient, target: { channel: string; ts: string }): Promise<void> {
  await client.chat.stopStream(target);
  await client.chat.delete(target);
}
