const WINDOW_MS = 60_000;
/** More addresses than that are no customers of one company; the oldest are forgotten. */
const MOST_ADDRESSES = 10_000;

export type RateLimit = {
  /** Counts one; whether it is still within the limit. */
  take(address: string, nowMs: number): boolean;
  /** Whether the next one would be. */
  allows(address: string, nowMs: number): boolean;
};

/** So many a minute for each address, in memory. */
export function createRateLimit(perMinute: number): RateLimit {
  const windows = new Map<string, { count: number; endsMs: number }>();
  const current = (address: string, nowMs: number) => {
    const window = windows.get(address);
    return window !== undefined && window.endsMs > nowMs ? window : { count: 0, endsMs: nowMs + WINDOW_MS };
  };
  return {
    take(address, nowMs) {
      const window = current(address, nowMs);
      window.count += 1;
      windows.delete(address);
      windows.set(address, window);
      if (windows.size > MOST_ADDRESSES) windows.delete(windows.keys().next().value!);
      return window.count <= perMinute;
    },
    allows: (address, nowMs) => current(address, nowMs).count < perMinute,
  };
}
