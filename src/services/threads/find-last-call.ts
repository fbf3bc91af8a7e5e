import type { Database } from '../../db/database.ts';
import type { ToolCall } from '../../domain/answer.ts';

/** What a follow-up continues: the call of the question before, `declined` when that one was not understood, or nothing. */
export type ThreadContext = { before: ToolCall | 'declined' | null };

/** The context that the latest turn of a thread leaves. */
export async function findLastCall({ prisma }: Database, threadKey: string): Promise<ThreadContext['before']> {
  const turn = await prisma.turn.findFirst({
    where: { thread: { key: threadKey } },
    orderBy: { id: 'desc' },
    select: { calls: true },
  });
  if (turn === null) return null;
  return (turn.calls as unknown as ToolCall[])[0] ?? 'declined';
}
