import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { matchVersioned, unknownVersioned } from './match-versioned.ts';
import { readVersioned } from './read-versioned.ts';
import { readVersions } from './read-versions.ts';
import type { Versioned, VersionedKind } from './versioned.ts';

/**
 * The one of a key or name, in its current version or in the one that is asked for.
 * @throws {DomainError} 'not_found' with the nearest names, or the versions that there are
 */
export async function getVersioned<Content>(
  database: Queryable,
  kind: VersionedKind<Content>,
  spoken: string,
  version?: number,
): Promise<Versioned<Content>> {
  const all = await readVersioned(database, kind);
  const found = matchVersioned(all, spoken);
  if (found === undefined) throw unknownVersioned(kind, spoken, all);
  if (version === undefined || version === found.version) return found;
  const earlier = (await readVersions(database, kind, found.key)).find((each) => each.version === version);
  if (earlier !== undefined) return { ...found, version, content: earlier.content };
  throw new DomainError('not_found', {
    en: `The ${kind.noun.en} ${found.name.en} has versions 1 to ${found.version}, but no version ${version}.`,
    zh: `${kind.noun.zh}“${found.name.zh}”有版本 1 至 ${found.version}，没有版本 ${version}。`,
  });
}

/**
 * The same to be used anew: an archived one is not, unless a version of it is asked for.
 * @throws {DomainError} 'conflict' for an archived one; as `getVersioned`
 */
export async function getUsable<Content>(
  database: Queryable,
  kind: VersionedKind<Content>,
  spoken: string,
  version?: number,
): Promise<Versioned<Content>> {
  const found = await getVersioned(database, kind, spoken, version);
  if (version !== undefined || found.archivedAt === null) return found;
  throw new DomainError('conflict', {
    en: `The ${kind.noun.en} ${found.name.en} is archived; restore it, or name another.`,
    zh: `${kind.noun.zh}“${found.name.zh}”已归档；请先恢复，或改用其他${kind.noun.zh}。`,
  });
}
