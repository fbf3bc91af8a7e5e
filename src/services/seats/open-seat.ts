import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { type HeldLock, holdLock } from './holder-lock.ts';

type Taken = { name: string; lock: HeldLock };

/** A process's place at a queue: what it claims carries its name. */
export type Seat = {
  name(): Promise<string>;
  leave(): Promise<void>;
};

/** A sender's lock, held until `leave`. It is taken when first asked for, and anew, by another name, where its session broke. */
export function openSeat(database: Database): Seat {
  let taken: Promise<Taken> | undefined;
  return {
    async name() {
      taken = (taken ?? takeSeat(database)).then((seat) => (seat.lock.isLost ? takeSeat(database) : seat));
      // One that could not be taken is asked for anew.
      taken.catch(() => {
        taken = undefined;
      });
      return (await taken).name;
    },
    async leave() {
      const seat = await taken?.catch(() => undefined);
      taken = undefined;
      await seat?.lock.release();
    },
  };
}

async function takeSeat(database: Database): Promise<Taken> {
  const name = randomUUID();
  return { name, lock: await holdLock(database, 'sender', name) };
}
