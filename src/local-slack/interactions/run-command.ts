import { z } from 'zod';
import type { Ack } from '../delivery/transport.ts';
import { checkContent } from '../web-api/check-content.ts';
import { postAsBot } from '../web-api/post-as-bot.ts';
import { nameOf } from '../web-api/user-methods.ts';
import { getPerson, type PersonContext } from './person-context.ts';

const Answer = z.looseObject({
  text: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  response_type: z.string().optional(),
});

/** A person types a slash command: the app gets it, and what it acknowledges with is shown. */
export async function runCommand(
  context: PersonContext,
  { as, channel, command, text }: { as: string; channel: string; command: string; text: string },
): Promise<Ack> {
  const { workspace } = context;
  const person = getPerson(workspace, as);
  const place = workspace.findConversation(channel === 'dm' ? workspace.dmOf(as) : channel);
  if (!place) throw new Error(`no conversation ${channel}`);
  const ack = await context.transport.send('slash_commands', {
    token: context.verificationToken,
    team_id: workspace.teamId,
    team_domain: 'local',
    channel_id: place.id,
    channel_name: place.kind === 'dm' ? 'directmessage' : place.name,
    user_id: as,
    user_name: nameOf(person),
    command,
    text,
    api_app_id: workspace.appId,
    is_enterprise_install: 'false',
    response_url: context.responseUrls.create({ channel: place.id, person: as }),
    trigger_id: context.triggers.create(as),
  });
  if (!ack.ok) workspace.announce({ type: 'notice', to: as, text: 'command_failed' });
  else showAnswer(context, place.id, as, ack.answer);
  return ack;
}

function showAnswer(context: PersonContext, channel: string, as: string, answer: unknown): void {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) return;
  const content = checkContent(parsed.data);
  if (!content.ok) return;
  const onlyFor = parsed.data.response_type === 'in_channel' ? {} : { ephemeralFor: as };
  postAsBot(context, { channel, text: content.text, blocks: content.blocks, ...onlyFor });
}
