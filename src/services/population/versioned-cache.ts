import type { Viewpoint } from './viewpoint.ts';

const LARGEST_ENTRIES = 200;

/**
 * Keeps what was computed from one state of a database's customer data, in memory; a new data version empties it. Concurrent callers
 * share one computation, and a failure is not kept.
 */
export function createVersionedCache<Value>() {
  const byDatabase = new WeakMap<object, { version: number; values: Map<string, Promise<Value>> }>();
  return (
    { database, settings }: Pick<Viewpoint, 'database' | 'settings'>,
    key: string,
    compute: () => Promise<Value>,
  ): Promise<Value> => {
    let entry = byDatabase.get(database);
    if (entry?.version !== settings.dataVersion) {
      entry = { version: settings.dataVersion, values: new Map() };
      byDatabase.set(database, entry);
    }
    const { values } = entry;
    const known = values.get(key);
    if (known) return known;
    if (values.size >= LARGEST_ENTRIES) values.clear();
    const value = compute();
    values.set(key, value);
    value.catch(() => values.delete(key));
    return value;
  };
}
