import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { cutTable } from '../../domain/cut-table.ts';
import { changedParts, type NamedPart } from '../../domain/outreach/named-part.ts';
import type { Reader } from '../population/reader.ts';
import type { Version } from './read-versions.ts';

/** The versions of one, the latest first, each with what it changed of the one before. */
export function versionsTable<Content>(
  versions: readonly Version<Content>[],
  partsOf: (content: Content) => NamedPart[],
  { locale, rowLimit }: Pick<Reader, 'locale' | 'rowLimit'>,
): TableAnswer {
  const words = WORDS[locale];
  const rows = versions.map(({ version, content, author, reason, createdAt }, index): Cell[] => {
    const before = versions[index + 1];
    const changes = before && changedParts(partsOf(before.content), partsOf(content)).map((line) => line[locale]);
    return [
      version,
      createdAt.toISOString(),
      author ?? 'Rapport',
      reason,
      changes?.join(words.semicolon) ?? words.first,
    ];
  });
  const columns: Column[] = [
    { key: 'version', label: words.version, type: 'number', unit: 'count' },
    { key: 'saved_at', label: words.savedAt, type: 'instant' },
    { key: 'author', label: words.author, type: 'text' },
    { key: 'reason', label: words.reason, type: 'text' },
    { key: 'changes', label: words.changes, type: 'text' },
  ];
  return cutTable({ title: words.title, columns, rows }, rowLimit);
}

const WORDS = {
  en: {
    title: 'Versions',
    version: 'Version',
    savedAt: 'Saved',
    author: 'By',
    reason: 'Reason',
    changes: 'What changed',
    first: 'first version',
    semicolon: '; ',
  },
  zh: {
    title: '历史版本',
    version: '版本',
    savedAt: '保存时间',
    author: '作者',
    reason: '原因',
    changes: '变更内容',
    first: '初始版本',
    semicolon: '；',
  },
} as const;
