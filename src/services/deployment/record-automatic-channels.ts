import type { Queryable } from '../../db/database.ts';
import type { OutreachChannel } from '../../domain/outreach/channel.ts';

/** Keeps which messages the running bot sends itself, so that every front can say how one will leave. */
export async function recordAutomaticChannels(
  database: Queryable,
  channels: readonly OutreachChannel[],
): Promise<void> {
  await database.execute(
    `insert into deployment (id, automatic_channels) values (1, $1)
     on conflict (id) do update set automatic_channels = excluded.automatic_channels`,
    [channels],
  );
}
