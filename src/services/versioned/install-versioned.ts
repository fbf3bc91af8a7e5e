import type { Database, Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { matchVersioned } from './match-versioned.ts';
import { readVersioned } from './read-versioned.ts';
import type { VersionedKind } from './versioned.ts';
import { insertVersioned } from './write-versioned.ts';

type Preset<Content> = { key: string; name: Bilingual; content: Content };

/** Adds the presets that are not there yet; their number. One that was edited, renamed or archived stays as it is. */
export async function installVersioned<Content>(
  database: Database,
  kind: VersionedKind<Content>,
  presets: readonly Preset<Content>[],
  now: Date,
): Promise<number> {
  if ((await missingOf(database, kind, presets)).length === 0) return 0;
  return database.transaction(async (transaction) => {
    await transaction.execute(`lock table ${kind.table} in share row exclusive mode`);
    const missing = await missingOf(transaction, kind, presets);
    for (const preset of missing) {
      await insertVersioned(transaction, kind, preset, { authorId: null, reason: 'built in', now });
    }
    return missing.length;
  });
}

async function missingOf<Content>(
  database: Queryable,
  kind: VersionedKind<Content>,
  presets: readonly Preset<Content>[],
): Promise<Preset<Content>[]> {
  const all = await readVersioned(database, kind);
  return presets.filter(({ key, name }) => [key, name.en, name.zh].every((each) => !matchVersioned(all, each)));
}
