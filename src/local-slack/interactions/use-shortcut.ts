import type { Ack } from '../delivery/transport.ts';
import { presentMessage } from '../web-api/present-message.ts';
import { getPerson, interactionHead, type PersonContext } from './person-context.ts';

/** What the app's manifest offers: in the menu of a message, or anywhere. */
export type Shortcut = { callbackId: string; name: string; on: 'message' | 'anywhere' };

/** A person uses a shortcut of the app: it gets `message_action` with the message, or `shortcut` without one. */
export async function useShortcut(
  context: PersonContext,
  { as, callbackId, message: place }: { as: string; callbackId: string; message?: { channel: string; ts: string } },
): Promise<Ack> {
  const { workspace } = context;
  const person = getPerson(workspace, as);
  const about = place === undefined ? { type: 'shortcut' } : aboutMessage(context, as, place);
  const ack = await context.transport.send('interactive', {
    ...interactionHead(context, person),
    ...about,
    callback_id: callbackId,
    action_ts: workspace.nextTs(),
    trigger_id: context.triggers.create(person.id),
  });
  if (!ack.ok) workspace.announce({ type: 'notice', to: as, text: 'click_failed' });
  return ack;
}

function aboutMessage(
  { workspace, responseUrls }: PersonContext,
  person: string,
  place: { channel: string; ts: string },
) {
  const { channel, ts } = place;
  const message = workspace.messages.find(channel, ts);
  const conversation = workspace.findConversation(channel);
  // Slack offers no shortcuts at a message that only one person sees.
  if (!message || message.ephemeralFor || !conversation) throw new Error(`no message ${ts} in ${channel}`);
  return {
    type: 'message_action',
    message_ts: ts,
    channel: { id: channel, name: conversation.kind === 'dm' ? 'directmessage' : conversation.name },
    message: presentMessage(workspace, message),
    response_url: responseUrls.create({ channel, person, ts }),
  };
}
