import { CALLS_PER_MINUTE, POSTS_PER_CHANNEL_AND_MINUTE } from '../limits.ts';

const MINUTE_MS = 60_000;

export type CallMeter = { secondsToWait(method: string, args: Record<string, unknown>): number | undefined };

/** Counts the calls of the last minute against the tables of limits; a call that is refused does not count. */
export function createCallMeter(): CallMeter {
  const calls = new Map<string, number[]>();
  return {
    secondsToWait(method, args) {
      const now = Date.now();
      const counters = limitsOf(method, args).map(({ key, most }) => {
        const recent = (calls.get(key) ?? []).filter((at) => at > now - MINUTE_MS);
        calls.set(key, recent);
        return { recent, most };
      });
      const full = counters.find(({ recent, most }) => recent.length >= most);
      if (full !== undefined) return Math.max(1, Math.ceil(((full.recent[0] ?? now) + MINUTE_MS - now) / 1000));
      for (const { recent } of counters) recent.push(now);
      return undefined;
    },
  };
}

function limitsOf(method: string, args: Record<string, unknown>): { key: string; most: number }[] {
  const most = CALLS_PER_MINUTE[method];
  return [
    ...(most === undefined ? [] : [{ key: method, most }]),
    ...(method === 'chat.postMessage'
      ? [{ key: `${method} ${String(args.channel)}`, most: POSTS_PER_CHANNEL_AND_MINUTE }]
      : []),
  ];
}
