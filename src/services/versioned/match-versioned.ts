import { DomainError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import { foldName } from '../products/name-words.ts';
import type { Versioned, VersionedKind } from './versioned.ts';

const MOST_SUGGESTED = 5;

/** The one of a key, or of a name in either language; case, width, spacing and hyphens do not matter. Those in use first. */
export function matchVersioned<Content>(
  all: readonly Versioned<Content>[],
  spoken: string,
): Versioned<Content> | undefined {
  const wanted = foldName(spoken);
  const found = all.filter(({ key, name }) => [key, name.en, name.zh].some((each) => foldName(each) === wanted));
  return all.find(({ key }) => key === spoken) ?? found.find(({ archivedAt }) => archivedAt === null) ?? found[0];
}

/** A 'not_found' with the nearest of those in use. */
export function unknownVersioned<Content>(
  { noun }: VersionedKind<Content>,
  spoken: string,
  all: readonly Versioned<Content>[],
): DomainError {
  const inUse = all.filter(({ archivedAt }) => archivedAt === null);
  const near = nearest(spoken, inUse, ({ key, name }) => [key, name.en, name.zh], MOST_SUGGESTED);
  return new DomainError(
    'not_found',
    { en: `There is no ${noun.en} "${spoken}".`, zh: `没有名为“${spoken}”的${noun.zh}。` },
    (near.length > 0 ? near : inUse.slice(0, MOST_SUGGESTED)).map(({ name }) => name),
  );
}
