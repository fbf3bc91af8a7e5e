import type { Synonyms } from '../catalogue/field.ts';
import type { Bilingual } from '../locale.ts';

/** What a file may be about. */
export const IMPORT_KINDS = ['customers', 'orders', 'products', 'staff'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A column that an import of a kind knows: recognised by key, label and synonyms in both languages. */
export type ImportColumn = { key: string; label: Bilingual; synonyms?: Synonyms };

/** Which column of the file holds what: index by key. */
export type Mapping = ReadonlyMap<string, number>;
