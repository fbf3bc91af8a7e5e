import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { orderedShare } from '../../domain/segments/review/find-findings.ts';
import type { Reader } from '../population/reader.ts';
import type { SegmentReading } from './read-review.ts';
import { REVIEW_WORDS } from './review-words.ts';

/** One segment a row, the largest first: sizes then and now, who ordered, how alike, what it shares, idle parts. */
export function reviewTable(segments: readonly SegmentReading[], { locale, rowLimit }: Reader): TableAnswer {
  const words = REVIEW_WORDS[locale];
  const count = (key: string, label: string): Column => ({ key, label, type: 'number', unit: 'count' });
  const ratio = (key: string, label: string): Column => ({ key, label, type: 'number', unit: 'ratio' });
  const columns: Column[] = [
    { key: 'segment', label: words.segment, type: 'text' },
    count('members', words.members),
    count('month_ago', words.monthAgo),
    count('quarter_ago', words.quarterAgo),
    ratio('ordered_share', words.ordered),
    ratio('ordered_share_ago', words.orderedBefore),
    ratio('spread', words.spread),
    { key: 'nearest', label: words.nearest, type: 'text' },
    ratio('jaccard', words.jaccard),
    count('idle', words.idle),
  ];
  const row = ({ name, members, present, past, spread, nearest, idle }: SegmentReading): Cell[] => [
    name[locale],
    members,
    past[0]?.members ?? null,
    past[1]?.members ?? null,
    orderedShare(present),
    orderedShare(past[1]),
    spread,
    nearest?.name[locale] ?? null,
    nearest?.jaccard ?? null,
    idle.length,
  ];
  const ordered = segments.toSorted((a, b) => b.members - a.members || (a.segment.key < b.segment.key ? -1 : 1));
  return {
    kind: 'table',
    title: words.segments,
    columns,
    rows: ordered.slice(0, rowLimit).map(row),
    total: segments.length,
    ...(segments.length > 1 && { chart: { type: 'bar' as const, x: 'segment', series: ['quarter_ago', 'members'] } }),
  };
}
