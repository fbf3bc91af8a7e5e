import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import type { Reader } from '../population/reader.ts';
import { getSegment } from '../segments/find-segment.ts';
import type { SegmentDraft } from '../segments/plan-save.ts';
import { saveSegment } from '../segments/save-segment.ts';
import { EDIT_WORDS } from './edit-words.ts';

type Done = { answer: { kind: 'text'; text: string }; rows: number };

/** Saves a draft inside a transaction, and says what was saved. */
export async function saveConfirmed(draft: SegmentDraft, reader: Reader & { database: Queryable }): Promise<Done> {
  const { database, locale, asker } = reader;
  const words = EDIT_WORDS[locale];
  const { key, version, outcome } = await saveSegment(database, { ...ownedBy(asker, draft), ...draft }, reader);
  const { name } = await getSegment(database, key);
  const isRule = outcome === 'created' || outcome === 'rule_changed';
  const text = isRule ? words.saved(name[locale], version) : words.savedTexts(name[locale]);
  return { answer: { kind: 'text', text }, rows: 1 };
}

/** Whoever makes a segment answers for it. */
function ownedBy({ staffId }: Asker, { segment }: SegmentDraft): Pick<SegmentDraft, 'ownerId'> {
  return segment === undefined ? { ownerId: staffId } : {};
}
