import type { Queryable } from '../../db/database.ts';

/** Lets a thread that is begun under a message, its question or its answer, go on from a turn. */
export async function keepThreadRoot(
  database: Queryable,
  { threadKey, turn }: { threadKey: string; turn: number },
): Promise<void> {
  await database.execute('insert into thread_roots (key, turn_id) values ($1, $2) on conflict do nothing', [
    threadKey,
    turn,
  ]);
}
