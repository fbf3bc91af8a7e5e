import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import { announceChanges } from '../services/outreach/replies/announce-changes.ts';
import { createPublicApp } from './create-public-app.ts';

export type PublicPagesOptions = {
  database: Database;
  log: Log;
  clock: () => Date;
  /** 0 takes any free port. */
  port: number;
  /** All addresses of this machine without one. */
  host?: '127.0.0.1';
  webhookSecret: string | null;
};

/** A request that is slower is no person's. */
const REQUEST_MS = 15_000;
const CHECK_MS = 5_000;

/** Starts what customers and providers reach; with the port that it took. */
export async function startPublicPages({
  port,
  host,
  ...options
}: PublicPagesOptions): Promise<{ port: number; stop(): Promise<void> }> {
  const pending = new Set<Promise<void>>();
  const app = createPublicApp({
    ...options,
    announce(changes) {
      const announced = announceChanges(options.database, changes)
        .catch((error: unknown) => options.log.error({ err: error }, 'segments were not told of an answer'))
        .finally(() => pending.delete(announced));
      pending.add(announced);
    },
  });
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(asPlatforms(request), env),
    overrideGlobalObjects: false,
    serverOptions: { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, connectionsCheckingInterval: CHECK_MS },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      await closed;
      await Promise.all(pending);
    },
  };
}

/**
 * A request with a body as one of the platform's own class. The adaptor's cannot be copied, as the limit of size does with what comes
 * in chunks, unless it takes the place of the class everywhere in this process.
 */
function asPlatforms(request: Request): Request {
  if (request.body === null) return request;
  const { url, method, headers, body } = request;
  return new Request(url, { method, headers, body, duplex: 'half' });
}
