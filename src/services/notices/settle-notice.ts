import type { Queryable } from '../../db/database.ts';
import { assertNever } from '../../domain/errors.ts';
import type { NoticeDelivery, NoticeState } from '../../domain/notices/notice.ts';
import type { NoticeReason } from '../../domain/notices/notice-reason.ts';

/** What came of an attempt to post, or of a look for an earlier one. */
export type NoticeOutcome =
  | NoticeDelivery
  /** It stands nowhere: it may be posted. */
  | { kind: 'absent' }
  /** It may not be said any more, and was not. */
  | { kind: 'withheld'; reason: NoticeReason }
  /** Whether it stands there is not to be known. */
  | { kind: 'lost'; reason: string };

/** Writes what came of a seat's claim. That it stands there is believed from anybody, also who lost the claim meanwhile. */
export async function settleNotice(
  database: Queryable,
  { id, seat, now }: { id: number; seat: string; now: Date },
  outcome: NoticeOutcome,
): Promise<void> {
  const held = "id = $1 and state = 'claimed' and claimed_by = $2";
  switch (outcome.kind) {
    case 'posted':
      await database.execute(
        `update notices set state = 'sent', reason = null, place = $2::jsonb, settled_at = $3
         where id = $1 and state in ('claimed', 'unknown', 'waiting')`,
        [id, JSON.stringify(outcome.place), now],
      );
      return;
    // Waiting for one's turn is no attempt.
    case 'later':
      await database.execute(
        `update notices set state = 'waiting', claimed_by = null, attempts = attempts - 1, next_try_at = $3, reason = $4 where ${held}`,
        [id, seat, new Date(now.getTime() + outcome.afterMs), outcome.reason],
      );
      return;
    case 'absent':
      await database.execute(
        `update notices set state = 'waiting', claimed_by = null, next_try_at = $3 where ${held}`,
        [id, seat, now],
      );
      return;
    // Nobody's now: whoever recovers notices looks for it.
    case 'unknown':
      await database.execute(`update notices set claimed_by = null, claimed_at = $3, reason = $4 where ${held}`, [
        ...[id, seat, now, outcome.reason],
      ]);
      return;
    case 'withheld':
    case 'refused':
    case 'lost':
      await database.execute(`update notices set state = $3, reason = $4, settled_at = $5 where ${held}`, [
        ...[id, seat, END_STATES[outcome.kind], outcome.reason, now],
      ]);
      return;
    default:
      assertNever(outcome);
  }
}

const END_STATES = { withheld: 'silent', refused: 'failed', lost: 'unknown' } as const satisfies Record<
  string,
  NoticeState
>;
