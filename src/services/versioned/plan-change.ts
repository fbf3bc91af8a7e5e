import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { keyOfName } from '../../domain/key-of-name.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { foldName } from '../products/name-words.ts';
import { matchVersioned, unknownVersioned } from './match-versioned.ts';
import { readVersioned } from './read-versioned.ts';
import type { Versioned, VersionedKind } from './versioned.ts';

/** What a person says of one beside its content; what is not said stays. */
export type Change = {
  /** Key or name of the one to change; a new one when absent. */
  spoken?: string | undefined;
  /** In one language or both. */
  name?: { [Language in keyof Bilingual]?: string | undefined } | undefined;
  archived?: boolean | undefined;
};

/** What saving will write. */
export type ChangePlan<Content> = {
  kind: VersionedKind<Content>;
  key: string;
  /** As it is; absent where it is new. */
  known: Versioned<Content> | undefined;
  name: Bilingual;
  isArchived: boolean;
  content: Content;
  isOtherContent: boolean;
};

/**
 * What a change would do; nothing is written. `contentOf` makes the content from what it is.
 * @throws {DomainError} 'not_found' for an unknown one, 'conflict' for a name that another has, 'invalid_input' for a new one without a name
 */
export async function planChange<Content>(
  database: Queryable,
  kind: VersionedKind<Content>,
  { spoken, name: said, archived }: Change,
  contentOf: (before: Content | undefined) => Content | Promise<Content>,
): Promise<ChangePlan<Content>> {
  const all = await readVersioned(database, kind);
  const known = spoken === undefined ? undefined : matchVersioned(all, spoken);
  if (spoken !== undefined && known === undefined) throw unknownVersioned(kind, spoken, all);
  const name = nameOf(said, known?.name);
  refuseName(kind, name, known, all);
  // As it will be kept: what is undefined is not there.
  const content = kind.parse(JSON.parse(JSON.stringify(await contentOf(known?.content))));
  return {
    ...{ kind, known, name, content, isOtherContent: !isDeepStrictEqual(content, known?.content) },
    key: known?.key ?? keyOfName(name.en, { taken: new Set(all.map(({ key }) => key)), nameless: kind.nameless }),
    isArchived: archived ?? (known?.archivedAt ?? null) !== null,
  };
}

/** A name that was given in one language stands in the other one too until somebody says it there. */
function nameOf(said: Change['name'], before: Bilingual | undefined): Bilingual {
  const either = said?.en || said?.zh || '';
  return { en: said?.en || before?.en || either, zh: said?.zh || before?.zh || either };
}

function refuseName<Content>(
  { noun }: VersionedKind<Content>,
  name: Bilingual,
  known: Versioned<Content> | undefined,
  all: readonly Versioned<Content>[],
): void {
  if (foldName(name.en) === '') {
    throw new DomainError('invalid_input', { en: `A new ${noun.en} needs a name.`, zh: `新${noun.zh}需要名称。` });
  }
  const others = all.filter((each) => each !== known);
  const other = matchVersioned(others, name.en) ?? matchVersioned(others, name.zh);
  if (other === undefined) return;
  throw new DomainError('conflict', {
    en: `There is another ${noun.en} of that name: ${other.name.en} (${other.key})${other.archivedAt ? ', archived' : ''}.`,
    zh: `已有同名${noun.zh}：${other.name.zh}（${other.key}）${other.archivedAt ? '，已归档' : ''}。`,
  });
}
