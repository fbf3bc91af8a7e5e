import type { Choice, Synonyms } from '../catalogue/field.ts';
import type { Bilingual } from '../locale.ts';

/** Records of customers that have no totals of their own (domain/imports/records). */
export const RECORD_IMPORT_KINDS = [
  'interactions',
  'events',
  'cases',
  'surveys',
  'opportunities',
  'points',
  'dates',
  'consents',
  'follow_ups',
] as const;
export type RecordImportKind = (typeof RECORD_IMPORT_KINDS)[number];

/** What a file may be about. */
export const IMPORT_KINDS = ['customers', 'orders', 'products', 'staff', ...RECORD_IMPORT_KINDS] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A column that an import of a kind knows: recognised by key, label and synonyms in both languages. */
export type ImportColumn = {
  key: string;
  label: Bilingual;
  synonyms?: Synonyms;
  /** Closed set of its values. */
  choices?: readonly Choice[];
  /** Holds fields of the company's own: a JSON object, or columns named with `--map KEY.NAME=COLUMN`. */
  open?: true;
};

/** Which column of the file holds what: index by key, or by `KEY.NAME` of an open column. */
export type Mapping = ReadonlyMap<string, number>;
