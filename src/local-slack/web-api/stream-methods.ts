import { z } from 'zod';
import type { Block } from '../block-kit/block.ts';
import { checkBlocks } from '../block-kit/check-blocks.ts';
import { LIMITS } from '../limits.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import type { StoredMessage } from '../workspace/stored-message.ts';
import { describeChangeEvent } from './describe-message-event.ts';
import { findPlace } from './find-place.ts';
import { type ApiAnswer, defineMethod, jsonField, refuse } from './method.ts';
import { postAsBot } from './post-as-bot.ts';
import { presentMessage } from './present-message.ts';
import { addChunk, Chunk } from './stream-parts.ts';

const Growth = z.looseObject({
  channel: z.string(),
  markdown_text: z.string().optional(),
  chunks: jsonField(z.array(z.unknown()).optional()),
});
type Growth = z.infer<typeof Growth>;
const Display = z.enum(['timeline', 'plan', 'dense']).default('timeline');

const start = defineMethod(
  Growth.extend({
    thread_ts: z.string(),
    recipient_user_id: z.string().optional(),
    recipient_team_id: z.string().optional(),
    task_display_mode: Display,
  }),
  (args, context) => {
    const { workspace } = context;
    const place = findPlace(workspace, args.channel);
    if (!place.ok) return refuse(place.error);
    if (place.conversation.kind === 'channel') {
      if (!args.recipient_user_id) return refuse('missing_recipient_user_id');
      if (!args.recipient_team_id) return refuse('missing_recipient_team_id');
    }
    const mode = args.task_display_mode === 'plan' ? 'plan' : 'timeline';
    const grown = grow([], args, mode);
    if (!grown.ok) return grown.answer;
    const message = postAsBot(context, {
      channel: place.conversation.id,
      threadTs: args.thread_ts,
      text: textOf(grown.blocks),
      blocks: grown.blocks,
      streaming: 'in_progress',
      taskDisplay: mode,
    });
    setTimeout(() => expire(workspace, message), LIMITS.streamLifeMs).unref();
    return { ok: true, channel: message.channel, ts: message.ts };
  },
);

const append = defineMethod(Growth.extend({ ts: z.string() }), (args, { workspace }) => {
  const message = workspace.messages.find(args.channel, args.ts);
  if (!message) return refuse('message_not_found');
  if (message.streaming !== 'in_progress') return refuse('message_not_in_streaming_state');
  if (args.markdown_text === undefined && args.chunks === undefined) return refuse('no_text');
  const grown = grow(message.blocks, args, message.taskDisplay ?? 'timeline');
  if (!grown.ok) return grown.answer;
  workspace.messages.change(args.channel, args.ts, { blocks: grown.blocks, text: textOf(grown.blocks) });
  return { ok: true, channel: args.channel, ts: args.ts };
});

const stop = defineMethod(
  Growth.extend({
    ts: z.string(),
    blocks: jsonField(z.array(z.unknown()).optional()),
    metadata: jsonField(z.unknown().optional()),
  }),
  (args, { workspace, events }) => {
    const before = workspace.messages.find(args.channel, args.ts);
    if (!before) return refuse('message_not_found');
    if (before.streaming !== 'in_progress') return refuse('message_not_in_streaming_state');
    const grown = grow(before.blocks, args, before.taskDisplay ?? 'timeline');
    if (!grown.ok) return grown.answer;
    const last = checkBlocks(args.blocks ?? [], 'message');
    if (!last.ok) return refuse(last.error, last.messages);
    const blocks = [...grown.blocks, ...last.blocks];
    const after = workspace.messages.change(args.channel, args.ts, {
      blocks,
      text: textOf(blocks),
      streaming: 'completed',
      ...(args.metadata !== undefined && { metadata: args.metadata }),
    });
    events.deliver(describeChangeEvent(workspace, before, after));
    return { ok: true, channel: args.channel, ts: args.ts, message: after && presentMessage(workspace, after) };
  },
);

export const streamMethods = { 'chat.startStream': start, 'chat.appendStream': append, 'chat.stopStream': stop };

function grow(
  blocks: readonly Block[],
  { markdown_text: text, chunks }: Pick<Growth, 'markdown_text' | 'chunks'>,
  mode: 'timeline' | 'plan',
): { ok: true; blocks: Block[] } | { ok: false; answer: ApiAnswer } {
  if (text && text.length > LIMITS.markdownText) return { ok: false, answer: refuse('msg_too_long') };
  const parsed = z.array(Chunk).safeParse(chunks ?? []);
  if (!parsed.success) {
    return {
      ok: false,
      answer: refuse(
        'invalid_chunks',
        parsed.error.issues.map(({ message }) => message),
      ),
    };
  }
  let grown = text ? addChunk(blocks, { type: 'markdown_text', text }, mode) : [...blocks];
  for (const chunk of parsed.data) {
    if (chunk.type === 'blocks') {
      const checked = checkBlocks(chunk.blocks, 'message');
      if (!checked.ok) return { ok: false, answer: refuse(checked.error, checked.messages) };
      chunk.blocks = checked.blocks;
    }
    grown = addChunk(grown, chunk, mode);
  }
  if (textOf(grown).length > LIMITS.messageText) return { ok: false, answer: refuse('msg_too_long') };
  return { ok: true, blocks: grown };
}

function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap(({ type, text }) => (type === 'markdown' ? String(text) : [])).join('\n');
}

/** A stream that nobody stopped dies about five minutes after its start (observed). */
function expire(workspace: Workspace, { channel, ts }: StoredMessage): void {
  if (workspace.messages.find(channel, ts)?.streaming !== 'in_progress') return;
  workspace.messages.change(channel, ts, { streaming: 'errored' });
}
