import type { Queryable } from '../../db/database.ts';

export type FollowUpEventKind = 'created' | 'noted' | 'snoozed' | 'reassigned' | 'closed' | 'cancelled';

type EventToRecord = {
  kind: FollowUpEventKind;
  at: Date;
  byEmail: string;
  details?: Readonly<Record<string, unknown>>;
};

/** Writes down what happened to a follow-up, for good. */
export async function recordFollowUpEvent(
  transaction: Queryable,
  followUpId: number,
  { kind, at, byEmail, details = {} }: EventToRecord,
): Promise<void> {
  await transaction.execute(
    'insert into follow_up_events (follow_up_id, kind, at, by_email, details) values ($1, $2, $3, $4, $5)',
    [followUpId, kind, at, byEmail, JSON.stringify(details)],
  );
}
