import { type FailedOutcome, ModelFailure } from './model-failure.ts';

/** Why no answer came. */
export function failureOfError(error: unknown, signal: AbortSignal): ModelFailure<FailedOutcome> {
  if (signal.aborted) return new ModelFailure(isTimeout(signal.reason) ? 'timeout' : 'stopped', { cause: error });
  const { status, code } = error as { status?: unknown; code?: unknown };
  if (code === 'content_filter') return new ModelFailure('content_filter', { cause: error });
  // No waiting helps: somebody has to pay.
  if (code === 'insufficient_quota') return new ModelFailure('refused_key', { cause: error });
  if (typeof status === 'number') return new ModelFailure(reasonOfStatus(status), { cause: error });
  const texts = causesOf(error)
    .map((each) => `${each.name} ${each.message}`)
    .join(' ');
  if (/terminated|aborted|premature|other side closed|ECONNRESET|socket hang up/i.test(texts))
    return new ModelFailure('cut', { cause: error });
  if (/fetch failed|connection|ECONN|ENOTFOUND|EAI_AGAIN|network/i.test(texts))
    return new ModelFailure('server_error', { cause: error });
  return new ModelFailure('malformed', { cause: error });
}

/** Why a status code of HTTP is no answer. */
export function reasonOfStatus(status: number): FailedOutcome {
  if (status === 429) return 'rate_limited';
  if (status === 401 || status === 403 || status === 404) return 'refused_key';
  return status >= 500 ? 'server_error' : 'malformed';
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  return [error, ...causesOf(error.cause)];
}
