import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { MailStore } from './create-mail-store.ts';
import { isSigned } from './is-signed.ts';

const MAX_BYTES = 100_000;

/** What a provider of text messages is given; whatever else is there is shown among the headers. */
const TextMessage = z.looseObject({
  channel: z.string().max(40),
  to: z.string().min(1).max(320),
  text: z.string().min(1),
  subject: z.string().nullish(),
});

/** In the place of the providers of text messages: takes what is signed with its secret, and sends nothing on. */
export async function startWebhookCatcher(
  store: MailStore,
): Promise<{ webhookUrl: string; webhookSecret: string; stop(): Promise<void> }> {
  const webhookSecret = randomBytes(24).toString('hex');
  const app = new Hono();
  app.post('/messages', bodyLimit({ maxSize: MAX_BYTES }), async (c) => {
    const body = await c.req.text();
    if (!isSigned(c.req.raw.headers, body, webhookSecret, Date.now())) return c.json({ error: 'bad signature' }, 401);
    const message = TextMessage.safeParse(parseJson(body));
    if (!message.success) return c.json({ error: z.prettifyError(message.error) }, 400);
    const { channel, to, text, subject, ...others } = message.data;
    const headers = Object.entries(others).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }));
    const receivedAt = new Date().toISOString();
    const mail = { channel, to, text, subject: subject ?? null, from: null, html: null, receivedAt, headers };
    return c.json({ id: `local-${store.add(mail).id}` });
  });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    webhookUrl: `http://127.0.0.1:${port}/messages`,
    webhookSecret,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
