import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { type GroupFigures, shareOf } from '../../domain/segments/group-figures.ts';
import type { Reader } from '../population/reader.ts';
import { isNearlyEverybody } from './is-nearly-everybody.ts';
import type { ReportOrder } from './report-order.ts';
import type { ReportRow } from './report-row.ts';
import { REPORT_WORDS } from './report-words.ts';

const MOST_ROWS = 10;

/** The first segments of a report at a glance, with a chart. */
export function topTable(
  rows: readonly ReportRow[],
  order: ReportOrder,
  everybody: GroupFigures,
  { locale, settings }: Reader,
): TableAnswer {
  const words = REPORT_WORDS[locale];
  const columns: Column[] = [
    { key: 'segment', label: words.segment, type: 'text' },
    { key: 'members', label: words.members, type: 'number', unit: 'count' },
    { key: 'revenue', label: words.revenue, type: 'number', unit: 'money' },
    { key: 'growth', label: words.growth, type: 'number', unit: 'ratio' },
    { key: 'moved', label: words.moved, type: 'number', unit: 'count' },
  ];
  const perMajor = minorPerMajor(settings.currency);
  const shown = rows
    .filter(({ figures }) => figures !== undefined && !isNearlyEverybody(figures, everybody))
    .slice(0, MOST_ROWS);
  const row = ({ segment, figures, came, went }: ReportRow): Cell[] => [
    segment.name[locale],
    figures!.customers,
    figures!.recentMinor / perMajor,
    shareOf(figures!.recentMinor - figures!.beforeMinor, figures!.beforeMinor),
    came === null || went === null ? null : came + went,
  ];
  const series = { size: 'members', revenue: 'revenue', movement: 'moved' }[order];
  return {
    kind: 'table',
    title: words.top[order],
    columns,
    rows: shown.map(row),
    total: shown.length,
    currency: settings.currency,
    chart: { type: 'bar', x: 'segment', series: [series] },
  };
}
