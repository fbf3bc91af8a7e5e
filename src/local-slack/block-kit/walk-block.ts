import type { Block } from './block.ts';

type Interactive = { type: string; action_id?: string; [field: string]: unknown };

/** A block and, for cards of a carousel and children of a container, the blocks inside it. */
export function nestedBlocks(block: Block): Block[] {
  const inside = [block.child_blocks, block.type === 'carousel' ? block.elements : undefined].flatMap((list) =>
    Array.isArray(list) ? (list as Block[]) : [],
  );
  return [block, ...inside.flatMap(nestedBlocks)];
}

/** The elements of one block that a person can act on, in reading order. */
export function interactiveElements(block: Block): Interactive[] {
  const lists: Record<string, unknown> = {
    actions: block.elements,
    context_actions: block.elements,
    card: block.actions,
    section: block.accessory ? [block.accessory] : [],
    input: [block.element],
  };
  const elements = lists[block.type];
  return Array.isArray(elements) ? (elements as Interactive[]).filter(({ type }) => type !== 'image') : [];
}

/** Characters that people read in a block: the strings of `text`, `caption`, `title` and labels, not ids or values. */
export function countCharacters(value: unknown, field = ''): number {
  if (typeof value === 'string') return READ_FIELDS.has(field) ? value.length : 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + countCharacters(each, field), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, each]) => sum + countCharacters(each, name), 0);
}

const READ_FIELDS = new Set(['text', 'title', 'caption', 'alt_text', 'label', 'name']);
