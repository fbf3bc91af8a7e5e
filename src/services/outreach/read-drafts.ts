import type { Queryable } from '../../db/database.ts';
import type { FillableDraft } from '../../domain/outreach/message/fillable-draft.ts';

export type StoredDraft = FillableDraft & {
  language: 'en' | 'zh';
  revision: number;
  source: 'template' | 'model' | 'person';
  sourceName: string | null;
  instruction: string | null;
};

/** The texts of an outreach that hold: the last revision of each language, English first. */
export function readDrafts(database: Queryable, outreachId: number): Promise<StoredDraft[]> {
  return database.query<StoredDraft>(
    `select distinct on (language) language, revision, subject, sentences, closing, source, source_name as "sourceName", instruction
      from outreach_drafts where outreach_id = $1 order by language, revision desc`,
    [outreachId],
  );
}
