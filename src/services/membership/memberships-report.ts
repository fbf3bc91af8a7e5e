import type { Answer, Cell, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import type { Reader } from '../population/reader.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import type { Standing } from './list-standings.ts';
import { causeText, dayOf } from './standing-text.ts';

export type Memberships = {
  name: string;
  held: readonly { segment: SegmentRow; standing: Standing | undefined }[];
  near: readonly { segment: SegmentRow; change: string }[];
  untold: readonly SegmentRow[];
};

/** The segments of a customer, the longest held first, and those near. */
export function membershipsReport({ name, held, near, untold }: Memberships, reader: Reader): ReportAnswer {
  const { locale } = reader;
  const words = WORDS[locale];
  const rows = held.map(({ segment, standing }): [string, string | null, string] =>
    standing?.entered
      ? [segment.name[locale], dayOf(standing, reader), causeText(standing, reader)]
      : [segment.name[locale], null, reader.live ? words.nextRefresh : words.unrecorded],
  );
  const sinceColumn: Column = { key: 'since', label: words.since, type: 'day' };
  const parts: Answer[] = [
    table(
      words.held,
      [textColumn('segment', words.segment), sinceColumn, textColumn('cause', words.cause)],
      rows.toSorted(([, a], [, b]) => (a ?? '9').localeCompare(b ?? '9')),
    ),
    table(
      words.near,
      [textColumn('segment', words.segment), textColumn('way', words.way)],
      near.map(({ segment, change }) => [segment.name[locale], change]),
    ),
  ];
  if (untold.length > 0) {
    parts.push({ kind: 'text', text: words.untold(untold.map((segment) => segment.name[locale]).join(words.comma)) });
  }
  return { kind: 'report', title: words.title(name, held.length), parts };
}

function textColumn(key: string, label: string): Column {
  return { key, label, type: 'text' };
}

function table(title: string, columns: Column[], rows: Cell[][]): TableAnswer {
  return { kind: 'table', title, columns, rows, total: rows.length };
}

const WORDS = {
  en: {
    comma: ', ',
    title: (name: string, count: number) =>
      count === 0 ? `${name} is in no segment` : `${name} is in ${count} segment${count === 1 ? '' : 's'}`,
    held: 'In',
    near: 'Nearest segments',
    segment: 'Segment',
    since: 'Since',
    cause: 'Cause',
    way: 'Nearest way in',
    nextRefresh: 'the next refresh will count it',
    unrecorded: 'not recorded up to this day',
    untold: (names: string) => `Not told, because there are no predictions for this day: ${names}.`,
  },
  zh: {
    comma: '、',
    title: (name: string, count: number) => (count === 0 ? `${name} 不属于任何分群` : `${name} 属于 ${count} 个分群`),
    held: '所属分群',
    near: '最接近的分群',
    segment: '分群',
    since: '进入日期',
    cause: '原因',
    way: '进入方式',
    nextRefresh: '下次刷新后计入',
    unrecorded: '截至当日没有记录',
    untold: (names: string) => `当日没有预测数据，无法判断：${names}。`,
  },
} as const;
