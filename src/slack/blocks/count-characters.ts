const UNREAD_FIELDS = new Set(['type', 'value', 'action_id', 'block_id', 'style', 'accessibility_label']);

/** Characters of blocks that people read, counted rather too many than too few. */
export function countCharacters(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + countCharacters(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [field, each]) => (UNREAD_FIELDS.has(field) ? sum : sum + countCharacters(each)),
    0,
  );
}
