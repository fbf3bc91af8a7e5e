import type { Bilingual } from '../../domain/locale.ts';

/** Something that is kept with all its versions: a playbook with its strategy, an offer with its terms. */
export type Versioned<Content> = {
  key: string;
  name: Bilingual;
  version: number;
  /** Not chosen any more; null: in use. */
  archivedAt: Date | null;
  content: Content;
};

/** Where a kind of such things is kept, and what one is called. */
export type VersionedKind<Content> = {
  noun: Bilingual;
  /** The key of one whose name has no ASCII letters. */
  nameless: string;
  table: 'playbooks' | 'offers';
  versionTable: 'playbook_versions' | 'offer_versions';
  keyColumn: 'playbook_key' | 'offer_key';
  contentColumn: 'strategy' | 'terms';
  /** What is kept as the schema of today reads it. */
  parse: (stored: unknown) => Content;
};
