import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { EVENT_KIND_TABLE } from '../../domain/catalogue/event-kinds.ts';
import type { Reader } from '../population/reader.ts';
import { readLastImports, readLastRefresh, readNewestRecord } from './read-freshness.ts';

/** Returns come with orders, and closings with opportunities. */
const KINDS = ['orders', 'interactions', 'events', 'cases', 'surveys', 'opportunities', 'points'] as const;

/** How fresh the data is: of each kind of record the newest in sight and the last file, and when scores and segments were worked out. */
export async function dataFreshness(_input: unknown, reader: Reader): Promise<{ answer: TableAnswer; rows: number }> {
  const { locale } = reader;
  const words = WORDS[locale];
  const [imports, refreshedAt, ...newest] = await Promise.all([
    readLastImports(reader),
    readLastRefresh(reader),
    ...KINDS.map((kind) => readNewestRecord(kind, reader)),
  ]);
  const columns: Column[] = [
    { key: 'what', label: words.what, type: 'text' },
    { key: 'newest', label: words.newest, type: 'instant' },
    { key: 'last_file', label: words.lastFile, type: 'instant' },
  ];
  const records = KINDS.map((kind, at): Cell[] => [
    EVENT_KIND_TABLE[kind].label[locale],
    newest[at]?.toISOString() ?? null,
    imports.get(kind)?.toISOString() ?? null,
  ]).filter(([, ...instants]) => instants.some((instant) => instant !== null));
  const rows = [...records, [words.workedOut, refreshedAt?.toISOString() ?? null, null]];
  return { answer: { kind: 'table', title: words.title, columns, rows, total: rows.length }, rows: rows.length };
}

const WORDS = {
  en: {
    title: 'How fresh the data of your customers is; counts and sums are worked out when you ask',
    what: 'What',
    newest: 'Newest',
    lastFile: 'Last file',
    workedOut: 'Scores and segments worked out',
  },
  zh: {
    title: '您的客户数据有多新；数量与金额在提问时实时计算',
    what: '内容',
    newest: '最新一条',
    lastFile: '最近导入',
    workedOut: '评分与分群的计算',
  },
} as const;
