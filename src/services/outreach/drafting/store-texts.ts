import type { Transaction } from '../../../db/database.ts';
import { storableJson } from '../../../db/storable-text.ts';
import type { WrittenText } from './text-scene.ts';

type NewRevision = {
  outreachId: number;
  texts: readonly WrittenText[];
  authorId: number | null;
  instruction: string | null;
  now: Date;
};

/** Keeps texts as the next revision of their language; earlier ones stay. */
export async function storeTexts(
  transaction: Pick<Transaction, 'execute'>,
  { outreachId, texts, authorId, instruction, now }: NewRevision,
): Promise<void> {
  for (const { language, draft, source, sourceName } of texts) {
    await transaction.execute(
      `insert into outreach_drafts (outreach_id, language, revision, subject, sentences, closing, source, source_name, author_id,
          instruction, created_at)
        select $1, $2, coalesce(max(revision), 0) + 1, $3, $4::jsonb, $5, $6, $7, $8, $9, $10
          from outreach_drafts where outreach_id = $1 and language = $2`,
      [
        ...[outreachId, language, draft.subject, storableJson(draft.sentences), draft.closing, source, sourceName],
        ...[authorId, instruction, now],
      ],
    );
  }
}
