import { CALLS_PER_MINUTE } from '../limits.ts';

const MINUTE_MS = 60_000;

export type CallMeter = { secondsToWait(method: string, args: Record<string, unknown>): number | undefined };

/** Counts the calls of the last minute against the table of limits; posts are counted per channel. */
export function createCallMeter(): CallMeter {
  const calls = new Map<string, number[]>();
  return {
    secondsToWait(method, args) {
      const most = CALLS_PER_MINUTE[method];
      if (most === undefined) return undefined;
      const key = method === 'chat.postMessage' ? `${method} ${String(args.channel)}` : method;
      const now = Date.now();
      const recent = (calls.get(key) ?? []).filter((at) => at > now - MINUTE_MS);
      calls.set(key, recent);
      if (recent.length >= most) return Math.max(1, Math.ceil(((recent[0] ?? now) + MINUTE_MS - now) / 1000));
      recent.push(now);
      return undefined;
    },
  };
}
