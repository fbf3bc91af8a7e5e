import type { Shortcut } from '../interactions/use-shortcut.ts';
import type { OutsideSummary } from '../mailbox.ts';
import type { Change } from '../workspace/change.ts';
import type { Workspace } from '../workspace/create-workspace.ts';

/** Everything that one person sees, for a page that has just been opened. */
export function describeWindow(
  workspace: Workspace,
  person: string,
  extras: {
    examples: { en: readonly string[]; zh: readonly string[] };
    /** What the app offers at a message or anywhere. */
    shortcuts: readonly Shortcut[];
    appConnected: boolean;
    /** Null: there is no mailbox to show. */
    mails: readonly OutsideSummary[] | null;
  },
): Record<string, unknown> {
  const places = workspace.conversations.filter((each) => each.kind === 'channel' || each.person === person);
  const own = (channel: string) => places.some(({ id }) => id === channel);
  return {
    ...extras,
    workspace: workspace.name,
    bot: { id: workspace.bot.userId, name: workspace.bot.name },
    people: workspace.people,
    me: person,
    places,
    messages: places
      .flatMap(({ id }) => workspace.messages.list(id))
      .filter((each) => isFor(person, each.ephemeralFor)),
    statuses: [...workspace.statuses.values()]
      .filter(({ channel }) => own(channel))
      .map(({ channel, threadTs, status, loadingMessages }) => ({
        channel,
        threadTs,
        status: { status, loadingMessages },
      })),
    prompts: Object.fromEntries([...workspace.prompts].filter(([channel]) => own(channel))),
    titles: Object.fromEntries([...workspace.titles].filter(([key]) => own(key.split(' ')[0] ?? ''))),
    modals: workspace.modals.get(person) ?? [],
    home: workspace.homes.get(person) ?? null,
  };
}

/** Whether a change reaches this person's window. */
export function reaches(person: string, change: Change): boolean {
  return isFor(person, 'to' in change ? change.to : undefined);
}

function isFor(person: string, only: string | undefined): boolean {
  return only === undefined || only === person;
}
