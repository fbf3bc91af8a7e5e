import { DomainError } from '../../domain/errors.ts';
import type { Rule } from '../../domain/rule/schema.ts';

/** Which tags to give to and take from which of the asker's customers. */
export type TagRequest = { rule: Rule; add?: readonly string[] | undefined; remove?: readonly string[] | undefined };

export type TagChange = { add: string[]; remove: string[] };

/**
 * The tags of a request, trimmed, each once.
 * @throws {DomainError} 'invalid_input' when there is none, or one is to be both added and removed
 */
export function readTagChange({ add = [], remove = [] }: TagRequest): TagChange {
  const change = { add: tidy(add), remove: tidy(remove) };
  if (change.add.length + change.remove.length === 0) {
    throw new DomainError('invalid_input', {
      en: 'Which tag is to be added or removed?',
      zh: '要添加或移除哪个标签？',
    });
  }
  const both = change.add.find((tag) => change.remove.includes(tag));
  if (both !== undefined) {
    throw new DomainError('invalid_input', {
      en: `"${both}" is to be both added and removed.`,
      zh: `标签“${both}”不能同时添加和移除。`,
    });
  }
  return change;
}

function tidy(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))].toSorted();
}
