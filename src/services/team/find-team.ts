import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { getStaffByName } from '../staff/get-staff-by-name.ts';
import { listStaff, type StaffMember } from '../staff/list-staff.ts';

/**
 * Whose work an asker may see: a rep's own, a manager's and their team's, an administrator's everybody's; of these the ones that are named.
 * @throws {DomainError} 'forbidden' for others; as `getStaffByName`
 */
export async function findTeam(
  { database, asker }: Pick<Viewpoint, 'database' | 'asker'>,
  named?: readonly string[],
): Promise<StaffMember[]> {
  const team = (await listStaff(database)).filter((member) => isInSight(member, asker));
  if (named === undefined) return team;
  const ids = await Promise.all(named.map((spoken) => idOf(spoken, asker, database)));
  if (ids.some((id) => team.every((member) => member.id !== id))) throw NOT_YOURS;
  return team.filter(({ id }) => ids.includes(id));
}

function isInSight({ id, team }: StaffMember, { role, staffId, team: own }: Asker): boolean {
  return role === 'admin' || id === staffId || (role === 'manager' && own !== null && team === own);
}

/** Whom a rep may not look at they need not know of either. */
async function idOf(spoken: string, asker: Asker, database: Queryable): Promise<number | null> {
  const isOwn = [asker.email, asker.name].some((name) => name.toLowerCase() === spoken.trim().toLowerCase());
  if (isOwn) return asker.staffId;
  if (asker.role === 'rep') throw NOT_YOURS;
  return (await getStaffByName(database, spoken)).id;
}

const NOT_YOURS = new DomainError(
  'forbidden',
  {
    en: 'A rep sees their own work only, a manager also that of their team.',
    zh: '销售代表只能查看自己的工作情况，经理还可以查看本团队的。',
  },
  [{ en: 'How am I doing this month?', zh: '我这个月表现怎么样？' }],
);
