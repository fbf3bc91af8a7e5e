/** `at` when the real clock said `realMs`, and `times` as fast since: processes that are given the same agree. */
export type FastClock = { at: string; realMs: number; times: number };

/** A clock by which the waits of a queue pass quickly. */
export function createFastClock({ at, realMs, times }: FastClock): () => Date {
  return () => new Date(Date.parse(at) + (Date.now() - realMs) * times);
}
