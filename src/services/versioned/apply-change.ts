import type { Queryable } from '../../db/database.ts';
import type { ChangePlan } from './plan-change.ts';
import { type Authorship, insertVersion, insertVersioned, updateVersioned } from './write-versioned.ts';

/** Writes what was planned; the version that then holds. Another content is a new version; the same is none. */
export async function applyChange<Content>(
  transaction: Queryable,
  { kind, key, known, name, isArchived, content, isOtherContent }: ChangePlan<Content>,
  by: Authorship,
): Promise<number> {
  if (known === undefined) await insertVersioned(transaction, kind, { key, name, content }, by);
  const archivedAt = isArchived ? (known?.archivedAt ?? by.now) : null;
  await updateVersioned(transaction, kind, { key, name, archivedAt });
  if (known === undefined) return 1;
  return isOtherContent ? insertVersion(transaction, kind, { key, content }, by) : known.version;
}
