import type { Database } from '../../db/database.ts';
import type { ToolCall } from '../../domain/answer.ts';

/** The call of the latest turn of a thread that had one: what a follow-up continues. */
export async function findLastCall({ prisma }: Database, threadKey: string): Promise<ToolCall | null> {
  const turn = await prisma.turn.findFirst({
    where: { thread: { key: threadKey }, NOT: { calls: { equals: [] } } },
    orderBy: { id: 'desc' },
    select: { calls: true },
  });
  return turn === null ? null : ((turn.calls as unknown as ToolCall[])[0] ?? null);
}
