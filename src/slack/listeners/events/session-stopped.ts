import type { SlackEventMiddlewareArgs } from '@slack/bolt';
import type { SlackContext } from '../../slack-context.ts';

/** The Stop button of a stream or a status: whoever pressed it waits for no answer in this thread any more. */
export function handleSessionStopped({ running }: SlackContext) {
  return async ({ event }: SlackEventMiddlewareArgs<'agent_session_stopped'>): Promise<void> => {
    running.stop({ channel: event.channel, threadTs: event.thread_ts, userId: event.user });
  };
}
