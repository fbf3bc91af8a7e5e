import type { Database } from '../../db/database.ts';
import type { Reply, ToolCall } from '../../domain/answer.ts';
import type { Asker } from '../../domain/asker.ts';

type NewTurn = {
  threadKey: string | undefined;
  asker: Asker;
  front: 'slack' | 'cli';
  reply: Reply;
  /** What the thread goes on from, where the reply's own calls do not say it. */
  continuesAs?: ToolCall | undefined;
};

/** Keeps a question with its calls and receipt, for the context of its thread and for replays; its number. */
export async function recordTurn(
  { prisma }: Database,
  { threadKey, asker, front, reply, continuesAs }: NewTurn,
): Promise<number> {
  const called = reply.calls ?? (reply.call === null ? [] : [reply.call]);
  const calls = continuesAs === undefined ? called : [continuesAs, ...called];
  const { id } = await prisma.turn.create({
    data: {
      ...(threadKey === undefined
        ? {}
        : { thread: { connectOrCreate: { where: { key: threadKey }, create: { key: threadKey } } } }),
      staffId: asker.staffId,
      front,
      question: reply.question,
      locale: reply.locale,
      engine: reply.engine,
      calls: JSON.parse(JSON.stringify(calls)),
      receipt: reply.receipt,
      answerKind: reply.answer.kind,
      elapsedMs: reply.elapsedMs,
      pendingId: reply.answer.kind === 'confirm' ? reply.answer.id : null,
    },
    select: { id: true },
  });
  return id;
}
