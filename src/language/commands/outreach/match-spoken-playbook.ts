import type { Queryable } from '../../../db/database.ts';
import { PLAYBOOKS } from '../../../services/playbooks/playbook-kind.ts';
import { matchVersioned } from '../../../services/versioned/match-versioned.ts';
import { readVersioned } from '../../../services/versioned/read-versioned.ts';
import { unquoted } from '../command.ts';
import { playbookOfWords } from './outreach-words.ts';

const NOUN = /^(?:the )?playbook |(?: playbook|打法|策略|方案)$/giu;

/** The key of the playbook that somebody means: by its name or key, else by what people say for a built-in one; null for any other words. */
export async function matchSpokenPlaybook(database: Queryable, spoken: string): Promise<string | null> {
  const words = unquoted(spoken);
  if (words === '') return null;
  const all = await readVersioned(database, PLAYBOOKS);
  const bare = unquoted(words.replace(NOUN, ''));
  return (matchVersioned(all, words) ?? matchVersioned(all, bare))?.key ?? playbookOfWords(bare);
}
