import { approvalRefusal } from '../../../domain/outreach/approval/approval-refusal.ts';
import { readContactPolicy } from '../../contact/read-contact-policy.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { askerOf } from '../../staff/asker-of.ts';
import { listStaff, type StaffMember } from '../../staff/list-staff.ts';
import { countOutOfSight } from '../outreach-in-sight.ts';
import type { StoredOutreach } from '../stored-outreach.ts';
import { readApprovalCase } from './read-approval-case.ts';

/** Everybody of the staff who may approve an outreach as it is planned: managers before administrators, each by name. */
export async function findApprovers(
  { database, now }: Pick<Viewpoint, 'database' | 'now'>,
  outreach: StoredOutreach,
  recipients: number,
): Promise<StaffMember[]> {
  const [policy, staff, judged] = await Promise.all([
    readContactPolicy(database),
    listStaff(database),
    readApprovalCase(database, outreach, recipients),
  ]);
  const approvers: StaffMember[] = [];
  for (const member of staff) {
    const asker = askerOf(member);
    const isRefused = (outOfSight: number) =>
      approvalRefusal({ ...judged, approver: asker, outOfSight }, policy) !== null;
    // Scopes are counted only of who may approve at all.
    if (!isRefused(0) && !isRefused(await countOutOfSight({ database, asker, now }, outreach.id)))
      approvers.push(member);
  }
  return approvers.toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

const ORDER: readonly StaffMember['role'][] = ['manager', 'admin', 'rep'];
