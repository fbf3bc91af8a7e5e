import { z } from 'zod';
import type { DeliveryOutcome, Messenger, OutgoingMessage } from '../domain/outreach/delivery.ts';
import type { WebhookSettings } from './messaging-settings.ts';
import { shortened } from './shortened.ts';
import { signedHeaders } from './signed-headers.ts';

const TIMEOUT_MS = 30_000;

/** Answers that tell of the request or its sender and not of the message: mended by who runs this, so it is tried again. */
const MENDABLE = new Set([401, 403, 404, 405, 407, 408, 425, 429, 503]);

/** Codes of `fetch` from before a request was sent: nobody there, or nobody to be trusted. */
const BEFORE_SENDING =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|UNABLE_TO_\w+|\w*CERT\w*)$/;

const Answer = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
  error: z.string().optional().catch(undefined),
  invalidAddress: z.boolean().optional().catch(undefined),
});

/**
 * A messenger that gives each message to a provider by POST, signed as Standard Webhooks says (docs/outreach.md). The token is the
 * idempotency key. Redirects are not followed: they would take the message elsewhere.
 */
export function createWebhookMessenger(
  { url, secret }: WebhookSettings,
  { clock, timeoutMs = TIMEOUT_MS }: { clock: () => Date; timeoutMs?: number },
): Messenger {
  return async (message) => {
    const body = JSON.stringify(bodyOf(message));
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          ...signedHeaders(secret, { id: message.token, now: clock(), body }),
          'idempotency-key': message.token,
        },
        body,
      });
      return await outcomeOf(response);
    } catch (error) {
      return outcomeOfBreak(error);
    }
  };
}

function bodyOf({ outreachId, token, channel, to, toName, sender, language, text, purpose }: OutgoingMessage) {
  return { id: token, outreach: outreachId, channel, to, toName, sender: sender.name, language, text, purpose };
}

async function outcomeOf(response: Response): Promise<DeliveryOutcome> {
  const { status } = response;
  // Once the status is there the message was dealt with, whatever becomes of the rest.
  const text = await response.text().catch(() => '');
  const { id, error, invalidAddress = false } = readAnswer(text);
  if (response.ok) return { kind: 'sent', messageId: id ?? null };
  const failure = shortened(`${status} ${error ?? text}`);
  if (status < 400 || MENDABLE.has(status))
    return { kind: 'temporary', failure, retryAfterSeconds: secondsOf(response.headers.get('retry-after')) };
  // An error of the provider's own, or of a gateway before it, may have come after the message had left.
  if (status >= 500) return { kind: 'unknown', failure };
  return { kind: 'permanent', failure, isAddressBad: invalidAddress };
}

function readAnswer(text: string): z.infer<typeof Answer> {
  try {
    return Answer.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}

/** Of a Retry-After in seconds; its other form, a date, is left to our own patience. */
function secondsOf(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}

function outcomeOfBreak(error: unknown): DeliveryOutcome {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error ? String((cause as NodeJS.ErrnoException).code ?? '') : '';
  const failure = shortened(cause instanceof Error ? `${code} ${cause.message}` : String(error));
  return { kind: BEFORE_SENDING.test(code) ? 'temporary' : 'unknown', failure };
}
