import type { Queryable } from '../../db/database.ts';
import type { Playbook } from '../../domain/outreach/playbook.ts';
import { getUsable } from '../versioned/get-versioned.ts';
import { PLAYBOOKS, toPlaybook } from './playbook-kind.ts';

/**
 * The playbook of a key or name; a version of it may be archived.
 * @throws {DomainError} 'not_found' with the nearest names, 'conflict' for an archived one
 */
export async function getPlaybook(database: Queryable, spoken: string, version?: number): Promise<Playbook> {
  return toPlaybook(await getUsable(database, PLAYBOOKS, spoken, version));
}
