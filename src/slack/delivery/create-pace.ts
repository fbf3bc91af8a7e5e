import { setTimeout as sleep } from 'node:timers/promises';

/** Turns to call Slack, in the order in which they were asked for. */
export type Pace = {
  /** Resolves when it is the caller's turn. */
  turn(): Promise<void>;
  /** How long who asks now would wait for a turn, about. */
  waitMs(): number;
  /** No turn for so long: Slack said so. */
  hold(ms: number): void;
};

/** Below what Slack allows: calls do not arrive as evenly as they leave. */
const SHARE = 0.98;
/** So much later than planned a timer may come without the turns after it being put off too. */
const LATENESS_MS = 50;

/** Turns at an even pace below `perMinute`, after `burst` of them at once where there was a rest; both together keep within the minute. */
export function createPace({ perMinute, burst = 1 }: { perMinute: number; burst?: number }): Pace {
  const apartMs = 60_000 / (perMinute * SHARE - (burst - 1));
  let nextAt = 0;
  let heldUntil = 0;
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  /** When the next turn may be: a rest saves up turns, as many as a burst has. */
  const dueAt = () => Math.max(nextAt - (burst - 1) * apartMs, heldUntil);

  async function take(): Promise<void> {
    for (let left = dueAt() - performance.now(); left > 0; left = dueAt() - performance.now()) await sleep(left);
    nextAt = Math.max(nextAt, performance.now() - LATENESS_MS) + apartMs;
    waiting -= 1;
  }

  return {
    turn() {
      waiting += 1;
      last = last.then(take);
      return last;
    },
    waitMs: () => Math.max(0, dueAt() + waiting * apartMs - performance.now()),
    hold(ms) {
      heldUntil = Math.max(heldUntil, performance.now() + ms);
    },
  };
}
