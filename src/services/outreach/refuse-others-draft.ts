import type { Asker } from '../../domain/asker.ts';
import { DomainError } from '../../domain/errors.ts';
import type { StoredOutreach } from './stored-outreach.ts';

/**
 * An outreach is changed and cancelled by its author, a manager or an administrator; a rep in whose name it goes out looks at it.
 * @throws {DomainError} 'forbidden' for a rep who did not draft it
 */
export function refuseOthersDraft({ id, authorEmail }: StoredOutreach, { role, email }: Asker): void {
  if (role !== 'rep' || authorEmail === email) return;
  throw new DomainError(
    'forbidden',
    {
      en: 'It is changed or cancelled by its author, a manager or an administrator; a copy is your own.',
      zh: '只有作者、经理或管理员可以修改或取消；您可以复制一份自己的。',
    },
    [{ en: `Copy outreach ${id}`, zh: `复制触达${id}` }],
  );
}
