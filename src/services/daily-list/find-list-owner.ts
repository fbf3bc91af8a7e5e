import type { Asker } from '../../domain/asker.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { askerOf } from '../staff/asker-of.ts';
import { getStaffByName } from '../staff/get-staff-by-name.ts';

/**
 * Whose list is meant: the asker's own, or that of one of a manager's team; an administrator may look at anybody's.
 * @throws {DomainError} 'forbidden' for anybody else's, 'not_found', 'ambiguous'
 */
export async function findListOwner({ database, asker }: Viewpoint, spoken: string | undefined): Promise<Asker> {
  if (spoken === undefined) return asker;
  // Whom a rep may not look at they need not know of either.
  if (asker.role === 'rep' && ![asker.email, asker.name.toLowerCase()].includes(spoken.trim().toLowerCase()))
    throw notYours();
  const owner = askerOf(await getStaffByName(database, spoken));
  const isAllowed =
    asker.role === 'admin' ||
    owner.staffId === asker.staffId ||
    (asker.role === 'manager' && owner.team === asker.team);
  if (!isAllowed) throw notYours();
  return owner;
}

function notYours(): DomainError {
  return new DomainError('forbidden', {
    en: 'That list is not yours to see: a rep sees their own, a manager those of their team.',
    zh: '您无权查看该名单：销售代表只能看自己的，经理可以看本团队的。',
  });
}
