import type { GroupFigures } from '../../domain/segments/group-figures.ts';
import type { ListedSegment } from '../segments/list-segments.ts';
import type { CausedMove } from './read-moves.ts';
import type { ReportOrder } from './report-order.ts';

/** What a report knows of one segment. */
export type ReportRow = {
  segment: ListedSegment;
  /** Undefined where its members cannot be told. */
  figures: GroupFigures | undefined;
  moves: readonly CausedMove[];
  /** How many came and went; null where its history begins after the period. */
  came: number | null;
  went: number | null;
};

const FIGURE_OF: Record<ReportOrder, (row: ReportRow) => number> = {
  size: ({ figures }) => figures?.customers ?? -1,
  revenue: ({ figures }) => figures?.recentMinor ?? -1,
  movement: ({ came, went }) => (came ?? 0) + (went ?? 0),
};

/** The largest first; then by members, then by key. */
export function inOrder(rows: readonly ReportRow[], order: ReportOrder): ReportRow[] {
  const figure = FIGURE_OF[order];
  return rows.toSorted(
    (a, b) =>
      figure(b) - figure(a) || FIGURE_OF.size(b) - FIGURE_OF.size(a) || (a.segment.key < b.segment.key ? -1 : 1),
  );
}
