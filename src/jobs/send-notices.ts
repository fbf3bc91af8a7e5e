import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import type { NoticePort } from '../domain/notices/notice.ts';
import { findNextTry } from '../services/notices/find-next-try.ts';
import { type NoticeSending, sendDueNotices } from '../services/notices/send-due-notices.ts';
import { openSeat } from '../services/seats/open-seat.ts';
import type { AnswerCall } from '../services/subscriptions/answer-call.ts';
import type { Job } from './job.ts';

/** The job comes every minute, and stays for most of it: what is decided meanwhile does not wait for the next one. */
const AWAKE_MS = 50_000;
const LOOK_EVERY_MS = 2_000;
const SHORTEST_PAUSE_MS = 50;

type SendingOptions = {
  port: NoticePort;
  clock: () => Date;
  signal: AbortSignal;
  answer?: AnswerCall | undefined;
  onFailure?: NoticeSending['onFailure'];
  /** Notices on their way at a time. */
  lanes?: number;
  awakeMs?: number;
};

/** Sends notices as they become due, for a while; a morning rush is paced by the port, which puts off what is too early. How many were posted. */
export async function sendNotices(
  database: Database,
  { port, clock, signal, answer, onFailure, lanes = 8, awakeMs = AWAKE_MS }: SendingOptions,
): Promise<number> {
  const seat = openSeat(database);
  const end = performance.now() + awakeMs;
  try {
    let posted = 0;
    while (!signal.aborted) {
      posted += await sendDueNotices(database, { port, seat, clock, lanes, answer, onFailure, signal });
      const nextAt = await findNextTry(database);
      const waitMs = nextAt === null ? LOOK_EVERY_MS : nextAt.getTime() - clock().getTime();
      const pauseMs = Math.min(Math.max(waitMs, SHORTEST_PAUSE_MS), LOOK_EVERY_MS);
      if (performance.now() + pauseMs > end) break;
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
    }
    return posted;
  } finally {
    await seat.leave();
  }
}

/** Sends what the bot says of its own accord. */
export const sendNoticesJob: Job = {
  name: 'send_notices',
  label: { en: 'Messages of its own accord', zh: '主动消息的发送' },
  everyMinutes: 1,
  limitMs: 15 * 60_000,
  async run({ database, notices, answer, clock, signal, log }) {
    if (notices === null) return;
    const onFailure = (error: unknown, { id }: { id: number }) =>
      log.error({ err: error, notice: id }, 'a message could not be looked at before it is sent; it is tried again');
    const sending = { port: notices, clock, signal, answer: answer ?? undefined, onFailure };
    const posted = await sendNotices(database, sending);
    if (posted > 0) log.info({ posted }, 'told people what they wait for');
  },
};
