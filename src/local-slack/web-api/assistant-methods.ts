import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { audienceOf } from '../workspace/create-workspace.ts';
import { setThreadStatus } from '../workspace/thread-status.ts';
import { findPlace } from './find-place.ts';
import { defineMethod, jsonField, refuse } from './method.ts';

const setStatus = defineMethod(
  z.looseObject({
    channel_id: z.string(),
    thread_ts: z.string(),
    status: z.string(),
    loading_messages: jsonField(z.array(z.string()).max(LIMITS.loadingMessages).optional()),
  }),
  (args, { workspace }) => {
    const place = findPlace(workspace, args.channel_id);
    if (!place.ok) return refuse(place.error);
    const at = { channel: place.conversation.id, threadTs: args.thread_ts };
    setThreadStatus(workspace, at, { status: args.status, loadingMessages: args.loading_messages ?? [] });
    return { ok: true };
  },
);

const setSuggestedPrompts = defineMethod(
  z.looseObject({
    channel_id: z.string(),
    thread_ts: z.string().optional(),
    title: z.string().default(''),
    prompts: jsonField(
      z
        .array(z.looseObject({ title: z.string().min(1), message: z.string().min(1) }))
        .min(1)
        .max(LIMITS.suggestedPrompts),
    ),
  }),
  (args, { workspace }) => {
    const conversation = workspace.findConversation(args.channel_id);
    if (!conversation) return refuse('channel_not_found');
    const prompts = { title: args.title, prompts: args.prompts };
    workspace.prompts.set(conversation.id, prompts);
    const to = audienceOf(conversation);
    workspace.announce({ type: 'prompts', channel: conversation.id, prompts, ...(to && { to }) });
    return { ok: true };
  },
);

const setTitle = defineMethod(
  z.looseObject({ channel_id: z.string(), thread_ts: z.string(), title: z.string().min(1) }),
  (args, { workspace }) => {
    const conversation = workspace.findConversation(args.channel_id);
    if (!conversation) return refuse('channel_not_found');
    workspace.titles.set(`${conversation.id} ${args.thread_ts}`, args.title);
    const to = audienceOf(conversation);
    workspace.announce({
      type: 'title',
      channel: conversation.id,
      threadTs: args.thread_ts,
      title: args.title,
      ...(to && { to }),
    });
    return { ok: true };
  },
);

export const assistantMethods = {
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'assistant.threads.setTitle': setTitle,
};
