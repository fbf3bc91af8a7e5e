import type { App, ReceiverEvent } from '@slack/bolt';
import { claimEvents } from '../../services/inbox/claim-events.ts';
import { forgetOldEvents } from '../../services/inbox/forget-old-events.ts';
import { keepEvent } from '../../services/inbox/keep-event.ts';
import { renewClaims } from '../../services/inbox/renew-claims.ts';
import { markAnswered, markFailed } from '../../services/inbox/settle-event.ts';
import type { SlackContext } from '../slack-context.ts';
import { type EventBody, readQuestionBody, teamOf } from './incoming-event.ts';
import { isAddressed } from './is-addressed.ts';

export type Inbox = { start(): Promise<void>; stop(): Promise<void> };

const SWEEP_MS = 30_000;
/** A claim that was not renewed for so long is of a process that died. */
const LEASE_MS = 2 * 60_000;
const MOST_AGE_MS = 15 * 60_000;
const MOST_ATTEMPTS = 3;
/** How long a stop waits for answers under way; what is not done by then is taken up at the next start. */
const FAREWELL_MS = 2_000;

/**
 * Puts the database before Bolt: a question is kept before it is acknowledged, handled once however often Slack sends it,
 * and taken up again when this process or another died before it was answered.
 */
export function createInbox(
  app: App,
  { database, log, clock, isAlone }: Pick<SlackContext, 'database' | 'log' | 'clock'> & { isAlone: boolean },
): Inbox {
  const passOn = app.processEvent.bind(app);
  const underWay = new Map<string, Promise<void>>();
  let sweeps: NodeJS.Timeout | undefined;

  app.processEvent = async (received) => {
    const body = readQuestionBody(received.body);
    if (body === undefined) return passOn(received);
    if (!(await isAddressed(database, body))) return received.ack();
    const id = await keepEvent(database, { ...keysOf(body), body: received.body }, clock());
    await received.ack();
    if (id !== undefined) track(id, received);
  };

  /** Bolt takes it from here; its own acknowledgement was given already. */
  async function handle(id: string, received: Omit<ReceiverEvent, 'ack'>): Promise<void> {
    try {
      await passOn({ ...received, ack: async () => {} });
      await markAnswered(database, id, clock());
    } catch (error) {
      log.error({ err: error, inbox: id }, 'a question was not answered');
      await markFailed(database, id, error instanceof Error ? error.message : String(error)).catch(() => {});
    }
  }

  function track(id: string, received: Omit<ReceiverEvent, 'ack'>): void {
    if (underWay.has(id)) return;
    const work = handle(id, received).finally(() => underWay.delete(id));
    underWay.set(id, work);
  }

  async function sweep(leaseMs: number): Promise<void> {
    try {
      await renewClaims(database, [...underWay.keys()], clock());
      const terms = { now: clock(), leaseMs, mostAgeMs: MOST_AGE_MS, mostAttempts: MOST_ATTEMPTS };
      for (const { id, body } of await claimEvents(database, terms))
        track(id, { body: body as ReceiverEvent['body'], retryNum: 1 });
      await forgetOldEvents(database, clock());
    } catch (error) {
      log.error({ err: error }, 'the inbox could not be looked through');
    }
  }

  return {
    async start() {
      await sweep(isAlone ? 0 : LEASE_MS);
      sweeps = setInterval(() => void sweep(LEASE_MS), SWEEP_MS).unref();
    },
    async stop() {
      clearInterval(sweeps);
      const tooLate = new Promise((resolve) => setTimeout(resolve, FAREWELL_MS).unref());
      await Promise.race([Promise.allSettled(underWay.values()), tooLate]);
    },
  };
}

function keysOf(body: EventBody): { eventId: string; messageKey: string } {
  return { eventId: body.event_id, messageKey: `${teamOf(body)}:${body.event.channel}:${body.event.ts}` };
}
