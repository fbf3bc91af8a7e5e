import type { Asker } from '../../domain/asker.ts';
import type { StaffMember } from './list-staff.ts';

/** A member of staff as the one who asks. */
export function askerOf({ id, email, name, role, team, timeZone }: StaffMember): Asker {
  return { staffId: id, email, name, role, team, timeZone };
}
