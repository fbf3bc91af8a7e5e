import type { Database, Queryable } from '../../db/database.ts';
import type { NoticeDelivery, NoticePort, OutgoingNotice } from '../../domain/notices/notice.ts';
import type { Seat } from '../seats/open-seat.ts';
import type { AnswerCall } from '../subscriptions/answer-call.ts';
import { claimNotice } from './claim-notice.ts';
import { lookAgain } from './look-again.ts';
import type { ClaimedNotice } from './outgoing-notice.ts';
import { recoverNotices } from './recover-notices.ts';
import { type NoticeOutcome, settleNotice } from './settle-notice.ts';
import { withdrawNotices } from './withdraw-notices.ts';

export type NoticeSending = {
  port: NoticePort;
  seat: Seat;
  clock: () => Date;
  /** Notices on their way at a time; as many are to be looked for after a crash. */
  lanes: number;
  /** By which an answer that waited is made anew; without it, such an answer waits on. */
  answer?: AnswerCall | undefined;
  /** Why a notice could not be looked at again before it is posted; it waits, and holds up no other. */
  onFailure?: ((error: unknown, notice: { id: number }) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * Sends what is due until nothing is, each at most once; what an ended process left is looked for first. How many were posted. Any number
 * of processes may do so at once.
 */
export async function sendDueNotices(database: Database, sending: NoticeSending): Promise<number> {
  const { port, seat, clock } = sending;
  if (!(await isAnyOpen(database))) return 0;
  const name = await seat.name();
  await recoverNotices(database, { port, seat: name, clock });
  await withdrawNotices(database, clock());
  return runLanes(database, sending, name);
}

async function isAnyOpen(database: Queryable): Promise<boolean> {
  const [row] = await database.query<{ open: boolean }>(
    "select exists (select from notices where state in ('waiting', 'claimed')) as open",
  );
  return row!.open;
}

/** One lane at first; a lane that finds a notice opens the next, as there may be more. */
async function runLanes(database: Database, sending: NoticeSending, seat: string): Promise<number> {
  let posted = 0;
  const failures: unknown[] = [];
  const lanes: Promise<void>[] = [];
  const open = () => void lanes.push(runLane().catch((error: unknown) => void failures.push(error)));
  const runLane = async (): Promise<void> => {
    while (!sending.signal?.aborted) {
      const claimed = await claimNotice(database, { seat, now: sending.clock() });
      if (claimed === null) break;
      if (lanes.length < sending.lanes) open();
      const outcome = await deliver(database, claimed, sending);
      await settleNotice(database, { id: claimed.notice.id, seat, now: sending.clock() }, outcome);
      if (outcome.kind === 'posted') posted += 1;
    }
  };
  open();
  for (let at = 0; at < lanes.length; at += 1) await lanes[at];
  if (failures.length > 0) throw new AggregateError(failures, 'notices could not be sent');
  return posted;
}

async function deliver(
  database: Database,
  claimed: ClaimedNotice,
  { port, clock, answer, onFailure }: NoticeSending,
): Promise<NoticeOutcome> {
  const content = await lookAgain(database, claimed, { answer, now: clock() }).catch((error: unknown) => {
    onFailure?.(error, claimed.notice);
    return LATER;
  });
  if (content.kind === 'withheld' || content.kind === 'later') return content;
  return post(port, { ...claimed.notice, content });
}

const LATER = { kind: 'later', afterMs: 60_000, reason: 'it could not be looked at again' } as const;

/** A port that breaks its word may have broken it after the message had left. */
function post(port: NoticePort, notice: OutgoingNotice): Promise<NoticeDelivery> {
  return port.post(notice).catch((error: unknown): NoticeDelivery => ({ kind: 'unknown', reason: String(error) }));
}
