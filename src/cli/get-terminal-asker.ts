import type { Database } from '../db/database.ts';
import type { Asker } from '../domain/asker.ts';
import { DomainError } from '../domain/errors.ts';
import { findAsker, findConsoleAsker } from '../services/staff/find-asker.ts';

/**
 * The member of staff of that e-mail; without one an administrator: whoever runs commands has the database anyway.
 * @throws {DomainError} 'forbidden' when nobody on the staff has this e-mail
 */
export async function getTerminalAsker(database: Database, email: string | undefined): Promise<Asker> {
  if (email === undefined) return findConsoleAsker(database);
  const asker = await findAsker(database, email);
  if (asker) return asker;
  throw new DomainError('forbidden', {
    en: `${email} is not the e-mail address of a member of staff`,
    zh: `员工名单中没有邮箱 ${email}`,
  });
}
