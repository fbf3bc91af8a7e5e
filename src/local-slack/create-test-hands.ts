import { clickElement } from './interactions/click-element.ts';
import { openApp, stopSession } from './interactions/open-app.ts';
import type { PersonContext } from './interactions/person-context.ts';
import { postMessage } from './interactions/post-message.ts';
import type { Entry, FindEntry } from './interactions/read-state.ts';
import { runCommand } from './interactions/run-command.ts';
import { closeModal, submitModal } from './interactions/submit-modal.ts';
import { useShortcut } from './interactions/use-shortcut.ts';
import type { ApiCall } from './web-api/create-web-api.ts';
import type { OpenView, SuggestedPrompts } from './workspace/change.ts';
import type { Person } from './workspace/person.ts';
import type { StoredMessage } from './workspace/stored-message.ts';

type PersonId = Person['id'];
/** A conversation: its id, `#name`, or `dm` for the person's direct messages with the app. */
type ChannelName = string;
type Fields = Readonly<Record<string, Entry>>;

/** What tests do and see in place of the people of the workspace. */
export type TestHands = {
  post(
    as: PersonId,
    channel: ChannelName,
    text: string,
    options?: { threadTs?: string },
  ): Promise<{ channel: string; ts: string }>;
  /** Uses the element with this action_id; `entry` is the choice in a menu or the value of a feedback button. */
  click(
    as: PersonId,
    message: { channel: string; ts: string } | { viewId: string },
    actionId: string,
    choice?: { blockId?: string; entry?: Entry; fields?: Fields },
  ): Promise<void>;
  /** Uses a shortcut, on a message or anywhere. */
  shortcut(as: PersonId, callbackId: string, message?: { channel: string; ts: string }): Promise<void>;
  command(as: PersonId, channel: ChannelName, command: string, text?: string): Promise<void>;
  /** Sends the top modal with these entries, by action_id; what was then said against its fields, by block_id. */
  submitModal(as: PersonId, fields?: Fields): Promise<Readonly<Record<string, string>>>;
  closeModal(as: PersonId): Promise<void>;
  openApp(as: PersonId, tab: 'home' | 'messages'): void;
  stopSession(as: PersonId, channel: ChannelName, threadTs: string): void;
  dmOf(person: PersonId): string;
  channelId(channel: ChannelName): string;
  messages(channel: ChannelName): readonly StoredMessage[];
  /** The first message of the app after `after` that is complete, ephemeral ones included. */
  waitForReply(wanted: {
    channel: ChannelName;
    after: string;
    threadTs?: string;
    matching?: (message: StoredMessage) => boolean;
    timeoutMs?: number;
  }): Promise<StoredMessage>;
  /** Resolves when `condition` holds after some change of the workspace. */
  waitUntil(condition: () => boolean, timeoutMs?: number): Promise<void>;
  modal(person: PersonId): OpenView | undefined;
  home(person: PersonId): OpenView | undefined;
  prompts(channel: ChannelName): SuggestedPrompts | undefined;
  /** The status of a thread, such as "is thinking…", while it shows. */
  status(channel: ChannelName, threadTs: string): string | undefined;
  /** Calls of the Web API that reached it, oldest first. */
  calls(method?: string): readonly ApiCall[];
};

const WAIT_MS = 20_000;

export function createTestHands({ context, calls }: { context: PersonContext; calls: readonly ApiCall[] }): TestHands {
  const { workspace } = context;

  function channelId(channel: ChannelName): string {
    const conversation = workspace.findConversation(channel);
    if (!conversation) throw new Error(`no conversation ${channel}`);
    return conversation.id;
  }

  function waitUntil(condition: () => boolean, timeoutMs = WAIT_MS, what = 'it'): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        clearInterval(poll);
        leave();
        settle();
      };
      const look = () => condition() && end(resolve);
      const leave = workspace.subscribe(look);
      /** Calls that change nothing visible still may fulfil the condition. */
      const poll = setInterval(look, 50);
      const timer = setTimeout(
        () => end(() => reject(new Error(`${what} did not come in ${timeoutMs} ms`))),
        timeoutMs,
      );
    });
  }

  return {
    async post(as, channel, text, { threadTs } = {}) {
      const { channel: id, ts } = postMessage(context, { as, channel, text, ...(threadTs && { threadTs }) });
      return { channel: id, ts };
    },
    async click(as, place, actionId, { fields, ...choice } = {}) {
      const ack = await clickElement(context, { as, place, actionId, ...choice, fields: byActionId(fields) });
      if (!ack.ok) throw new Error(`the app did not acknowledge the click: ${ack.reason}`);
    },
    async shortcut(as, callbackId, message) {
      const ack = await useShortcut(context, { as, callbackId, ...(message && { message }) });
      if (!ack.ok) throw new Error(`the app did not acknowledge the shortcut: ${ack.reason}`);
    },
    async command(as, channel, command, text = '') {
      const ack = await runCommand(context, { as, channel, command, text });
      if (!ack.ok) throw new Error(`the app did not acknowledge ${command}: ${ack.reason}`);
    },
    async submitModal(as, fields) {
      let errors: Readonly<Record<string, string>> = {};
      const leave = workspace.subscribe((change) => {
        if (change.type === 'modals' && change.to === as) errors = change.errors ?? {};
      });
      await submitModal(context, as, byActionId(fields)).finally(leave);
      return errors;
    },
    closeModal: (as) => closeModal(context, as),
    openApp: (as, tab) => openApp(context, as, tab),
    stopSession: (as, channel, threadTs) => stopSession(context, { as, channel: channelId(channel), threadTs }),
    dmOf: (person) => workspace.dmOf(person),
    channelId,
    messages: (channel) => workspace.messages.list(channelId(channel)),
    async waitForReply({ channel, after, threadTs, matching = () => true, timeoutMs }) {
      const find = () =>
        workspace.messages
          .list(channelId(channel))
          .find(
            (each) =>
              each.fromBot &&
              each.ts > after &&
              each.streaming !== 'in_progress' &&
              (threadTs === undefined || each.threadTs === threadTs) &&
              matching(each),
          );
      await waitUntil(() => find() !== undefined, timeoutMs, 'a reply');
      return find() as StoredMessage;
    },
    waitUntil: (condition, timeoutMs) => waitUntil(condition, timeoutMs),
    modal: (person) => workspace.modals.get(person)?.at(-1),
    home: (person) => workspace.homes.get(person),
    prompts: (channel) => workspace.prompts.get(channelId(channel)),
    status: (channel, threadTs) => workspace.statuses.get(`${channelId(channel)} ${threadTs}`)?.status,
    calls: (method) => (method ? calls.filter((call) => call.method === method) : [...calls]),
  };
}

function byActionId(fields: Fields = {}): FindEntry {
  return (_, actionId) => fields[actionId];
}
