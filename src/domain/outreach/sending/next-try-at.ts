const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 3_600;
/** With the waits between them some three hours. */
const MOST_TRIES = 10;

type Failure = {
  /** Tries until now, this one among them. */
  attempts: number;
  now: Date;
  /** As the provider asked. */
  retryAfterSeconds?: number | undefined;
  /** In [0, 1): spreads what failed together. */
  jitter: number;
};

/** When a message that surely did not leave is tried again: after twice the wait each time, or as asked; null: no more. */
export function nextTryAt({ attempts, now, retryAfterSeconds = 0, jitter }: Failure): Date | null {
  if (attempts >= MOST_TRIES) return null;
  const doubled = Math.min(FIRST_WAIT_S * 2 ** (attempts - 1), LONGEST_WAIT_S) * (0.75 + jitter / 2);
  const seconds = Math.max(doubled, Math.min(retryAfterSeconds, LONGEST_WAIT_S));
  return new Date(now.getTime() + Math.round(seconds * 1_000));
}
