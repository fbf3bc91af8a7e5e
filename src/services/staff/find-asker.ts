import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { listStaff } from './list-staff.ts';

/** The active member of staff of an e-mail address; null when there is none. */
export async function findAsker(database: Queryable, email: string): Promise<Asker | null> {
  const [asker] = await database.query<Asker>(
    'select id as "staffId", email, name, role, team from staff where active and email = $1',
    [email.trim().toLowerCase()],
  );
  return asker ?? null;
}

/** For whoever runs commands beside the database: the first administrator, or one of no staff in a deployment without any. */
export async function findConsoleAsker(database: Queryable): Promise<Asker> {
  const admin = (await listStaff(database)).find(({ role }) => role === 'admin');
  if (admin === undefined) return { staffId: null, email: 'console', name: 'Console', role: 'admin', team: null };
  const { id, email, name, role, team } = admin;
  return { staffId: id, email, name, role, team };
}
