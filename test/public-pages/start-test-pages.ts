import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/db/database.ts';
import { signWebhook } from '../../src/domain/outreach/sign-webhook.ts';
import { createLog } from '../../src/log.ts';
import { startPublicPages } from '../../src/public-pages/start-public-pages.ts';
import { type MadeOutreach, makeOutreach, OUTREACH_AT } from '../support/outreach.ts';

export const SECRET = 'whsec_c2VjcmV0IG9mIGEgdGVzdCBwcm92aWRlcg==';
/** An hour after messages of tests left. */
export const LATER = new Date(OUTREACH_AT.getTime() + 3_600_000);

/** The pages on a real server, a clock to set, and ways to send and post. */
export async function startTestPages(database: Database) {
  let now = LATER;
  const log = createLog({ level: 'silent' });
  const pages = await startPublicPages({
    ...{ database, log, clock: () => now, port: 0, webhookSecret: SECRET },
    host: '127.0.0.1',
  });
  const url = `http://127.0.0.1:${pages.port}`;
  return {
    url,
    stop: pages.stop,
    setNow(at: Date) {
      now = at;
    },
    get: (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers }),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers }),
    /** A signed batch, unless something of it is given otherwise. */
    tell(events: readonly object[], given: { secret?: string; at?: Date; signed?: string } = {}) {
      const body = JSON.stringify({ events });
      const timestamp = String(Math.floor((given.at ?? now).getTime() / 1000));
      const signature = signWebhook(given.secret ?? SECRET, { id: 'b1', timestamp, body: given.signed ?? body });
      const headers = { 'webhook-id': 'b1', 'webhook-timestamp': timestamp, 'webhook-signature': signature };
      return fetch(`${url}/webhooks/messages`, { method: 'POST', body, headers });
    },
  };
}

let sent = 0;

/** A message that was sent to a new customer. */
export async function sendOne(
  database: Database,
  { language = 'en', ...outreach }: Partial<MadeOutreach> & { language?: 'en' | 'zh' } = {},
): Promise<{ token: string; customer: number }> {
  const token = randomUUID();
  sent += 1;
  const recipients = [{ customer: `S${sent}`, token, language, state: 'sent' as const, settledAt: OUTREACH_AT }];
  const { customerIds } = await makeOutreach(database, { state: 'sent', recipients, ...outreach });
  return { token, customer: customerIds[0]! };
}
