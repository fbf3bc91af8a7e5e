/** The text as PostgreSQL can hold it: without NUL, and with U+FFFD for half a character. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** The value with every string and key in it storable. */
export function storableValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storableValue);
  const own = withStorableText('', value);
  if (typeof own !== 'object' || own === null) return own;
  return Object.fromEntries(Object.entries(own).map(([key, each]) => [key, storableValue(each)]));
}

/** The value as JSON that `jsonb` takes: every string and key in it is storable. Null for what JSON has no form for. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, withStorableText) ?? 'null';
}

function withStorableText(_: string, value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storableText(key), each]));
}
