import { isDeepStrictEqual } from 'node:util';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A customer's row as JSON, by column. */
export type CustomerRow = Readonly<Record<string, Json>>;

/** What a merge did to a field of the kept customer: set it, or added to its list or object. */
export type FieldChange = { before: Json; after: Json } | { added: Json[] } | { addedKeys: Record<string, Json> };

/** Attributes that a merge fills where the kept customer has none. */
const FILLED = [
  ...['name', 'email', 'phone', 'language', 'time_zone', 'country', 'region', 'city', 'industry', 'size_band'],
  ...['birth_on', 'gender', 'income_band', 'occupation', 'membership_tier', 'source', 'owner_id', 'credit_status'],
  'need_type',
];
const LISTS = ['tags', 'interests'];

/** What the kept customer gains from the merged one: missing attributes, further tags, the flag by hand, the earlier beginning. */
export function fieldsToFill(kept: CustomerRow, merged: CustomerRow): Record<string, FieldChange> {
  const changes: Record<string, FieldChange> = {};
  for (const column of FILLED) {
    if (kept[column] === null && merged[column] !== null) changes[column] = { before: null, after: merged[column]! };
  }
  for (const column of LISTS) {
    const own = kept[column] as Json[];
    const added = (merged[column] as Json[]).filter((each) => !own.includes(each));
    if (added.length > 0) changes[column] = { added };
  }
  const own = kept.custom as Record<string, Json>;
  const addedKeys = Object.entries(merged.custom as Record<string, Json>).filter(
    ([key]) => (own[key] ?? null) === null,
  );
  if (addedKeys.length > 0) changes.custom = { addedKeys: Object.fromEntries(addedKeys) };
  if (merged.vip === true && kept.vip === false) changes.vip = { before: false, after: true };
  if (isEarlier(merged.created_at!, kept.created_at!)) {
    changes.created_at = { before: kept.created_at!, after: merged.created_at! };
  }
  return changes;
}

/** The values that the changes give. */
export function filledValues(row: CustomerRow, changes: Record<string, FieldChange>): CustomerRow {
  return mapValues(changes, (change, column) => {
    if ('after' in change) return change.after;
    if ('added' in change) return [...(row[column] as Json[]), ...change.added];
    return { ...(row[column] as Record<string, Json>), ...change.addedKeys };
  });
}

/** The values that take the changes back; a field that somebody changed since stays as it is now. */
export function restoredValues(row: CustomerRow, changes: Record<string, FieldChange>): CustomerRow {
  return mapValues(changes, (change, column) => {
    const now = row[column]!;
    if ('after' in change) return isDeepStrictEqual(now, change.after) ? change.before : now;
    if ('added' in change) return (now as Json[]).filter((each) => !change.added.includes(each));
    const entries = Object.entries(now as Record<string, Json>);
    return Object.fromEntries(entries.filter(([key, value]) => !isDeepStrictEqual(change.addedKeys[key], value)));
  });
}

function mapValues(
  changes: Record<string, FieldChange>,
  map: (change: FieldChange, column: string) => Json,
): CustomerRow {
  return Object.fromEntries(Object.entries(changes).map(([column, change]) => [column, map(change, column)]));
}

function isEarlier(one: Json, other: Json): boolean {
  return one !== null && (other === null || Date.parse(String(one)) < Date.parse(String(other)));
}
