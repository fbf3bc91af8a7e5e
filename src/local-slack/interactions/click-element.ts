import type { Block } from '../block-kit/block.ts';
import { interactiveElements, nestedBlocks } from '../block-kit/walk-block.ts';
import type { Ack } from '../delivery/transport.ts';
import { presentMessage } from '../web-api/present-message.ts';
import { presentView } from '../web-api/view-methods.ts';
import { getPerson, interactionHead, type PersonContext } from './person-context.ts';
import { type Entry, type FindEntry, readElement, readState } from './read-state.ts';

/** Where the clicked element is: in a message, or in an open modal or the home tab. */
type Place = { channel: string; ts: string } | { viewId: string };

export type Click = {
  as: string;
  place: Place;
  actionId: string;
  blockId?: string;
  /** What was chosen in a menu, or which of the two feedback buttons. */
  entry?: Entry;
  /** What stands in the other fields around it. */
  fields?: FindEntry;
};

/** A person uses a button, a menu or feedback: the app gets a block_actions payload. */
export async function clickElement(context: PersonContext, click: Click): Promise<Ack> {
  const { workspace } = context;
  const person = getPerson(workspace, click.as);
  const surface =
    'viewId' in click.place ? findView(context, click.as, click.place.viewId) : findMessage(context, click.place);
  const found = findElement(surface.blocks, click);
  const values = readState(surface.blocks, click.fields ?? (() => undefined));
  return context.transport.send('interactive', {
    type: 'block_actions',
    ...interactionHead(context, person),
    ...surface.describe(values, click.as),
    trigger_id: context.triggers.create(person.id),
    actions: [describeAction(found.element, found.blockId, click.entry, workspace.nextTs())],
  });
}

function findElement(blocks: readonly Block[], { actionId, blockId }: Click) {
  for (const block of blocks.flatMap(nestedBlocks)) {
    if (blockId && block.block_id !== blockId) continue;
    const element = interactiveElements(block).find(({ action_id }) => action_id === actionId);
    if (element) return { element, blockId: block.block_id ?? '' };
  }
  throw new Error(`nothing with action_id ${actionId} can be clicked here`);
}

function describeAction(
  element: ReturnType<typeof interactiveElements>[number],
  blockId: string,
  entry: Entry | undefined,
  actionTs: string,
): Record<string, unknown> {
  const head = { type: element.type, action_id: element.action_id, block_id: blockId, action_ts: actionTs };
  if (element.type === 'button' || element.type === 'icon_button') {
    const { text, value, style, icon, url } = element;
    return {
      ...head,
      text,
      ...(value !== undefined && { value }),
      ...(style !== undefined && { style }),
      ...(icon !== undefined && { icon }),
      ...(url !== undefined && { url }),
    };
  }
  if (element.type === 'feedback_buttons') {
    const [positive, negative] = [element.positive_button, element.negative_button] as {
      value: string;
      text: object;
    }[];
    const chosen = entry === negative?.value ? negative : positive;
    return { ...head, text: chosen?.text, value: chosen?.value };
  }
  return { ...head, ...readElement(element, entry) };
}

function findMessage(context: PersonContext, { channel, ts }: { channel: string; ts: string }) {
  const { workspace, responseUrls } = context;
  const message = workspace.messages.find(channel, ts);
  const conversation = workspace.findConversation(channel);
  if (!message || !conversation) throw new Error(`no message ${ts} in ${channel}`);
  const threadTs = message.threadTs;
  return {
    blocks: message.blocks,
    describe: (values: object, person: string) => ({
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: message.ephemeralFor !== undefined,
        ...(threadTs && { thread_ts: threadTs }),
      },
      channel: { id: channel, name: conversation.kind === 'dm' ? 'directmessage' : conversation.name },
      ...(!message.ephemeralFor && { message: presentMessage(workspace, message) }),
      state: { values },
      response_url: responseUrls.create({ channel, person, ts, ...(threadTs && { threadTs }) }),
    }),
  };
}

function findView(context: PersonContext, person: string, viewId: string) {
  const { workspace } = context;
  const home = workspace.homes.get(person);
  const view = [...(workspace.modals.get(person) ?? []), ...(home ? [home] : [])].find(({ id }) => id === viewId);
  if (!view) throw new Error(`no open view ${viewId}`);
  return {
    blocks: view.blocks,
    describe: (values: Record<string, unknown>) => ({
      container: { type: 'view', view_id: viewId },
      view: presentView(workspace, view, values),
    }),
  };
}
