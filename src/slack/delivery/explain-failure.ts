import { ErrorCode } from '@slack/web-api';
import type { NoticeDelivery } from '../../domain/notices/notice.ts';

/** What came of a call that failed, as far as Slack's answer tells. */
type Failure = Exclude<NoticeDelivery, { kind: 'posted' }>;

const LATER_MS = 60_000;

/** Of the whole bot or of Slack, and of no addressee: somebody puts it right, and the notice goes on waiting (docs.slack.dev, errors of methods). */
const FOR_NOW: readonly string[] = [
  ...['ratelimited', 'rate_limited', 'message_limit_exceeded', 'service_unavailable', 'team_added_to_org'],
  ...['not_authed', 'invalid_auth', 'token_revoked', 'token_expired', 'account_inactive', 'missing_scope'],
  ...['accesslimited', 'access_denied', 'org_login_required', 'ekm_access_denied'],
];
/** "Some aspect of the operation may have succeeded before the error was raised" (docs.slack.dev). */
const MAYBE_DONE: readonly string[] = ['internal_error', 'fatal_error', 'request_timeout'];
/** The connection was never made. */
const NEVER_LEFT: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Whether what was to be posted may stand there, may be tried again, or never will be. */
export function explainFailure(error: unknown): Failure {
  const { code, data, retryAfter, statusCode, original } = error as Record<string, unknown>;
  if (code === ErrorCode.RateLimitedError)
    return { kind: 'later', afterMs: Number(retryAfter) * 1_000, reason: 'ratelimited' };
  if (code === ErrorCode.PlatformError) return explainRefusal((data as { error: string }).error);
  if (code === ErrorCode.HTTPError) {
    const reason = `HTTP ${String(statusCode)}`;
    return Number(statusCode) >= 500 ? { kind: 'unknown', reason } : { kind: 'refused', reason };
  }
  const reason = rootOf(original ?? error);
  return NEVER_LEFT.includes(reason) ? { kind: 'later', afterMs: LATER_MS, reason } : { kind: 'unknown', reason };
}

/** The platform's own name of what was wrong; empty for other failures. */
export function slackErrorOf(error: unknown): string {
  const { data } = error as { data?: { error?: string } };
  return data?.error ?? '';
}

function explainRefusal(reason: string): Failure {
  if (MAYBE_DONE.includes(reason)) return { kind: 'unknown', reason };
  return FOR_NOW.includes(reason) ? { kind: 'later', afterMs: LATER_MS, reason } : { kind: 'refused', reason };
}

/** The system's code of the innermost failure, or its words. */
function rootOf(error: unknown): string {
  const { cause, code, message, errors } = error as Record<string, unknown>;
  const inner = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  if (inner !== undefined) return rootOf(inner);
  return typeof code === 'string' ? code : String(message ?? error);
}
