import { LIMITS } from '../limits.ts';

type PacedMethod = keyof typeof LIMITS.callsPerMinute;

export type CallAllowance = {
  /** Whether progress may call the method now; the call then counts. */
  take(method: PacedMethod): boolean;
};

const MINUTE_MS = 60_000;
/** The rest of what Slack allows is for answers. */
const SHARE_OF_PROGRESS = 0.7;

/** What all the answers on their way in the workspace together may tell of their progress in a minute. */
export function createCallAllowance(): CallAllowance {
  const calls = new Map<PacedMethod, number[]>();
  return {
    take(method) {
      const now = performance.now();
      const recent = (calls.get(method) ?? []).filter((at) => at > now - MINUTE_MS);
      calls.set(method, recent);
      if (recent.length >= LIMITS.callsPerMinute[method] * SHARE_OF_PROGRESS) return false;
      recent.push(now);
      return true;
    },
  };
}
