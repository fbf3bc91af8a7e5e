import type { SlackEvent } from '../delivery/create-event-delivery.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import type { StoredMessage } from '../workspace/stored-message.ts';
import { presentMessage } from './present-message.ts';

/** The `message` event of a new message, as message.im or message.channels. */
export function describeMessageEvent(workspace: Workspace, message: StoredMessage): SlackEvent {
  return {
    ...presentMessage(workspace, message),
    type: 'message',
    channel: message.channel,
    channel_type: channelType(workspace, message.channel),
    event_ts: message.ts,
    ...(message.threadTs && parentOf(workspace, message)),
  };
}

/** The event of an edited or deleted message; Slack sends it for the app's own edits too. */
export function describeChangeEvent(
  workspace: Workspace,
  before: StoredMessage,
  after: StoredMessage | undefined,
): SlackEvent {
  return {
    type: 'message',
    subtype: after ? 'message_changed' : 'message_deleted',
    hidden: true,
    channel: before.channel,
    channel_type: channelType(workspace, before.channel),
    ...(after ? { message: presentMessage(workspace, after) } : { deleted_ts: before.ts }),
    previous_message: presentMessage(workspace, before),
    ts: workspace.nextTs(),
    event_ts: workspace.nextTs(),
  };
}

function channelType(workspace: Workspace, channel: string): string {
  return workspace.findConversation(channel)?.kind === 'dm' ? 'im' : 'channel';
}

function parentOf(workspace: Workspace, message: StoredMessage): Record<string, unknown> {
  const parent = message.threadTs && workspace.messages.find(message.channel, message.threadTs);
  return parent ? { parent_user_id: parent.user } : {};
}
