import type { Change } from './change.ts';
import type { StoredMessage } from './stored-message.ts';

export type MessageStore = {
  /** All messages of a conversation, oldest first, ephemeral ones included. */
  list(channel: string): readonly StoredMessage[];
  find(channel: string, ts: string): StoredMessage | undefined;
  add(message: StoredMessage): StoredMessage;
  change(channel: string, ts: string, patch: Partial<StoredMessage>): StoredMessage | undefined;
  remove(channel: string, ts: string): boolean;
};

/** Messages of all conversations; whatever changes is announced to those who may see it. */
export function createMessageStore(needs: {
  announce: (change: Change) => void;
  audienceOf: (channel: string) => string | undefined;
}): MessageStore {
  const byChannel = new Map<string, Map<string, StoredMessage>>();
  const of = (channel: string) => byChannel.get(channel) ?? new Map<string, StoredMessage>();

  function keep(message: StoredMessage): StoredMessage {
    byChannel.set(message.channel, of(message.channel).set(message.ts, message));
    const to = message.ephemeralFor ?? needs.audienceOf(message.channel);
    needs.announce({ type: 'message', message, ...(to && { to }) });
    return message;
  }

  return {
    list: (channel) => [...of(channel).values()],
    find: (channel, ts) => of(channel).get(ts),
    add: keep,
    change(channel, ts, patch) {
      const before = of(channel).get(ts);
      return before && keep({ ...before, ...patch });
    },
    remove(channel, ts) {
      const removed = of(channel).get(ts);
      if (!removed) return false;
      of(channel).delete(ts);
      const to = removed.ephemeralFor ?? needs.audienceOf(channel);
      needs.announce({ type: 'message_removed', channel, ts, ...(to && { to }) });
      return true;
    },
  };
}
