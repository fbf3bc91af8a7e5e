import type { Bilingual } from '../../../domain/locale.ts';
import { approvalRefusal } from '../../../domain/outreach/approval/approval-refusal.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { countOutOfSight } from '../outreach-in-sight.ts';
import type { StoredOutreach } from '../stored-outreach.ts';
import { readApprovalCase } from './read-approval-case.ts';

/** Why the asker may not approve an outreach that goes to so many recipients; null: they may. */
export async function findRefusal(
  viewpoint: Viewpoint,
  outreach: StoredOutreach,
  { recipients, policy }: { recipients: number; policy: ContactPolicy },
): Promise<Bilingual | null> {
  const outOfSight = await countOutOfSight(viewpoint, outreach.id);
  const judged = await readApprovalCase(viewpoint.database, outreach, recipients);
  return approvalRefusal({ ...judged, approver: viewpoint.asker, outOfSight }, policy);
}
