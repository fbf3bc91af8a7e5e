import { createBinder } from '../../db/sql.ts';
import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { cutTable } from '../../domain/cut-table.ts';
import { SEGMENT_TOPICS } from '../../domain/segments/preset.ts';
import { findPopulation, type Population, populationSql } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { listSegments } from '../segments/list-segments.ts';
import { stateText } from './state-text.ts';

export type ListSegmentsRequest = { topic?: string | undefined; archived?: boolean | undefined };

/** The company's segments, with their members in the asker's scope, the largest first; how old the figures are stands beside them. */
export async function listSegmentsAnswer(
  { topic, archived = false }: ListSegmentsRequest,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number }> {
  const { database, locale, rowLimit } = reader;
  const words = WORDS[locale];
  const population = await findPopulation(reader);
  const [segments, counts] = [await listSegments(database, { archived }), await countMembers(population)];
  const wanted = segments.filter((each) => topic === undefined || each.topic === topic);
  const countOf = (id: number) => counts.get(id) ?? 0;
  const everybody = await countEverybody(population);
  const rows = wanted
    .toSorted((a, b) => countOf(b.id) - countOf(a.id))
    .map((each): Cell[] => [
      each.name[locale],
      each.key,
      SEGMENT_TOPICS[each.topic as keyof typeof SEGMENT_TOPICS]?.[locale] ?? each.topic,
      each.builtVersion === null ? null : countOf(each.id),
      each.builtVersion === null || everybody === 0 ? null : countOf(each.id) / everybody,
      each.version,
      each.status === 'archived' ? words.archived : stateText(each, reader),
    ]);
  const columns: Column[] = [
    { key: 'segment', label: words.segment, type: 'text' },
    { key: 'key', label: words.key, type: 'text' },
    { key: 'topic', label: words.topic, type: 'text' },
    { key: 'members', label: words.members, type: 'number', unit: 'count' },
    { key: 'share', label: words.share, type: 'number', unit: 'ratio' },
    { key: 'version', label: words.version, type: 'number', unit: 'count' },
    { key: 'state', label: words.state, type: 'text' },
  ];
  return { answer: cutTable({ title: words.title, columns, rows }, rowLimit), rows: rows.length };
}

async function countMembers(population: Population): Promise<Map<number, number>> {
  const binder = createBinder();
  const from = 'segment_members v';
  const scoped = populationSql(
    population,
    { from, customerKey: 'v.customer_id', conditions: [], expressions: [] },
    binder,
  );
  const rows = await population.viewpoint.database.query<{ id: number; members: number }>(
    `select v.segment_id as id, count(*) as members ${scoped} group by 1`,
    binder.values,
  );
  return new Map(rows.map(({ id, members }) => [id, members]));
}

async function countEverybody(population: Population): Promise<number> {
  const binder = createBinder();
  const [row] = await population.viewpoint.database.query<{ n: number }>(
    `select count(*) as n ${populationSql(population, { conditions: [], expressions: ['c.id'] }, binder)}`,
    binder.values,
  );
  return row!.n;
}

const WORDS = {
  en: {
    title: 'Segments',
    segment: 'Segment',
    key: 'Key',
    topic: 'Topic',
    members: 'Members',
    share: 'Share of customers',
    version: 'Version',
    state: 'State',
    archived: 'archived',
  },
  zh: {
    title: '客户分群',
    segment: '分群',
    key: '标识',
    topic: '主题',
    members: '成员数',
    share: '占客户比例',
    version: '版本',
    state: '状态',
    archived: '已归档',
  },
} as const;
