import type { Database } from '../../db/database.ts';
import type { Reply } from '../../domain/answer.ts';
import type { Asker } from '../../domain/asker.ts';

type NewTurn = { threadKey: string | undefined; asker: Asker; front: 'slack' | 'cli'; reply: Reply };

/** Keeps a question with its calls and receipt, for the context of its thread and for replays. */
export async function recordTurn({ prisma }: Database, { threadKey, asker, front, reply }: NewTurn): Promise<void> {
  const calls = reply.calls ?? (reply.call === null ? [] : [reply.call]);
  await prisma.turn.create({
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
    },
  });
}
