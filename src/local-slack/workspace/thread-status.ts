import { LIMITS } from '../limits.ts';
import { audienceOf, type Workspace } from './create-workspace.ts';

const keyOf = (channel: string, threadTs: string) => `${channel} ${threadTs}`;

/** Shows "… is thinking" in a thread; Slack takes it away by itself after two minutes. */
export function setThreadStatus(
  workspace: Workspace,
  at: { channel: string; threadTs: string },
  status: { status: string; loadingMessages: readonly string[] },
): void {
  clearThreadStatus(workspace, at);
  if (!status.status) return;
  const timer = setTimeout(() => clearThreadStatus(workspace, at), LIMITS.statusLifeMs).unref();
  workspace.statuses.set(keyOf(at.channel, at.threadTs), { ...at, ...status, timer });
  announceStatus(workspace, at, status);
}

/** Takes the status away: the app cleared it, answered in the thread, or was stopped. */
export function clearThreadStatus(workspace: Workspace, at: { channel: string; threadTs: string }): void {
  const shown = workspace.statuses.get(keyOf(at.channel, at.threadTs));
  if (!shown) return;
  clearTimeout(shown.timer);
  workspace.statuses.delete(keyOf(at.channel, at.threadTs));
  announceStatus(workspace, at, null);
}

function announceStatus(
  workspace: Workspace,
  { channel, threadTs }: { channel: string; threadTs: string },
  status: { status: string; loadingMessages: readonly string[] } | null,
): void {
  const to = audienceOf(workspace.findConversation(channel));
  workspace.announce({ type: 'status', channel, threadTs, status, ...(to && { to }) });
}
