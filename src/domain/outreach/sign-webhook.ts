import { createHmac } from 'node:crypto';

/** What Standard Webhooks 1.0 (standardwebhooks.com) signs: its headers webhook-id and webhook-timestamp (Unix seconds), and the body. */
export type SignedRequest = { id: string; timestamp: string; body: string };

/** The value of the header `webhook-signature`: version 1, HMAC-SHA256 in base64. A secret may be plain or `whsec_` and base64. */
export function signWebhook(secret: string, { id, timestamp, body }: SignedRequest): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
