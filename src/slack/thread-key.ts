export type Conversation = { team: string; channel: string; threadTs?: string | undefined };

/** The key under which the context of a conversation is kept: a thread, or a whole DM where its top level flows. */
export function threadKeyOf({ team, channel, threadTs }: Conversation): string {
  return ['slack', team, channel, ...(threadTs === undefined ? [] : [threadTs])].join(':');
}
