import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { DomainError } from '../../domain/errors.ts';

/** Asks where a deployment has no staff yet: whoever can run commands on the machine. */
export const CONSOLE_ADMINISTRATOR: Asker = {
  staffId: null,
  email: 'console',
  name: 'Console',
  role: 'admin',
  team: null,
};

const STAFF_SQL = 'select id as "staffId", email, name, role, team from staff where active';

/**
 * The member of staff with an e-mail address, in any case.
 * @throws {DomainError} 'forbidden' when nobody active has it
 */
export async function findAsker(database: Queryable, email: string): Promise<Asker> {
  const [asker] = await database.query<Asker>(`${STAFF_SQL} and email = $1`, [email.trim().toLowerCase()]);
  if (asker) return asker;
  throw new DomainError('forbidden', {
    en: 'Sorry, I only answer members of staff that I know. Please ask an administrator to add you.',
    zh: '抱歉，我只回答已登记员工的问题。请联系管理员将您加入。',
  });
}

/** The first administrator, else the administrator of the console: who asks on the command line unless told. */
export async function findDefaultAsker(database: Queryable): Promise<Asker> {
  const [asker] = await database.query<Asker>(`${STAFF_SQL} and role = 'admin' order by id limit 1`);
  return asker ?? CONSOLE_ADMINISTRATOR;
}
