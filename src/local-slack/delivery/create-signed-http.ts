import { createHmac } from 'node:crypto';
import type { Ack, EnvelopeType, Retry, Transport } from './transport.ts';

/** HTTP mode: every payload is posted to the app's request URL, signed as Slack signs (v0 HMAC over time and body). */
export function createSignedHttp(settings: { requestUrl: string; signingSecret: string; ackMs: number }): Transport {
  async function send(type: EnvelopeType, payload: Record<string, unknown>, retry?: Retry): Promise<Ack> {
    const { body, contentType } = encode(type, payload);
    try {
      const response = await fetch(settings.requestUrl, {
        method: 'POST',
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(settings.ackMs),
        headers: {
          'content-type': contentType,
          ...sign(settings.signingSecret, body),
          ...(retry && { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }),
        },
      });
      if (!response.ok) return { ok: false, reason: 'http_error' };
      return { ok: true, answer: readAnswer(await response.text()) };
    } catch (error) {
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      return { ok: false, reason: timedOut ? 'timeout' : 'connection_failed' };
    }
  }
  return { send };
}

/** @see https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function sign(signingSecret: string, body: string, atMs: number = Date.now()): Record<string, string> {
  const timestamp = String(Math.floor(atMs / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

function encode(type: EnvelopeType, payload: Record<string, unknown>): { body: string; contentType: string } {
  if (type === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' };
  const fields = type === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { body: new URLSearchParams(fields).toString(), contentType: 'application/x-www-form-urlencoded' };
}

/** An app answers with JSON, with plain text (shown as an ephemeral message) or with nothing. */
function readAnswer(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}
