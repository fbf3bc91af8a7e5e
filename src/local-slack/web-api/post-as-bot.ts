import type { StoredMessage } from '../workspace/stored-message.ts';
import { clearThreadStatus } from '../workspace/thread-status.ts';
import { describeMessageEvent } from './describe-message-event.ts';
import type { MethodContext } from './method.ts';

/** Adds a message of the app; unless ephemeral, the app hears of it as of any other, and the thread's status ends. */
export function postAsBot(
  { workspace, events }: Pick<MethodContext, 'workspace' | 'events'>,
  content: Pick<StoredMessage, 'channel' | 'text' | 'blocks'> & Partial<StoredMessage>,
): StoredMessage {
  const message = workspace.messages.add({
    ts: workspace.nextTs(),
    user: workspace.bot.userId,
    fromBot: true,
    reactions: [],
    ...content,
  });
  if (message.threadTs) clearThreadStatus(workspace, { channel: message.channel, threadTs: message.threadTs });
  if (!message.ephemeralFor) events.deliver(describeMessageEvent(workspace, message));
  return message;
}
