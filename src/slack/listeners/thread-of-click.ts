import type { BlockAction } from '@slack/bolt';

/** The thread of the message under which somebody clicked, or the one that it begins; nobody can answer below a message that only one person sees. */
export function threadOfClick({ container, message }: BlockAction): string | undefined {
  const thread: unknown = container?.thread_ts ?? message?.thread_ts;
  if (typeof thread === 'string') return thread;
  return container?.is_ephemeral ? undefined : message?.ts;
}
