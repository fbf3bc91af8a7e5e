import type { Conversation } from '../workspace/conversation.ts';
import type { Workspace } from '../workspace/create-workspace.ts';

/** Where a post may go. A person's id stands for their direct messages, as in Slack. */
export function findPlace(
  workspace: Workspace,
  channel: string,
): { ok: true; conversation: Conversation } | { ok: false; error: 'channel_not_found' | 'not_in_channel' } {
  const id = workspace.findPerson(channel) ? workspace.dmOf(channel) : channel;
  const conversation = workspace.findConversation(id);
  if (!conversation) return { ok: false, error: 'channel_not_found' };
  if (conversation.kind === 'channel' && !conversation.hasBot) return { ok: false, error: 'not_in_channel' };
  return { ok: true, conversation };
}
