import { signWebhook } from '../domain/outreach/sign-webhook.ts';

/** The headers of a JSON body, signed as Standard Webhooks says. */
export function signedHeaders(secret: string, { id, now, body }: { id: string; now: Date; body: string }) {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signWebhook(secret, { id, timestamp, body }),
  };
}
