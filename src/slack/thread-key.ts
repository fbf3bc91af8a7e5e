export type Conversation = { team: string; channel: string; threadTs?: string | undefined };

/** The key of a conversation, in which each person has a context of their own: a thread, or a whole DM where its top level flows. */
export function threadKeyOf({ team, channel, threadTs }: Conversation): string {
  return ['slack', team, channel, ...(threadTs === undefined ? [] : [threadTs])].join(':');
}
