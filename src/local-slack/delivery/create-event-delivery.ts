import type { Workspace } from '../workspace/create-workspace.ts';
import { newId } from '../workspace/new-id.ts';
import type { Transport } from './transport.ts';

export type SlackEvent = { type: string; [field: string]: unknown };

export type EventDelivery = {
  deliver(event: SlackEvent): void;
  /** The next events arrive once more, with the same event_id, although they were acknowledged. */
  repeatNext(count: number): void;
  stop(): void;
};

/**
 * Hands events to the app the way Slack does: wrapped, with an event_id, and repeated at the given waits for as long as
 * nobody acknowledges.
 */
export function createEventDelivery(needs: {
  workspace: Workspace;
  transport: Transport;
  verificationToken: string;
  retryMs: readonly number[];
}): EventDelivery {
  const timers = new Set<NodeJS.Timeout>();
  let repeats = 0;
  let stopped = false;

  async function attempt(payload: Record<string, unknown>, number: number, reason: string): Promise<void> {
    const ack = await needs.transport.send('events_api', payload, number > 0 ? { attempt: number, reason } : undefined);
    if (stopped) return;
    if (ack.ok) {
      if (repeats > 0) {
        repeats -= 1;
        void attempt(payload, number + 1, 'timeout');
      }
      return;
    }
    const wait = needs.retryMs[number];
    if (wait === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void attempt(payload, number + 1, ack.reason);
    }, wait);
    timers.add(timer.unref());
  }

  return {
    deliver(event) {
      void attempt(envelope(needs.workspace, needs.verificationToken, event), 0, '');
    },
    repeatNext(count) {
      repeats += count;
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function envelope(workspace: Workspace, token: string, event: SlackEvent): Record<string, unknown> {
  return {
    token,
    team_id: workspace.teamId,
    context_team_id: workspace.teamId,
    context_enterprise_id: null,
    api_app_id: workspace.appId,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.teamId,
        user_id: workspace.bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: newId('4-'),
  };
}
