import { DomainError } from '../errors.ts';
import { foldTraditional } from '../fold-traditional.ts';
import type { ImportColumn, Mapping } from './import-column.ts';
import { parseOpenName } from './open-name.ts';

/**
 * Which column holds what: by the overrides first (column by key or label), then by every key, label and synonym in both languages.
 * @throws {DomainError} 'invalid_input' for an override of an unknown field or column
 */
export function mapHeader(
  header: readonly string[],
  columns: readonly ImportColumn[],
  overrides: Readonly<Record<string, string>> = {},
): Mapping {
  const mapping = new Map<string, number>();
  const taken = new Set<number>();
  const take = (key: string, index: number) => {
    mapping.set(key, index);
    taken.add(index);
  };
  for (const [field, column] of Object.entries(overrides)) {
    take(keyOfOverride(field, columns), indexOfColumn(column, header));
  }
  // Keys and labels before synonyms: a file with "Date" and "Invoice date" means the one that is called so.
  for (const namesOf of [ownNames, synonymsOf]) {
    for (const column of columns) {
      if (mapping.has(column.key)) continue;
      const names = new Set(namesOf(column).map(plainName));
      const index = header.findIndex((title, at) => !taken.has(at) && names.has(plainName(title)));
      if (index >= 0) take(column.key, index);
    }
  }
  return mapping;
}

/** @throws {DomainError} 'invalid_input' naming the columns that are missing, those found, and what would work */
export function requireColumns(
  mapping: Mapping,
  required: readonly string[],
  header: readonly string[],
  columns: readonly ImportColumn[],
): void {
  const missing = columns.filter(({ key }) => required.includes(key) && !mapping.has(key));
  if (missing.length === 0) return;
  const names = (locale: 'en' | 'zh') => missing.map(({ label }) => label[locale]);
  const hint = missing.map(({ key }) => `--map ${key}=COLUMN`).join(' ');
  const known = missing
    .map((column) => `${column.key}: ${[...ownNames(column), ...synonymsOf(column)].join(', ')}`)
    .join('; ');
  throw new DomainError(
    'invalid_input',
    {
      en: `The file has no column for ${names('en').join(', ')}. Its columns are: ${header.join(', ')}.`,
      zh: `文件缺少列：${names('zh').join('、')}。现有列：${header.join('、')}。`,
    },
    [
      { en: `Name it with ${hint}`, zh: `请用 ${hint} 指定` },
      { en: `Recognised names: ${known}`, zh: `可识别的列名：${known}` },
    ],
  );
}

/** The form in which column names are compared: without case, width, spaces and signs, in simplified Chinese. */
export function plainName(name: string): string {
  const plain = foldTraditional(name.normalize('NFKC')).toLowerCase();
  const bare = plain.replace(/\(.*?\)/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
  return bare === '' ? plain.trim() : bare;
}

function ownNames({ key, label }: ImportColumn): string[] {
  return [key, label.en, label.zh];
}

function synonymsOf({ synonyms = {} }: ImportColumn): string[] {
  return [...(synonyms.en ?? []), ...(synonyms.zh ?? [])];
}

function keyOfOverride(field: string, columns: readonly ImportColumn[]): string {
  const open = columns.find(({ key, open }) => open && field.toLowerCase().startsWith(`${key}.`));
  if (open) return `${open.key}.${parseOpenName(field.slice(open.key.length + 1))}`;
  const wanted = plainName(field);
  const column =
    columns.find((each) => ownNames(each).some((name) => plainName(name) === wanted)) ??
    columns.find((each) => synonymsOf(each).some((name) => plainName(name) === wanted));
  if (column) return column.key;
  const keys = columns.map(({ key, open }) => (open ? `${key}.NAME` : key));
  throw new DomainError('invalid_input', {
    en: `--map ${field}=…: there is no field ${field}; there are ${keys.join(', ')}.`,
    zh: `--map ${field}=…：没有字段 ${field}；可用字段：${keys.join('、')}。`,
  });
}

function indexOfColumn(column: string, header: readonly string[]): number {
  const exact = header.indexOf(column);
  const index = exact >= 0 ? exact : header.findIndex((title) => plainName(title) === plainName(column));
  if (index >= 0) return index;
  throw new DomainError('invalid_input', {
    en: `The file has no column ${column}. Its columns are: ${header.join(', ')}.`,
    zh: `文件没有列 ${column}。现有列：${header.join('、')}。`,
  });
}
