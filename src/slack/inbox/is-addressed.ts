import type { Database } from '../../db/database.ts';
import { threadKeyOf } from '../thread-key.ts';
import { botUserOf, type EventBody, teamOf } from './incoming-event.ts';

/** Whether somebody speaks to the bot: directly, by name, or in a channel's thread where it has answered before. */
export async function isAddressed(database: Database, body: EventBody): Promise<boolean> {
  const { event } = body;
  if (event.type === 'app_mention' || event.channel_type === 'im') return true;
  const botUser = botUserOf(body);
  if (botUser !== undefined && event.text.includes(`<@${botUser}>`)) return true;
  if (event.thread_ts === undefined) return false;
  const key = threadKeyOf({ team: teamOf(body), channel: event.channel, threadTs: event.thread_ts });
  return (await database.prisma.thread.count({ where: { key } })) > 0;
}
