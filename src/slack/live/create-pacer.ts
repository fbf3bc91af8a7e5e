export type Pacer = {
  /** Asks for a run: now or as soon as it may be; many asks before it are one. */
  nudge(): void;
  /** Ends the runs; resolves when the one under way is over. */
  stop(): Promise<void>;
};

/** Runs `run` when asked, one at a time, the first `graceMs` after the first ask and then at most once in `everyMs`. */
export function createPacer(
  run: () => Promise<void>,
  { graceMs, everyMs }: { graceMs: number; everyMs: number },
): Pacer {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;
  let earliestMs: number | undefined;
  let isAskedAgain = false;
  let isOver = false;

  function nudge(): void {
    if (isOver || timer !== undefined) return;
    if (underWay !== undefined) {
      isAskedAgain = true;
      return;
    }
    earliestMs ??= performance.now() + graceMs;
    timer = setTimeout(begin, Math.max(0, earliestMs - performance.now()));
  }

  function begin(): void {
    timer = undefined;
    earliestMs = performance.now() + everyMs;
    underWay = run().finally(() => {
      underWay = undefined;
      if (!isAskedAgain) return;
      isAskedAgain = false;
      nudge();
    });
  }

  return {
    nudge,
    async stop() {
      isOver = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
