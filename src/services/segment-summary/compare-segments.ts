import { createBinder } from '../../db/sql.ts';
import type { Cell, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { GroupFigures } from '../../domain/segments/group-figures.ts';
import { findPopulation, type Population } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { membersSql } from '../segment-members/members-sql.ts';
import { stateText } from '../segment-members/state-text.ts';
import { getSegment } from '../segments/find-segment.ts';
import { listSegments } from '../segments/list-segments.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import { figuresTable } from './figures-table.ts';
import { readFigures } from './read-figures.ts';

type Pair = { a: SegmentRow; b: SegmentRow; shared: number };

/**
 * Segments side by side, and how many customers each two of them share.
 * @throws {DomainError} 'not_found', 'invalid_input' when they are one and the same
 */
export async function compareSegments(
  { segments: spoken }: { segments: readonly string[] },
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { database, locale } = reader;
  const named: SegmentRow[] = [];
  for (const each of spoken) {
    const segment = await getSegment(database, each);
    if (named.every(({ id }) => id !== segment.id)) named.push(segment);
  }
  if (named.length < 2) throw onlyOne(named[0]!);
  const population = await findPopulation(reader);
  const figures = await readFigures(population, named);
  const { everybody } = figures;
  const groups = named.map((segment) => ({ segment, name: segment.name[locale], figures: figures.get(segment) }));
  const pairs: Pair[] = [];
  for (const [at, a] of named.entries()) {
    for (const b of named.slice(at + 1)) pairs.push({ a, b, shared: await countShared(population, a, b) });
  }
  const sizes = new Map(groups.map(({ segment, figures }) => [segment.id, figures]));
  const listed = await listSegments(database, { archived: true });
  const states = named.map(({ id, name }) => {
    const state = stateText(listed.find((each) => each.id === id)!, reader);
    return locale === 'zh' ? `${name.zh}：成员${state}。` : `${name.en}: members ${state}.`;
  });
  return {
    answer: {
      kind: 'report',
      title: WORDS[locale].title(named.map(({ name }) => name[locale])),
      parts: [
        figuresTable(groups, everybody, reader),
        overlapTable(pairs, sizes, reader),
        { kind: 'text', text: states.join('\n') },
      ],
    },
    rows: everybody.customers,
  };
}

async function countShared(population: Population, a: SegmentRow, b: SegmentRow): Promise<number> {
  const binder = createBinder();
  const [ofA, ofB] = [await membersSql(a, population, binder), await membersSql(b, population, binder)];
  const [row] = await population.viewpoint.database.query<{ n: number }>(
    `select count(*) as n from (${ofA}) a join (${ofB}) b on b.id = a.id`,
    binder.values,
  );
  return row!.n;
}

function overlapTable(
  pairs: readonly Pair[],
  sizes: ReadonlyMap<number, GroupFigures>,
  { locale }: Reader,
): TableAnswer {
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'pair', label: words.pair, type: 'text' },
    { key: 'shared', label: words.shared, type: 'number', unit: 'count' },
    { key: 'share_of_first', label: words.ofFirst, type: 'number', unit: 'ratio' },
    { key: 'share_of_second', label: words.ofSecond, type: 'number', unit: 'ratio' },
    { key: 'jaccard', label: words.jaccard, type: 'number', unit: 'ratio' },
  ];
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const rows = pairs.map(({ a, b, shared }): Cell[] => {
    const [sizeA, sizeB] = [sizes.get(a.id)!.customers, sizes.get(b.id)!.customers];
    return [
      `${a.name[locale]} × ${b.name[locale]}`,
      shared,
      ratio(shared, sizeA),
      ratio(shared, sizeB),
      ratio(shared, sizeA + sizeB - shared),
    ];
  });
  return { kind: 'table', title: words.overlap, columns, rows, total: rows.length };
}

function onlyOne({ name }: SegmentRow): DomainError {
  return new DomainError('invalid_input', {
    en: `There is only one segment to look at: ${name.en}. Which other is it to be compared with?`,
    zh: `只有一个分群“${name.zh}”，要与哪个分群比较？`,
  });
}

const WORDS = {
  en: {
    title: (names: readonly string[]) => names.join(' and '),
    overlap: 'What they share',
    pair: 'Segments',
    shared: 'In both',
    ofFirst: 'Share of the first',
    ofSecond: 'Share of the second',
    jaccard: 'Jaccard (both ÷ either)',
  },
  zh: {
    title: (names: readonly string[]) => `${names.join('与')}的比较`,
    overlap: '重叠',
    pair: '分群',
    shared: '同时在两者',
    ofFirst: '占前者',
    ofSecond: '占后者',
    jaccard: 'Jaccard（交集÷并集）',
  },
} as const;
