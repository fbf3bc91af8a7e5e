import type { Queryable } from '../../db/database.ts';

/** The hosts that the running bot lets webhooks go to. */
export async function readWebhookHosts(database: Queryable): Promise<string[]> {
  const [row] = await database.query<{ hosts: string[] }>('select webhook_hosts as hosts from deployment where id = 1');
  return row?.hosts ?? [];
}

/** Keeps them, so that every front can say so where a rule is saved. */
export async function recordWebhookHosts(database: Queryable, hosts: readonly string[]): Promise<void> {
  await database.execute(
    `insert into deployment (id, webhook_hosts) values (1, $1)
     on conflict (id) do update set webhook_hosts = excluded.webhook_hosts where deployment.webhook_hosts is distinct from excluded.webhook_hosts`,
    [hosts],
  );
}
