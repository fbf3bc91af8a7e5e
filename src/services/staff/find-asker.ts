import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { askerOf } from './asker-of.ts';
import { listStaff } from './list-staff.ts';

const ASKERS_SQL = 'select id as "staffId", email, name, role, team, time_zone as "timeZone" from staff where active';

/** The active member of staff of an e-mail address; null when there is none. */
export async function findAsker(database: Queryable, email: string): Promise<Asker | null> {
  const [asker] = await database.query<Asker>(`${ASKERS_SQL} and email = $1`, [email.trim().toLowerCase()]);
  return asker ?? null;
}

/** The active member of staff of a number; null when there is none. */
export async function findAskerById(database: Queryable, staffId: number | null): Promise<Asker | null> {
  const [asker] = await database.query<Asker>(`${ASKERS_SQL} and id = $1`, [staffId]);
  return asker ?? null;
}

/** For whoever runs commands beside the database: the first administrator, or one of no staff in a deployment without any. */
export async function findConsoleAsker(database: Queryable): Promise<Asker> {
  const admin = (await listStaff(database)).find(({ role }) => role === 'admin');
  if (admin === undefined) return { staffId: null, email: 'console', name: 'Console', role: 'admin', team: null };
  return askerOf(admin);
}
