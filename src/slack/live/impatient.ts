import { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import { boltLogger } from '../bolt-logger.ts';

const TIMEOUT_MS = 5_000;

/** The same client without retries: waiting out a 429 holds up every call of a client, and no message but an answer is worth that. */
export function impatient({ token, slackApiUrl }: Pick<WebClient, 'token' | 'slackApiUrl'>, log: Log): WebClient {
  return new WebClient(token, {
    slackApiUrl,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLogger(log),
  });
}
