import type { Workspace } from '../workspace/create-workspace.ts';
import type { StoredMessage } from '../workspace/stored-message.ts';

/** A stored message in the shape of Slack's API and events. */
export function presentMessage(workspace: Workspace, message: StoredMessage): Record<string, unknown> {
  const replies = workspace.messages
    .list(message.channel)
    .filter(({ threadTs, ts, ephemeralFor }) => threadTs === message.ts && ts !== message.ts && !ephemeralFor);
  return {
    type: 'message',
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: workspace.teamId,
    ...(message.fromBot && {
      bot_id: workspace.bot.botId,
      app_id: workspace.appId,
      bot_profile: { id: workspace.bot.botId, app_id: workspace.appId, name: workspace.bot.name, deleted: false },
    }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.threadTs && { thread_ts: message.threadTs }),
    ...(replies.length > 0 && {
      thread_ts: message.ts,
      reply_count: replies.length,
      reply_users: [...new Set(replies.map(({ user }) => user))],
      latest_reply: replies.at(-1)?.ts,
    }),
    ...(message.reactions.length > 0 && {
      reactions: message.reactions.map(({ name, users }) => ({ name, users, count: users.length })),
    }),
    ...(message.editedAt && { edited: { user: message.user, ts: message.editedAt } }),
    ...(message.streaming && { streaming_state: message.streaming }),
    ...(message.files && {
      files: message.files.map(({ url, ...file }) => ({ ...file, url_private: url, url_private_download: url })),
    }),
    ...(message.metadata !== undefined && { metadata: message.metadata }),
  };
}
