import { Hono } from 'hono';
import { z } from 'zod';
import type { Bilingual } from '../domain/locale.ts';
import { ProviderEvent } from '../domain/outreach/provider-event.ts';
import type { CustomerChange } from '../services/outreach/replies/announce-changes.ts';
import { recordProviderEvent } from '../services/outreach/replies/record-provider-event.ts';
import { isSignedBy } from './is-signed-by.ts';
import type { PublicContext } from './public-context.ts';

const Batch = z.strictObject({ events: z.array(ProviderEvent).min(1).max(500) });

/** An event may overtake the message whose provider's id it names: within this time it is to be told again. */
const OVERTAKING_MS = 10 * 60_000;

const REFUSALS = {
  signature: {
    en: 'the signature is missing, wrong or older than five minutes; sign as standardwebhooks.com says',
    zh: '签名缺失、错误或已超过五分钟；请按 standardwebhooks.com 的规定签名',
  },
  body: { en: 'the body is not as docs/outreach.md says', zh: '请求内容不符合 docs/outreach.md 的规定' },
  early: {
    en: 'a message is not known by this id yet; send the same again later',
    zh: '暂时没有此编号的消息；请稍后原样重发',
  },
} as const satisfies Record<string, Bilingual>;

/** What providers tell of messages. Signed by them; the same again, or in another order, changes nothing. */
export function createMessageEvents({ database, clock, webhookSecret, announce }: PublicContext): Hono {
  const app = new Hono();
  if (webhookSecret === null) return app;

  app.post('/messages', async (c) => {
    const body = await c.req.text();
    const now = clock();
    if (!isSignedBy(webhookSecret, c.req.raw.headers, body, now)) return c.json({ error: REFUSALS.signature }, 401);
    const batch = Batch.safeParse(parseJson(body));
    if (!batch.success) return c.json({ error: REFUSALS.body, details: z.prettifyError(batch.error) }, 400);
    const { counts, unknown, changes } = await recordAll(batch.data.events, now);
    announce(changes);
    if (unknown.some(({ messageId, at }) => messageId !== undefined && now.getTime() - at.getTime() < OVERTAKING_MS))
      return c.json({ error: REFUSALS.early, ...counts }, 503, { 'retry-after': '60' });
    return c.json({ ...counts, unknown: unknown.map(({ id }) => id) });
  });

  async function recordAll(events: readonly ProviderEvent[], now: Date) {
    const counts = { taken: 0, repeated: 0 };
    const unknown: ProviderEvent[] = [];
    const changes: CustomerChange[] = [];
    for (const event of events) {
      const outcome = await recordProviderEvent(database, event, now);
      if (outcome.kind === 'unknown_message') unknown.push(event);
      else counts[outcome.kind] += 1;
      changes.push(...outcome.changes);
    }
    return { counts, unknown, changes };
  }
  return app;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
