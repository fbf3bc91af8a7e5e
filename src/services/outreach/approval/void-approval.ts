import type { Queryable } from '../../../db/database.ts';

export type Voided = {
  outreachId: number;
  /** After a revision it is a draft again, to be approved anew; `void` ends what was changed by no revision. */
  becomes: 'draft' | 'void';
  reason: string;
  now: Date;
};

/**
 * Takes an approved outreach's approval away; what did not leave yet never will. Nothing happens to one that is not approved, nor to one
 * that is being sent and should be a draft again.
 */
export async function voidApproval(
  transaction: Queryable,
  { outreachId, becomes, reason, now }: Voided,
): Promise<void> {
  const changed = await transaction.execute(
    `update outreach set state = $2, state_reason = case when $2 = 'void' then $3 end,
        ended_at = case when $2 = 'void' then $4::timestamptz end
      where id = $1 and (state = 'approved' or (state = 'sending' and $2 = 'void'))`,
    [outreachId, becomes, reason, now],
  );
  if (changed === 0) return;
  await transaction.execute(
    'update outreach_approvals set voided_at = $2, void_reason = $3 where outreach_id = $1 and voided_at is null',
    [outreachId, now, reason],
  );
  await transaction.execute(
    `update outreach_recipients set state = 'cancelled', state_reason = $2, settled_at = $3
      where outreach_id = $1 and state in ('queued', 'waiting', 'handed')`,
    [outreachId, reason, now],
  );
}
