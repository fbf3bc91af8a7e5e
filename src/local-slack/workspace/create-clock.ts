export type Clock = { nextTs(): string };

/** Message timestamps: seconds and microseconds, strictly rising, because Slack uses them as keys within a channel. */
export function createClock(now: () => number = Date.now): Clock {
  let lastMicros = 0;
  return {
    nextTs() {
      lastMicros = Math.max(now() * 1000, lastMicros + 1);
      return `${Math.floor(lastMicros / 1e6)}.${String(lastMicros % 1e6).padStart(6, '0')}`;
    },
  };
}
