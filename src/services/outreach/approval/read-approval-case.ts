import type { Queryable } from '../../../db/database.ts';
import type { ApprovalCase } from '../../../domain/outreach/approval/approval-refusal.ts';
import type { StoredOutreach } from '../stored-outreach.ts';
import { readWriters } from './read-writers.ts';

/** An outreach to so many recipients as it is judged, whoever would approve it. */
export async function readApprovalCase(
  database: Queryable,
  { id, audience, authorEmail }: StoredOutreach,
  recipients: number,
): Promise<Omit<ApprovalCase, 'approver' | 'outOfSight'>> {
  return { authorEmail, writers: await readWriters(database, id), audience, recipients };
}
