import type { Queryable } from '../../db/database.ts';
import type { Settings } from '../../domain/settings.ts';

const SETTINGS_SQL = `select currency, time_zone as "timeZone", holds_demo_data as "holdsDemoData",
    automatic_channels as "automaticChannels", public_url as "publicUrl", data_version as "dataVersion"
  from deployment where id = 1`;

/** The settings of the deployment; a new database gets the defaults of the schema. */
export async function readSettings(database: Queryable): Promise<Settings> {
  const [settings] = await database.query<Settings>(SETTINGS_SQL);
  return settings ?? createSettings(database);
}

/** The settings, which nobody else changes until this transaction ends: one import or refresh at a time. */
export async function lockSettings(transaction: Queryable): Promise<Settings> {
  await readSettings(transaction);
  const [settings] = await transaction.query<Settings>(`${SETTINGS_SQL} for update`);
  return settings!;
}

async function createSettings(database: Queryable): Promise<Settings> {
  await database.execute('insert into deployment (id) values (1) on conflict (id) do nothing');
  const [settings] = await database.query<Settings>(SETTINGS_SQL);
  return settings!;
}
