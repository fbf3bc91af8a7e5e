import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { WebhookCall, WebhookOutcome, WebhookPort } from '../domain/workflows/webhook-port.ts';
import { isPublicAddress } from './is-public-address.ts';
import { publicLookup } from './public-lookup.ts';
import { shortened } from './shortened.ts';
import { signedHeaders } from './signed-headers.ts';

export type WorkflowWebhookSettings = {
  /** Names of the only hosts that are called. */
  hosts: readonly string[];
  /** By which they know a call to be ours. */
  secret: string;
};

type Options = {
  clock: () => Date;
  timeoutMs?: number;
  /** Certificate authority and addresses of a test's own server. */
  trust?: { ca: string; isPublic: (address: string) => boolean };
};

const TIMEOUT_MS = 15_000;
const MOST_ANSWER_BYTES = 10_000;

/** Answers that say that the call itself is wrong; whatever else fails may be mended. */
const REFUSED = new Set([400, 405, 410, 413, 414, 415, 422]);

/**
 * Calls webhooks of workflow rules: https alone, hosts of the list alone, never an address within our own network, whatever a name is made
 * to mean. Signed as Standard Webhooks says; redirects are not followed.
 */
export function createWorkflowWebhooks({ hosts, secret }: WorkflowWebhookSettings, options: Options): WebhookPort {
  const { clock, timeoutMs = TIMEOUT_MS, trust } = options;
  const lookup = publicLookup(trust?.isPublic ?? isPublicAddress);
  return async (call) => {
    const url = new URL(call.url);
    if (url.protocol !== 'https:' || !hosts.includes(url.hostname)) {
      return { kind: 'refused', failure: `${url.hostname} is not among the allowed hosts` };
    }
    if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) {
      return { kind: 'refused', failure: 'an address without a name is not called' };
    }
    return post(url, call, { secret, now: clock(), timeoutMs, lookup, ca: trust?.ca });
  };
}

type PostOptions = { secret: string; now: Date; timeoutMs: number; lookup: LookupFunction; ca: string | undefined };

function post(
  url: URL,
  { id, body: content }: WebhookCall,
  { secret, now, timeoutMs, lookup, ca }: PostOptions,
): Promise<WebhookOutcome> {
  const body = JSON.stringify(content);
  const headers = { ...signedHeaders(secret, { id, now, body }), 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const later = (error: Error) => resolve({ kind: 'later', failure: shortened(error.message) });
    const signal = AbortSignal.timeout(timeoutMs);
    // A connection of its own: one that is kept open was made to an address that was looked up for another call.
    const sent = request(
      url,
      { method: 'POST', headers, signal, lookup, agent: false, ...(ca && { ca }) },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          if (text.length < MOST_ANSWER_BYTES) text += part;
        });
        response.on('error', later);
        response.on('end', () => resolve(outcomeOf(response.statusCode ?? 0, text)));
      },
    );
    sent.on('error', later);
    sent.end(body);
  });
}

function outcomeOf(status: number, text: string): WebhookOutcome {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  const failure = shortened(`${status} ${text}`);
  return { kind: REFUSED.has(status) ? 'refused' : 'later', failure };
}
