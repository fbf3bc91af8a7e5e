import type { Asker } from '../domain/asker.ts';
import { DomainError } from '../domain/errors.ts';
import type { Bilingual } from '../domain/locale.ts';
import type { AnyTool } from './tool.ts';

const STAFF: readonly Asker['role'][] = ['admin', 'manager', 'rep'];

/**
 * Reading is for all staff, each within their scope, and writing is for the roles that the tool names; a reading tool may name some, too.
 * @throws {DomainError} 'forbidden'
 */
export function refuseUnpermitted({ effect, roles = STAFF }: AnyTool, { role }: Asker): void {
  if (!STAFF.includes(role)) throw new DomainError('forbidden', NOT_STAFF);
  if (!roles.includes(role)) throw new DomainError('forbidden', NOT_THIS_ROLE[effect](mayOf(roles)));
}

function mayOf(roles: readonly Asker['role'][]): Bilingual {
  return roles.includes('manager') ? { en: 'a manager or an administrator', zh: '经理或管理员' } : ADMINISTRATOR;
}

const ADMINISTRATOR: Bilingual = { en: 'an administrator', zh: '管理员' };

const NOT_STAFF: Bilingual = { en: 'You may not do that.', zh: '您没有此操作的权限。' };

const NOT_THIS_ROLE: Readonly<Record<AnyTool['effect'], (who: Bilingual) => Bilingual>> = {
  read: (who) => ({ en: `Only ${who.en} may look at that.`, zh: `只有${who.zh}可以查看。` }),
  write: (who) => ({
    en: `You may look at this, but only ${who.en} may change it.`,
    zh: `您可以查看，但只有${who.zh}可以更改。`,
  }),
};
