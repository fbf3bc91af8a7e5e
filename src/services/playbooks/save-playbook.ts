import { strategyParts } from '../../domain/outreach/strategy-parts.ts';
import type { Reader } from '../population/reader.ts';
import { previewChange } from '../versioned/preview-change.ts';
import { saveChange } from '../versioned/save-change.ts';
import { planPlaybook } from './plan-playbook.ts';
import type { PlaybookDraft } from './playbook-draft.ts';
import { readStrategyNames } from './read-strategy-names.ts';

/**
 * What saving a playbook will do, in words.
 * @throws {DomainError} 'conflict' when nothing would change; as `planPlaybook`
 */
export async function previewPlaybook(draft: PlaybookDraft, { database, locale }: Reader): Promise<{ text: string }> {
  const [plan, names] = [await planPlaybook(database, draft), await readStrategyNames(database)];
  const partsOf = (strategy: Parameters<typeof strategyParts>[0]) => strategyParts(strategy, names);
  return { text: previewChange(plan, { partsOf, reason: draft.reason, locale }) };
}

/**
 * Saves a playbook inside a transaction, a new version where its strategy differs, and says what was saved.
 * @throws {DomainError} as `planPlaybook`
 */
export function savePlaybook(draft: PlaybookDraft, reader: Reader): ReturnType<typeof saveChange> {
  return saveChange(reader, { table: 'playbooks', reason: draft.reason }, (database) => planPlaybook(database, draft));
}
