import type { Asker } from '../domain/asker.ts';
import { DomainError } from '../domain/errors.ts';
import type { AnyTool } from './tool.ts';

const STAFF: readonly Asker['role'][] = ['admin', 'manager', 'rep'];

/**
 * Reading is for all staff, each within their scope; writing is for the roles that the tool names.
 * @throws {DomainError} 'forbidden'
 */
export function refuseUnpermitted(tool: AnyTool, { role }: Asker): void {
  if (!STAFF.includes(role)) throw new DomainError('forbidden', NOT_STAFF);
  if (tool.effect === 'write' && !tool.roles.includes(role)) throw new DomainError('forbidden', NOT_THIS_ROLE);
}

const NOT_STAFF = { en: 'You may not do that.', zh: '您没有此操作的权限。' };
const NOT_THIS_ROLE = {
  en: 'You may look at this, but only a manager or an administrator may change it.',
  zh: '您可以查看，但只有经理或管理员可以更改。',
};
