import type { Due } from '../../domain/follow-ups/due.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

type KeptDue = Omit<Due, 'dueAt'> & { dueAt: string | null };

/** When a follow-up was due before it was moved last; null for one that never was. */
export async function findDueBefore({ database }: Viewpoint, followUp: number): Promise<Due | null> {
  const [moved] = await database.query<{ from: KeptDue }>(
    `select details->'from' as "from" from follow_up_events where follow_up_id = $1 and kind = 'snoozed' order by id desc limit 1`,
    [followUp],
  );
  if (moved === undefined) return null;
  const { dueAt, ...from } = moved.from;
  return { ...from, dueAt: dueAt === null ? null : new Date(dueAt) };
}
