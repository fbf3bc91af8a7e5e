import { isDeepStrictEqual } from 'node:util';
import type { Change, OpenView, SuggestedPrompts, ThreadStatus } from './change.ts';
import type { Conversation } from './conversation.ts';
import { createClock } from './create-clock.ts';
import { createMessageStore, type MessageStore } from './create-message-store.ts';
import { newId } from './new-id.ts';
import type { Person } from './person.ts';
import type { StoredFile } from './stored-file.ts';

export type ChannelSettings = { name: string; topic?: string; hasBot?: boolean };

export type Workspace = {
  readonly name: string;
  readonly teamId: string;
  readonly appId: string;
  readonly bot: { readonly userId: string; readonly botId: string; readonly name: string };
  /** Who is a member now. */
  readonly people: readonly Person[];
  readonly conversations: readonly Conversation[];
  readonly messages: MessageStore;
  readonly statuses: Map<string, ThreadStatus & { channel: string; threadTs: string; timer: NodeJS.Timeout }>;
  readonly prompts: Map<string, SuggestedPrompts>;
  readonly titles: Map<string, string>;
  readonly modals: Map<string, OpenView[]>;
  readonly homes: Map<string, OpenView>;
  readonly files: Map<string, StoredFile>;
  nextTs(): string;
  /** Other members from now on; those who left are still found, with their messages. */
  setPeople(people: readonly Person[]): void;
  findPerson(id: string): Person | undefined;
  findConversation(idOrName: string): Conversation | undefined;
  dmOf(person: string): string;
  announce(change: Change): void;
  subscribe(listener: (change: Change) => void): () => void;
};

const DEFAULT_CHANNELS: ChannelSettings[] = [{ name: 'general' }, { name: 'sales' }];

/** The state of one workspace, in memory: who and what is in it, and a stream of changes for its windows. */
export function createWorkspace(settings: {
  name: string;
  botName: string;
  people: readonly Person[];
  channels?: ChannelSettings[];
}): Workspace {
  const clock = createClock();
  const listeners = new Set<(change: Change) => void>();
  const announce = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const channels = (settings.channels ?? DEFAULT_CHANNELS).map(
    ({ name, topic = '', hasBot = true }): Conversation => ({ kind: 'channel', id: newId('C'), name, topic, hasBot }),
  );
  const conversations: Conversation[] = [...channels];
  const everyone = new Map<string, Person>();
  let people: readonly Person[] = [];
  const setPeople = (members: readonly Person[]) => {
    if (isDeepStrictEqual(members, people)) return;
    people = members;
    for (const person of members) {
      if (!everyone.has(person.id)) conversations.push({ kind: 'dm', id: newId('D'), person: person.id });
      everyone.set(person.id, person);
    }
    announce({ type: 'people', people });
  };
  setPeople(settings.people);
  const findConversation = (idOrName: string) =>
    conversations.find((each) => each.id === idOrName || (each.kind === 'channel' && `#${each.name}` === idOrName));

  return {
    name: settings.name,
    teamId: newId('T'),
    appId: newId('A'),
    bot: { userId: newId('U'), botId: newId('B'), name: settings.botName },
    get people() {
      return people;
    },
    setPeople,
    conversations,
    messages: createMessageStore({ announce, audienceOf: (channel) => audienceOf(findConversation(channel)) }),
    statuses: new Map(),
    prompts: new Map(),
    titles: new Map(),
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    nextTs: clock.nextTs,
    findPerson: (id) => everyone.get(id),
    findConversation,
    dmOf(person) {
      const dm = conversations.find((each) => each.kind === 'dm' && each.person === person);
      if (!dm) throw new Error(`no person ${person} in this workspace`);
      return dm.id;
    },
    announce,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The one person who sees a conversation, or undefined where everybody does. */
export function audienceOf(conversation: Conversation | undefined): string | undefined {
  return conversation?.kind === 'dm' ? conversation.person : undefined;
}
