import type { Queryable } from '../../db/database.ts';
import { storableJson } from '../../db/storable-text.ts';

export type IncomingEvent = {
  /** Slack's own id, the same in every repeat. */
  eventId: string;
  /** Workspace, channel and time of the message: a mention arrives as two events about one message. */
  messageKey: string | null;
  body: unknown;
};

/** The new entry's id, claimed by this process; undefined for a repeat of one that is kept already. */
export async function keepEvent(
  database: Queryable,
  { eventId, messageKey, body }: IncomingEvent,
  now: Date,
): Promise<string | undefined> {
  const [kept] = await database.query<{ id: string }>(
    `insert into slack_inbox (event_id, message_key, body, received_at, claimed_at, attempts)
     values ($1, $2, $3, $4, $4, 1) on conflict do nothing returning id::text`,
    [eventId, messageKey, storableJson(body), now],
  );
  return kept?.id;
}
