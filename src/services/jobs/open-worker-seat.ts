import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../db/database.ts';
import { type HeldLock, holdLock } from '../seats/holder-lock.ts';

const RETAKE_AFTER_MS = 1_000;

/** A worker's sign of life. */
export type WorkerSeat = {
  /** Settles once it is held, by a worker of this name. */
  take(worker: string): Promise<void>;
  /** Settles once others see it empty. */
  leave(): Promise<void>;
};

/** A worker's lock, held by the name that the queue gives it until `leave`; where its session breaks it is taken anew. */
export function openWorkerSeat(database: Database): WorkerSeat {
  let held: Promise<HeldLock> | undefined;
  let hasLeft = false;

  function hold(worker: string): Promise<HeldLock> {
    return holdLock(database, 'worker', worker, () => void retake(worker));
  }

  async function retake(worker: string): Promise<void> {
    while (!hasLeft) {
      held = hold(worker);
      const isHeld = await held.then(
        () => true,
        () => false,
      );
      if (isHeld) return;
      await sleep(RETAKE_AFTER_MS);
    }
  }

  return {
    async take(worker) {
      held ??= hold(worker);
      await held;
    },
    async leave() {
      hasLeft = true;
      const lock = await held?.catch(() => undefined);
      await lock?.release();
    },
  };
}
