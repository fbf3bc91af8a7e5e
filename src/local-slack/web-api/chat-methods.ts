import { z } from 'zod';
import { checkContent, contentFields } from './check-content.ts';
import { describeChangeEvent } from './describe-message-event.ts';
import { findPlace } from './find-place.ts';
import { defineMethod, refuse } from './method.ts';
import { postAsBot } from './post-as-bot.ts';
import { presentMessage } from './present-message.ts';

const Post = z.looseObject({ channel: z.string(), thread_ts: z.string().optional(), ...contentFields });

const postMessage = defineMethod(Post, (args, context) => {
  const place = findPlace(context.workspace, args.channel);
  if (!place.ok) return refuse(place.error);
  const content = checkContent(args);
  if (!content.ok) return content.answer;
  const message = postAsBot(context, {
    channel: place.conversation.id,
    text: content.text,
    blocks: content.blocks,
    ...(args.thread_ts && { threadTs: args.thread_ts }),
    ...(args.metadata !== undefined && { metadata: args.metadata }),
  });
  return { ok: true, channel: message.channel, ts: message.ts, message: presentMessage(context.workspace, message) };
});

const postEphemeral = defineMethod(Post.extend({ user: z.string() }), (args, context) => {
  const { workspace } = context;
  const place = findPlace(workspace, args.channel);
  if (!place.ok) return refuse(place.error);
  if (!workspace.findPerson(args.user)) return refuse('user_not_in_channel');
  const content = checkContent(args);
  if (!content.ok) return content.answer;
  const message = postAsBot(context, {
    channel: place.conversation.id,
    text: content.text,
    blocks: content.blocks,
    ephemeralFor: args.user,
    ...(args.thread_ts && { threadTs: args.thread_ts }),
  });
  return { ok: true, message_ts: message.ts };
});

const update = defineMethod(
  z.looseObject({ channel: z.string(), ts: z.string(), ...contentFields }),
  (args, { workspace, events }) => {
    const before = workspace.messages.find(args.channel, args.ts);
    if (!workspace.findConversation(args.channel)) return refuse('channel_not_found');
    if (!before || before.ephemeralFor) return refuse('message_not_found');
    if (!before.fromBot) return refuse('cant_update_message');
    if (before.streaming === 'in_progress') return refuse('streaming_state_conflict');
    const content = checkContent(args);
    if (!content.ok) return content.answer;
    // Documented: without `blocks` the old ones stay and text alone changes nothing that people see; [] removes them.
    const keepsBlocks = args.blocks === undefined && args.markdown_text === undefined;
    const after = workspace.messages.change(args.channel, args.ts, {
      text: content.text,
      blocks: keepsBlocks ? before.blocks : content.blocks,
      editedAt: workspace.nextTs(),
      ...(args.metadata !== undefined && { metadata: args.metadata }),
    });
    events.deliver(describeChangeEvent(workspace, before, after));
    return {
      ok: true,
      channel: args.channel,
      ts: args.ts,
      text: content.text,
      message: after && presentMessage(workspace, after),
    };
  },
);

const remove = defineMethod(z.looseObject({ channel: z.string(), ts: z.string() }), (args, { workspace, events }) => {
  const before = workspace.messages.find(args.channel, args.ts);
  if (!workspace.findConversation(args.channel)) return refuse('channel_not_found');
  if (!before || before.ephemeralFor) return refuse('message_not_found');
  if (!before.fromBot) return refuse('cant_delete_message');
  workspace.messages.remove(args.channel, args.ts);
  events.deliver(describeChangeEvent(workspace, before, undefined));
  return { ok: true, channel: args.channel, ts: args.ts };
});

const getPermalink = defineMethod(z.looseObject({ channel: z.string(), message_ts: z.string() }), (args, context) => {
  if (!context.workspace.messages.find(args.channel, args.message_ts)) return refuse('message_not_found');
  const permalink = `${context.url}/#/archives/${args.channel}/p${args.message_ts.replace('.', '')}`;
  return { ok: true, channel: args.channel, permalink };
});

export const chatMethods = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
};
