import type { Database } from '../../../src/db/database.ts';
import type { Random } from '../../../src/domain/random.ts';

/** A process that may die before or after any of its steps; the dead do nothing more. */
export type MortalWorker = {
  database: Database;
  /** A step of its own, such as a post. */
  step: <T>(run: () => Promise<T>) => Promise<T>;
  isDead: () => boolean;
};

/** `deathRate`: chance of dying at each edge of a step. */
export function createMortalWorker(database: Database, random: Random, deathRate: number): MortalWorker {
  let dead = false;
  const edge = () => {
    dead ||= random.chance(deathRate);
    if (dead) throw new Error('this process died');
  };
  async function step<T>(run: () => Promise<T>): Promise<T> {
    edge();
    const result = await run();
    edge();
    return result;
  }
  return {
    step,
    isDead: () => dead,
    database: {
      ...database,
      query: (text, values) => step(() => database.query(text, values)),
      execute: (text, values) => step(() => database.execute(text, values)),
      copyFrom: (text, source) => step(() => database.copyFrom(text, source)),
    },
  };
}
