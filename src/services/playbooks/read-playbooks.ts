import type { Queryable } from '../../db/database.ts';
import type { Playbook } from '../../domain/outreach/playbook.ts';
import { readVersioned } from '../versioned/read-versioned.ts';
import { PLAYBOOKS, toPlaybook } from './playbook-kind.ts';

/** The playbooks in use, by key. */
export async function readPlaybooks(database: Queryable): Promise<Playbook[]> {
  const all = await readVersioned(database, PLAYBOOKS);
  return all.filter(({ archivedAt }) => archivedAt === null).map(toPlaybook);
}
