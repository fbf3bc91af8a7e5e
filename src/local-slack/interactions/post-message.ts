import { randomUUID } from 'node:crypto';
import { describeMessageEvent } from '../web-api/describe-message-event.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import type { StoredMessage } from '../workspace/stored-message.ts';
import { getPerson, type PersonContext } from './person-context.ts';

/** A person writes: the message is stored and the app hears of it, twice where it is mentioned in a channel. */
export function postMessage(
  context: PersonContext,
  { as, channel, text, threadTs }: { as: string; channel: string; text: string; threadTs?: string },
): StoredMessage {
  const { workspace, events } = context;
  const person = getPerson(workspace, as);
  const place = workspace.findConversation(channel === 'dm' ? workspace.dmOf(person.id) : channel);
  if (!place || (place.kind === 'dm' && place.person !== person.id))
    throw new Error(`${as} cannot write in ${channel}`);

  const encoded = encodeText(workspace, text);
  const message = workspace.messages.add({
    channel: place.id,
    ts: workspace.nextTs(),
    user: person.id,
    fromBot: false,
    text: encoded,
    blocks: [],
    reactions: [],
    ...(threadTs && { threadTs }),
  });
  if (place.kind === 'channel' && !place.hasBot) return message;
  const event = { ...describeMessageEvent(workspace, message), client_msg_id: randomUUID(), blocks: [richText(text)] };
  events.deliver(event);
  if (place.kind === 'channel' && encoded.includes(`<@${workspace.bot.userId}>`)) {
    const { channel_type: _, ...mention } = event as Record<string, unknown>;
    events.deliver({ ...mention, type: 'app_mention' });
  }
  return message;
}

/** Text as Slack's composer sends it: data escaped, @names turned into mentions. */
function encodeText(workspace: Workspace, text: string): string {
  const pieces = text.split(/(<@U[A-Z0-9]+>)/);
  const escaped = pieces.map((piece, at) => (at % 2 === 1 ? piece : escapeText(piece))).join('');
  const names = [{ id: workspace.bot.userId, name: workspace.bot.name }, ...workspace.people];
  const longestFirst = names.toSorted((a, b) => b.name.length - a.name.length);
  return longestFirst.reduce(
    (result, { id, name }) =>
      result.replaceAll(new RegExp(`@${escapeRegExp(name)}(?![\\p{L}\\p{N}_])`, 'giu'), `<@${id}>`),
    escaped,
  );
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function richText(text: string): Record<string, unknown> {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return { type: 'rich_text', block_id: randomUUID().slice(0, 5), elements: [section] };
}
