import type { Answer, Cell, Column } from '../../domain/answer.ts';
import { REVIEW_FIGURES } from '../../domain/segments/review/review-figures.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { memberTrend } from '../segment-summary/member-trend.ts';
import { savedRuleText } from '../segments/saved-rule-text.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import type { FigureSpread, ReviewReading } from './read-review.ts';
import { REVIEW_WORDS } from './review-words.ts';

const MOST_OVERLAPS = 5;

/** What the review of one segment shows beside its line: its rule, its course, how alike its members are, with whom it is shared. */
export async function oneSegmentParts(
  segment: SegmentRow,
  { segments, overlaps, nameOf }: ReviewReading,
  reader: Reader,
): Promise<Answer[]> {
  const words = REVIEW_WORDS[reader.locale];
  const reading = segments.find((each) => each.segment.id === segment.id);
  const trend = await memberTrend(segment, await findPopulation(reader), reader);
  const shared = overlaps.of(segment.id).slice(0, MOST_OVERLAPS);
  return [
    { kind: 'text', text: words.rule(await savedRuleText(segment, reader)) },
    ...(trend ? [trend] : []),
    ...(reading ? [spreadsPart(reading.spreads, reader)] : []),
    ...(shared.length === 0 ? [] : [overlapsTable(shared, nameOf, reader)]),
  ];
}

function spreadsPart(spreads: readonly FigureSpread[], { locale }: Reader): Answer {
  const words = REVIEW_WORDS[locale];
  if (spreads.length === 0) return { kind: 'text', text: words.byDefinition };
  const columns: Column[] = [
    { key: 'figure', label: words.figure, type: 'text' },
    { key: 'spread', label: words.spreadShare, type: 'number', unit: 'ratio' },
  ];
  const rows = spreads.map(({ figure, share }): Cell[] => [REVIEW_FIGURES[figure].label[locale], share]);
  return { kind: 'table', title: words.spreads, columns, rows, total: rows.length };
}

function overlapsTable(
  shared: ReturnType<ReviewReading['overlaps']['of']>,
  nameOf: ReviewReading['nameOf'],
  { locale }: Reader,
): Answer {
  const words = REVIEW_WORDS[locale];
  const columns: Column[] = [
    { key: 'segment', label: words.segment, type: 'text' },
    { key: 'shared', label: words.shared, type: 'number', unit: 'count' },
    { key: 'jaccard', label: words.jaccard, type: 'number', unit: 'ratio' },
  ];
  const rows = shared.map(({ b, shared: both, jaccard }): Cell[] => [nameOf(b)[locale], both, jaccard]);
  return { kind: 'table', title: words.overlaps, columns, rows, total: rows.length };
}
