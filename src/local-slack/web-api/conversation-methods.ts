import { z } from 'zod';
import type { Conversation } from '../workspace/conversation.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import type { StoredMessage } from '../workspace/stored-message.ts';
import { findPlace } from './find-place.ts';
import { type ApiAnswer, count, defineMethod, flag, refuse } from './method.ts';
import { presentMessage } from './present-message.ts';

const Page = z.looseObject({
  channel: z.string(),
  limit: count,
  cursor: z.string().optional(),
  oldest: z.string().optional(),
  latest: z.string().optional(),
  inclusive: flag,
  include_all_metadata: flag,
});
type Page = z.infer<typeof Page>;

const info = defineMethod(z.looseObject({ channel: z.string() }), ({ channel }, { workspace }) => {
  const conversation = workspace.findConversation(channel);
  return conversation ? { ok: true, channel: present(workspace, conversation) } : refuse('channel_not_found');
});

const open = defineMethod(
  z.looseObject({ users: z.string().optional(), channel: z.string().optional(), return_im: flag }),
  ({ users, channel }, { workspace }) => {
    if (!users && !channel) return refuse('users_list_not_supplied');
    if (users?.includes(',')) return refuse('method_not_supported_for_channel_type');
    if (users && !workspace.findPerson(users)) return refuse('user_not_found');
    const conversation = workspace.findConversation(users ? workspace.dmOf(users) : (channel ?? ''));
    return conversation ? { ok: true, channel: present(workspace, conversation) } : refuse('channel_not_found');
  },
);

const list = defineMethod(
  z.looseObject({ types: z.string().default('public_channel') }),
  ({ types }, { workspace }) => {
    const kinds = types.split(',');
    const wanted = workspace.conversations.filter(({ kind }) =>
      kinds.includes(kind === 'dm' ? 'im' : 'public_channel'),
    );
    return {
      ok: true,
      channels: wanted.map((each) => present(workspace, each)),
      response_metadata: { next_cursor: '' },
    };
  },
);

const members = defineMethod(z.looseObject({ channel: z.string() }), ({ channel }, { workspace }) => {
  const conversation = workspace.findConversation(channel);
  if (!conversation) return refuse('channel_not_found');
  const people = conversation.kind === 'dm' ? [conversation.person] : workspace.people.map(({ id }) => id);
  return { ok: true, members: [...people, workspace.bot.userId], response_metadata: { next_cursor: '' } };
});

/** Newest first and top-level messages only, as Slack answers. */
const history = defineMethod(Page, (args, { workspace }) => {
  const place = findRead(workspace, args.channel);
  if (!place.ok) return refuse(place.error);
  const messages = shared(workspace, args.channel).filter(({ threadTs, ts }) => !threadTs || threadTs === ts);
  return page(workspace, messages.reverse(), args);
});

/** The parent and then its replies, oldest first. */
const replies = defineMethod(Page.extend({ ts: z.string() }), (args, { workspace }) => {
  const place = findRead(workspace, args.channel);
  if (!place.ok) return refuse(place.error);
  if (!workspace.messages.find(args.channel, args.ts)) return refuse('thread_not_found');
  const thread = shared(workspace, args.channel).filter(({ threadTs, ts }) => ts === args.ts || threadTs === args.ts);
  return page(workspace, thread, args);
});

export const conversationMethods = {
  'conversations.info': info,
  'conversations.open': open,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.history': history,
  'conversations.replies': replies,
};

/** Where messages may be read: of a conversation, never of a person's id, which is only a place to post. */
function findRead(workspace: Workspace, channel: string): ReturnType<typeof findPlace> {
  return workspace.findPerson(channel) ? { ok: false, error: 'channel_not_found' } : findPlace(workspace, channel);
}

function shared(workspace: Workspace, channel: string): StoredMessage[] {
  return workspace.messages.list(channel).filter(({ ephemeralFor }) => !ephemeralFor);
}

function page(workspace: Workspace, messages: StoredMessage[], args: Page): ApiAnswer {
  const { limit = 100, cursor, oldest = '0', latest = '9999999999.999999', inclusive = false } = args;
  const from = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) : 0;
  if (!Number.isInteger(from)) return refuse('invalid_cursor');
  const within = messages.filter(
    ({ ts }) => (ts > oldest && ts < latest) || (inclusive && (ts === oldest || ts === latest)),
  );
  const next = from + limit < within.length ? Buffer.from(String(from + limit)).toString('base64url') : '';
  return {
    ok: true,
    messages: within.slice(from, from + limit).map((each) => {
      const { metadata, ...message } = presentMessage(workspace, each);
      return args.include_all_metadata && metadata !== undefined ? { ...message, metadata } : message;
    }),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
}

function present(workspace: Workspace, conversation: Conversation): Record<string, unknown> {
  const shape = { id: conversation.id, context_team_id: workspace.teamId, is_archived: false, is_org_shared: false };
  if (conversation.kind === 'dm') return { ...shape, is_im: true, is_channel: false, user: conversation.person };
  return {
    ...shape,
    name: conversation.name,
    name_normalized: conversation.name,
    is_channel: true,
    is_im: false,
    is_private: false,
    is_member: conversation.hasBot,
    topic: { value: conversation.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: workspace.people.length + 1,
  };
}
