import type { Bilingual } from '../../../domain/locale.ts';
import { approvalRefusal } from '../../../domain/outreach/approval/approval-refusal.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { countOutOfSight } from '../outreach-in-sight.ts';
import type { StoredOutreach } from '../stored-outreach.ts';
import { readWriters } from './read-writers.ts';

/** Why the asker may not approve an outreach that goes to so many recipients; null: they may. */
export async function findRefusal(
  viewpoint: Viewpoint,
  { id, audience, authorEmail }: StoredOutreach,
  { recipients, policy }: { recipients: number; policy: ContactPolicy },
): Promise<Bilingual | null> {
  const [outOfSight, writers] = [await countOutOfSight(viewpoint, id), await readWriters(viewpoint.database, id)];
  return approvalRefusal({ approver: viewpoint.asker, authorEmail, writers, audience, recipients, outOfSight }, policy);
}
