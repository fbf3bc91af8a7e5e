import { DomainError } from '../../../domain/errors.ts';
import { STATE_TEXT } from '../../../domain/outreach/state-text.ts';
import type { StoredOutreach } from '../stored-outreach.ts';

/** @throws {DomainError} 'conflict' for what is no draft, and so cannot be approved */
export function refuseNoDraft({ id, state }: StoredOutreach): void {
  if (state === 'draft') return;
  throw new DomainError('conflict', {
    en: `Only a draft can be approved, and outreach ${id} is ${STATE_TEXT[state].en}.`,
    zh: `只有草稿可以审批，而触达 ${id} 的状态为：${STATE_TEXT[state].zh}。`,
  });
}
