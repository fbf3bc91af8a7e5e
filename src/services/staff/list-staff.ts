import type { Queryable } from '../../db/database.ts';

/** A member of staff who may ask. */
export type StaffMember = {
  id: number;
  email: string;
  name: string;
  role: 'rep' | 'manager' | 'admin';
  team: string | null;
  timeZone: string | null;
  locale: 'en' | 'zh' | null;
};

/** All active staff: administrators first, then managers and reps, each by name. */
export function listStaff(database: Queryable): Promise<StaffMember[]> {
  return database.query<StaffMember>(
    `select id, email, name, role, team, time_zone as "timeZone", locale from staff where active
     order by array_position(array['admin', 'manager', 'rep'], role), name, id`,
  );
}
