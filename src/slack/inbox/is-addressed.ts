import type { Database } from '../../db/database.ts';
import { threadKeyOf } from '../thread-key.ts';
import { type EventBody, isSpokenTo, teamOf } from './incoming-event.ts';

/** <@U…> is a person, <!here> and the like are several. */
const MENTION = /<[@!]/;

/** Whether the bot may answer: it is spoken to, or has answered before in the thread of a channel and nobody else is spoken to. */
export async function isAddressed(database: Database, body: EventBody): Promise<boolean> {
  if (isSpokenTo(body)) return true;
  const { event } = body;
  if (event.thread_ts === undefined || MENTION.test(event.text)) return false;
  const key = threadKeyOf({ team: teamOf(body), channel: event.channel, threadTs: event.thread_ts });
  return (await database.prisma.thread.count({ where: { key } })) > 0;
}
