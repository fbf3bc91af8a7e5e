import type { Database } from '../../db/database.ts';
import type { ToolCall } from '../../domain/answer.ts';
import type { Asker } from '../../domain/asker.ts';

/** What the next question in a thread continues: the call of the question before, `declined` when that one was not understood, or nothing. */
export type ThreadContext = { before: ToolCall | 'declined' | null };

/**
 * The context that a person's latest turn of a thread leaves. Others' turns leave none: answers in a channel are private,
 * and a figure over somebody else's question would look like one over one's own.
 */
export async function findLastCall(
  { prisma }: Database,
  { threadKey, asker }: { threadKey: string; asker: Asker },
): Promise<ThreadContext['before']> {
  const turn = await prisma.turn.findFirst({
    where: { thread: { key: threadKey }, staffId: asker.staffId },
    orderBy: { id: 'desc' },
    select: { calls: true },
  });
  if (turn === null) return null;
  return (turn.calls as unknown as ToolCall[])[0] ?? 'declined';
}
