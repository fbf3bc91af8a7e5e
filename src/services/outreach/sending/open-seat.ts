import { randomInt } from 'node:crypto';
import type { Database } from '../../../db/database.ts';

/** First key of the advisory locks that seats are. */
export const SEAT_LOCK = 746_350_112;

type Session = { name: string; isLost: boolean; end(): void };

/** A sender's place at the queue: what it claims carries its name. */
export type Seat = {
  name(): Promise<string>;
  leave(): Promise<void>;
};

/**
 * A seat is a session that holds a lock of its own until it ends, be it by `leave` or with its process, however that dies: nobody has
 * to guess by clocks whether a sender lives. It is taken when first asked for, and anew, by another name, where its session broke.
 */
export function openSeat(database: Database): Seat {
  let session: Promise<Session> | undefined;
  return {
    async name() {
      session = (session ?? startSession(database)).then((held) => (held.isLost ? startSession(database) : held));
      // One that could not be taken is asked for anew.
      session.catch(() => {
        session = undefined;
      });
      return (await session).name;
    },
    async leave() {
      const held = await session?.catch(() => undefined);
      session = undefined;
      held?.end();
    },
  };
}

async function startSession({ pool }: Database): Promise<Session> {
  const connection = await pool.connect();
  const id = randomInt(1, 2 ** 31);
  const session: Session = {
    ...{ name: String(id), isLost: false },
    end() {
      // Given back once, and never for others' use: the lock is the session's.
      if (!session.isLost) connection.release(true);
      session.isLost = true;
    },
  };
  connection.once('end', session.end);
  try {
    // A machine that is gone without a word is noticed in two minutes, and not in the two hours of most systems.
    await connection.query(
      'set tcp_keepalives_idle = 60; set tcp_keepalives_interval = 15; set tcp_keepalives_count = 4',
    );
    await connection.query('select pg_advisory_lock($1, $2)', [SEAT_LOCK, id]);
    return session;
  } catch (error) {
    session.end();
    throw error;
  }
}
