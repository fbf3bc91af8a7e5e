import type { Database } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';

export type Feedback = { verdict: 'good' | 'bad'; hash: string };

/** Keeps what a person thought of an answer, beside the runs of tools that carry the same hash. */
export async function recordFeedback({ prisma }: Database, asker: Asker, { verdict, hash }: Feedback): Promise<void> {
  await prisma.audit.create({
    data: {
      staffId: asker.staffId,
      actor: asker.email,
      front: 'slack',
      tool: 'feedback',
      input: { verdict },
      outcome: 'ok',
      hash,
    },
  });
}
