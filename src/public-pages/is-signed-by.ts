import { timingSafeEqual } from 'node:crypto';
import { signWebhook } from '../domain/outreach/sign-webhook.ts';

/** As Standard Webhooks 1.0 advises: older ones may be repeats by somebody who listened. */
const TOLERANCE_S = 300;

/** Whether a request was signed with the secret, within five minutes of now. Of several signatures one must fit, as when a secret changes. */
export function isSignedBy(secret: string, headers: Headers, body: string, now: Date): boolean {
  const id = headers.get('webhook-id');
  const timestamp = headers.get('webhook-timestamp');
  if (!id || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_S) return false;
  const expected = Buffer.from(signWebhook(secret, { id, timestamp, body }));
  return (headers.get('webhook-signature') ?? '').split(' ').some((each) => {
    const given = Buffer.from(each);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
