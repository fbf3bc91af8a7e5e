import { z } from 'zod';

/** An event that may hold a question: a message or a mention, written by a person. */
const QuestionEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  // Edits, joins and the like carry a subtype and ask nothing.
  subtype: z.literal(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.never().optional(),
  user: z.string(),
  channel: z.string(),
  channel_type: z.string().optional(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
});

const EventBody = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  authorizations: z.array(z.object({ team_id: z.string().nullish(), user_id: z.string().optional() })).default([]),
  event: QuestionEvent,
});
export type EventBody = z.infer<typeof EventBody>;

/** The body as an event that may hold a question; undefined for every other payload of Slack. */
export function readQuestionBody(body: unknown): EventBody | undefined {
  return EventBody.safeParse(body).data;
}

/** Slack's id of the workspace, or of the organisation where an app is installed for all of it. */
export function teamOf({ authorizations, team_id: team, enterprise_id: enterprise }: Omit<EventBody, 'event'>): string {
  return authorizations[0]?.team_id ?? team ?? enterprise ?? '';
}

function botUserOf({ authorizations }: EventBody): string | undefined {
  return authorizations[0]?.user_id;
}

/** Whether the message is for the bot: directly, or by name. */
export function isSpokenTo(body: EventBody): boolean {
  const { event } = body;
  if (event.type === 'app_mention' || event.channel_type === 'im') return true;
  const botUser = botUserOf(body);
  return botUser !== undefined && event.text.includes(`<@${botUser}>`);
}
