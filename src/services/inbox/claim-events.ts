import type { Queryable } from '../../db/database.ts';

export type ClaimedEvent = { id: string; body: unknown };

export type ClaimTerms = {
  now: Date;
  /** A claim older than this is of a process that died or failed. */
  leaseMs: number;
  /** An answer that comes later than this helps nobody. */
  mostAgeMs: number;
  mostAttempts: number;
};

/** Unanswered events of a process that did not finish them, now claimed by this one: of two who ask, one gets each. */
export async function claimEvents(
  database: Queryable,
  { now, leaseMs, mostAgeMs, mostAttempts }: ClaimTerms,
): Promise<ClaimedEvent[]> {
  return database.query<ClaimedEvent>(
    `update slack_inbox set claimed_at = $1, attempts = attempts + 1
     where answered_at is null and attempts < $4 and received_at > $3
       and (claimed_at is null or claimed_at <= $2)
     returning id::text, body`,
    [now, new Date(now.getTime() - leaseMs), new Date(now.getTime() - mostAgeMs), mostAttempts],
  );
}
