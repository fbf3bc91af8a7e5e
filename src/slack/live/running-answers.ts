/** Who waits for an answer in which thread. */
type WaitingPerson = { channel: string; userId: string; threadTs?: string | undefined };

export type RunningAnswers = {
  /** A signal that is aborted when this person stops what they wait for; `done` ends the wait. */
  begin(person: WaitingPerson): { signal: AbortSignal; done(): void };
  /** The person wants no answer any more. */
  stop(person: WaitingPerson): void;
};

/** The answers on their way in this process, so that Slack's Stop button can end them. */
export function createRunningAnswers(): RunningAnswers {
  const running = new Map<AbortController, string>();
  return {
    begin(person) {
      const controller = new AbortController();
      running.set(controller, keyOf(person));
      return { signal: controller.signal, done: () => void running.delete(controller) };
    },
    stop(person) {
      for (const [controller, key] of running) if (key === keyOf(person)) controller.abort();
    },
  };
}

function keyOf({ channel, userId, threadTs = '' }: WaitingPerson): string {
  return [channel, threadTs, userId].join(' ');
}

/** What the work gives; undefined as soon as the signal is aborted, also where that makes the work fail. */
export async function untilStopped<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result | undefined> {
  const stopped = new Promise<undefined>((resolve) =>
    signal.addEventListener('abort', () => resolve(undefined), { once: true }),
  );
  const done = work.catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  return Promise.race([done, stopped]);
}
