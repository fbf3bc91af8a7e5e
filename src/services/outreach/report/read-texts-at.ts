import type { Queryable } from '../../../db/database.ts';
import { DomainError } from '../../../domain/errors.ts';
import { readDrafts, type StoredDraft } from '../read-drafts.ts';

/**
 * The texts of an outreach as they were up to a revision; without one those that hold.
 * @throws {DomainError} 'not_found' for a revision that there is none of
 */
export async function readTextsAt(
  database: Queryable,
  outreachId: number,
  revision: number | undefined,
): Promise<StoredDraft[]> {
  const held = await readDrafts(database, outreachId);
  if (revision === undefined) return held;
  if (!held.some((draft) => draft.revision >= revision)) throw unknownRevision(outreachId, revision);
  return database.query<StoredDraft>(
    `select distinct on (language) language, revision, subject, sentences, closing, source, source_name as "sourceName", instruction
      from outreach_drafts where outreach_id = $1 and revision <= $2 order by language, revision desc`,
    [outreachId, revision],
  );
}

function unknownRevision(outreachId: number, revision: number): DomainError {
  return new DomainError('not_found', {
    en: `Outreach ${outreachId} has no revision ${revision}.`,
    zh: `触达 ${outreachId} 没有第 ${revision} 版。`,
  });
}
