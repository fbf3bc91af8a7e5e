import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import type { JobSchedule } from '../domain/jobs/job-schedule.ts';
import type { OutreachChannel } from '../domain/outreach/channel.ts';
import type { Messenger, Messengers } from '../domain/outreach/delivery.ts';
import { type Log, redact } from '../log.ts';
import { recordLook } from '../services/jobs/record-job-run.ts';
import { lapseOverdue } from '../services/outreach/approval/lapse-overdue.ts';
import { abandonClaims } from '../services/outreach/sending/abandon-claims.ts';
import { endOutreach } from '../services/outreach/sending/end-outreach.ts';
import { keepContacts } from '../services/outreach/sending/keep-contacts.ts';
import { releaseApproved } from '../services/outreach/sending/release-approved.ts';
import { sendBatch } from '../services/outreach/sending/send-batch.ts';
import { settleCrashed } from '../services/outreach/sending/settle-crashed.ts';
import { openSeat, type Seat } from '../services/seats/open-seat.ts';

const LOOK_EVERY_MS = 2_000;
const TELL_EVERY_MS = 60_000;

/** As it is seen among the jobs. */
export const SENDING_LOOP: JobSchedule = {
  name: 'send_outreach',
  label: { en: 'Sending of outreach', zh: '触达消息发送' },
  everyMinutes: 1,
  limitMs: 60_000,
  queue: null,
};

type SendingOptions = {
  messengers: Messengers;
  log: Log;
  clock: () => Date;
  /** Where customers reach us; null: they do not. */
  publicUrl: string | null;
  /** Of one channel. */
  messagesPerSecond: number;
  /** Messages of one channel at a time. */
  connections: number;
};

/**
 * Sends what is approved and due, looking every few seconds, until stopped; messages under way are finished and written down. Any
 * number of processes may do so at once.
 */
export function sendOutreach(database: Database, options: SendingOptions): { stop(): Promise<void> } {
  const { messengers, log, clock } = options;
  const seat = openSeat(database);
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Of the looks since the last word of them. */
  let failure: string | null = null;

  /** Until stopped; a failure waits for the next look. */
  async function repeat(task: string, run: () => Promise<unknown>, everyMs = LOOK_EVERY_MS): Promise<void> {
    while (!signal.aborted) {
      await run().catch((error: unknown) => {
        if (signal.aborted) return;
        log.error({ err: error, task }, 'sending outreach failed; it goes on in a moment');
        failure = redact(error instanceof Error ? error.message : String(error));
      });
      await pause(everyMs, signal);
    }
  }

  async function tell(): Promise<void> {
    await recordLook(database, { job: SENDING_LOOP.name, at: clock(), failure });
    failure = null;
  }

  async function settle(): Promise<void> {
    const left = await settleCrashed(database, clock());
    if (left > 0) log.warn({ messages: left }, 'a sender ended with messages under way: whether they left is unknown');
  }

  const channels = Object.entries(messengers) as [OutreachChannel, Messenger][];
  const work = [
    repeat('tell', tell, TELL_EVERY_MS),
    repeat('settle', settle),
    repeat('lapse', () => lapseOverdue(database, clock())),
    repeat('release', () => releaseApproved(database, clock())),
    repeat('contacts', () => keepContacts(database, clock())),
    repeat('end', () => endOutreach(database, clock())),
    ...channels.map(([channel, messenger]) =>
      repeat(channel, () => sendChannel(database, { ...options, channel, messenger, seat, signal })),
    ),
  ];
  return {
    async stop(): Promise<void> {
      stopping.abort();
      await Promise.all(work);
      await seat.leave();
    },
  };
}

type Lane = SendingOptions & { channel: OutreachChannel; messenger: Messenger; seat: Seat; signal: AbortSignal };

/** Sends what a channel's queue holds, no faster than agreed. */
async function sendChannel(database: Database, lane: Lane): Promise<void> {
  const { seat, channel, clock, signal, messagesPerSecond, connections } = lane;
  const size = Math.max(1, Math.min(connections, Math.round(messagesPerSecond)));
  await abandonClaims(database, { seat: await seat.name(), channel, now: clock() });
  while (!signal.aborted) {
    const startedAt = performance.now();
    const { claimed, tried } = await sendBatch(database, { ...lane, size, seat: await seat.name() });
    if (claimed === 0) return;
    await pause(startedAt + (tried / messagesPerSecond) * 1_000 - performance.now(), signal);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => {});
}
