import type { Database } from '../../db/database.ts';
import type { ToolCall } from '../../domain/answer.ts';
import type { Asker } from '../../domain/asker.ts';

/** A call, with the id of what it proposed where that still waits to be confirmed. */
export type KeptCall = ToolCall & { proposal?: string };

/** What the next question in a thread continues: the call of the question before, `declined` when that one was not understood, or nothing. */
export type ThreadContext = { before: KeptCall | 'declined' | null };

/** The context that a thread has, and since when. */
export type LastCall = { before: KeptCall | 'declined'; at: Date };

type KeptTurn = { calls: ToolCall[]; askedAt: Date; proposal: string | null };

/**
 * The context that a person's latest turn of a thread leaves; in a thread without one, that of the message which it hangs under. Others' turns
 * leave none: answers in a channel are private, and a figure over somebody else's question would look like one over one's own.
 */
export async function findLastCall(
  database: Database,
  { threadKey, asker }: { threadKey: string; asker: Asker },
): Promise<LastCall | null> {
  const turn =
    (await findTurn(database, 't.thread_id = (select id from threads where key = $1)', threadKey, asker)) ??
    (await findTurn(database, UNDER_ROOT, threadKey, asker));
  if (turn === undefined) return null;
  const [call] = turn.calls;
  const { askedAt: at, proposal } = turn;
  return { before: call === undefined ? 'declined' : { ...call, ...(proposal !== null && { proposal }) }, at };
}

/** The root, and what became of what it proposed. */
const UNDER_ROOT = `t.id in (
  select later.id from thread_roots r join turns root on root.id = r.turn_id
    join turns later on later.id = root.id or later.pending_id = root.pending_id
  where r.key = $1)`;

async function findTurn(
  database: Database,
  condition: string,
  threadKey: string,
  { staffId }: Asker,
): Promise<KeptTurn | undefined> {
  const [turn] = await database.query<KeptTurn>(
    `select t.calls, t.asked_at as "askedAt", p.id::text as proposal
      from turns t left join pending_actions p on p.id = t.pending_id and p.settled_at is null and p.expires_at > now()
      where ${condition} and t.staff_id is not distinct from $2::int order by t.id desc limit 1`,
    [threadKey, staffId],
  );
  return turn;
}
