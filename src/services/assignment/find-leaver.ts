import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { getStaffByName } from '../staff/get-staff-by-name.ts';

export type Leaver = { id: number; name: string; email: string; team: string | null; role: string; isActive: boolean };

/**
 * Whose customers are to go elsewhere, by name or e-mail address, also who has left already.
 * @throws {DomainError} as `getStaffByName`
 */
export async function findLeaver(database: Queryable, spoken: string): Promise<Leaver> {
  const gone = await findGone(database, spoken);
  try {
    const { id, name, email, team, role } = await getStaffByName(database, spoken);
    return { id, name, email, team, role, isActive: true };
  } catch (error) {
    if (gone !== undefined && error instanceof DomainError && error.code === 'not_found') return gone;
    throw error;
  }
}

async function findGone(database: Queryable, spoken: string): Promise<Leaver | undefined> {
  const [gone] = await database.query<Leaver>(
    `select id, name, email, team, role, false as "isActive" from staff
     where not active and (lower(email) = lower($1) or lower(name) = lower($1)) order by id desc limit 1`,
    [spoken.trim()],
  );
  return gone;
}
