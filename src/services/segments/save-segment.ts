import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { cancelBuild } from './build-lock.ts';
import { planSave, type SegmentDraft } from './plan-save.ts';
import { insertSegment, insertVersion, updateTexts } from './write-segment.ts';

export type SavedSegment = {
  key: string;
  version: number;
  outcome: 'created' | 'rule_changed' | 'texts_changed' | 'unchanged';
};

/**
 * Saves a new segment, or a new version where the rule differs, inside a transaction; `refreshSegments` brings its members
 * up to date afterwards. An edit of the rule stops a build that is running.
 * @throws {DomainError} as `planSave`
 */
export async function saveSegment(
  transaction: Queryable,
  draft: SegmentDraft,
  { asker, now }: { asker: Asker; now: Date },
): Promise<SavedSegment> {
  // Two edits at once could close a cycle that neither of them sees.
  await transaction.execute('lock table segments in share row exclusive mode');
  const { key, known, texts, rule, isOtherRule } = await planSave(transaction, draft, now);
  const author = { authorId: asker.staffId, reason: draft.reason ?? '' };
  if (known === undefined) {
    await insertSegment(transaction, { key, ...texts, rule, preset: false, ...author });
    return { key, version: 1, outcome: 'created' };
  }
  const isOtherText = await updateTexts(transaction, known.id, texts);
  if (!isOtherRule) return { key, version: known.version, outcome: isOtherText ? 'texts_changed' : 'unchanged' };
  const version = await insertVersion(transaction, known.id, { rule, ...author });
  await cancelBuild(transaction, known.id);
  return { key, version, outcome: 'rule_changed' };
}
