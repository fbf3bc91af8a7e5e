import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { defineMethod, refuse } from './method.ts';

const Target = z.looseObject({
  channel: z.string(),
  timestamp: z.string(),
  name: z.string().regex(/^[\w+'-]+(::[\w-]+)?$/),
});

const add = defineMethod(Target, ({ channel, timestamp, name }, { workspace }) => {
  const message = workspace.messages.find(channel, timestamp);
  const bot = workspace.bot.userId;
  if (!workspace.findConversation(channel)) return refuse('channel_not_found');
  if (!message || message.ephemeralFor) return refuse('message_not_found');
  const same = message.reactions.find((each) => each.name === name);
  if (same?.users.includes(bot)) return refuse('already_reacted');
  if (!same && message.reactions.length >= LIMITS.reactionsPerMessage) return refuse('too_many_emoji');
  const others = message.reactions.filter((each) => each !== same);
  workspace.messages.change(channel, timestamp, {
    reactions: [...others, { name, users: [...(same?.users ?? []), bot] }],
  });
  return { ok: true };
});

const remove = defineMethod(Target, ({ channel, timestamp, name }, { workspace }) => {
  const message = workspace.messages.find(channel, timestamp);
  const bot = workspace.bot.userId;
  if (!workspace.findConversation(channel)) return refuse('channel_not_found');
  if (!message || message.ephemeralFor) return refuse('message_not_found');
  if (!message.reactions.some((each) => each.name === name && each.users.includes(bot))) return refuse('no_reaction');
  const left = message.reactions.map((each) =>
    each.name === name ? { name, users: each.users.filter((user) => user !== bot) } : each,
  );
  workspace.messages.change(channel, timestamp, { reactions: left.filter(({ users }) => users.length > 0) });
  return { ok: true };
});

export const reactionMethods = { 'reactions.add': add, 'reactions.remove': remove };
