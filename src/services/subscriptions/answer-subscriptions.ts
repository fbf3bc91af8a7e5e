import type { Database } from '../../db/database.ts';
import { countErasures } from '../erasure/keep-unless-erased.ts';
import { answerContent } from '../notices/answer-content.ts';
import { findAsker } from '../staff/find-asker.ts';
import type { AnswerCall } from './answer-call.ts';
import { endSubscription, endThoseOfLeavers } from './end-subscription.ts';
import { settleTurn } from './settle-turn.ts';
import { type RunningSubscription, readDueSubscriptions, type Subscription } from './subscription.ts';
import { lateText, notAllowedText } from './subscription-notices.ts';
import { tellUndelivered } from './tell-undelivered.ts';

type Answering = {
  answer: AnswerCall;
  now: Date;
  /** Aborted: those that are left wait for the next run. */
  signal?: AbortSignal;
  onFailure?: (error: unknown, subscription: Subscription) => void;
};

/** An answer that comes later than this is skipped, and its subscriber is told. */
const LATEST_MS = 4 * 3_600_000;

/**
 * Answers what is due, each once, with its subscriber's rights of now; how many turns were settled. One that fails is tried again at the
 * next run, until it is too late.
 */
export async function answerSubscriptions(database: Database, answering: Answering): Promise<number> {
  const { now, signal, onFailure } = answering;
  await endThoseOfLeavers(database, now);
  const erasures = await countErasures(database);
  let settled = 0;
  for (const subscription of await readDueSubscriptions(database, now)) {
    if (signal?.aborted) break;
    try {
      if (await answerOne(database, subscription, { ...answering, erasures })) settled += 1;
    } catch (error) {
      onFailure?.(error, subscription);
    }
  }
  await tellUndelivered(database, now);
  return settled;
}

async function answerOne(
  database: Database,
  due: RunningSubscription,
  { answer, now, erasures }: Answering & { erasures: number },
): Promise<boolean> {
  const { staff, channel, call, locale } = due;
  const toSubscriber = { staffId: staff.id };
  const asker = await findAsker(database, staff.email);
  if (asker === null) return endSubscription(database, due, now);
  if (channel !== null && asker.role === 'rep') {
    const content = notAllowedText(due, channel);
    return settleTurn(database, due, { to: toSubscriber, content, now, erasures, isLast: true });
  }
  if (now.getTime() - due.nextAt.getTime() > LATEST_MS) {
    return settleTurn(database, due, { to: toSubscriber, content: (nextAt) => lateText(due, nextAt), now, erasures });
  }
  const content = await answerContent({ question: due.words, call }, { answer, asker, locale, now });
  // What could not be answered is its subscriber's concern, not a channel's.
  const isForChannel = channel !== null && content.answer.kind !== 'problem';
  const to = isForChannel ? { channel, onBehalfOf: staff.id } : toSubscriber;
  return settleTurn(database, due, { to, content, now, erasures });
}
