import type { Queryable } from '../../db/database.ts';
import type { Settings } from '../../domain/settings.ts';

/** Keeps which messages the running bot sends itself and where customers reach it, so that every front can say so. */
export async function recordReach(
  database: Queryable,
  { automaticChannels, publicUrl }: Pick<Settings, 'automaticChannels' | 'publicUrl'>,
): Promise<void> {
  await database.execute(
    `insert into deployment (id, automatic_channels, public_url) values (1, $1, $2)
     on conflict (id) do update set automatic_channels = excluded.automatic_channels, public_url = excluded.public_url`,
    [automaticChannels, publicUrl],
  );
}
