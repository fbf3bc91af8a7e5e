import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { type GroupFigures, shareOf } from '../../domain/segments/group-figures.ts';
import type { Reader } from '../population/reader.ts';
import { holdsMembers } from '../segment-members/members-sql.ts';
import { localMinute } from '../segment-members/state-text.ts';
import type { ReportRow } from './report-row.ts';
import { REPORT_WORDS } from './report-words.ts';

/** Segments with all their figures, in the order given. */
export function segmentsTable(
  title: string,
  rows: readonly ReportRow[],
  everybody: GroupFigures,
  reader: Reader,
): TableAnswer {
  const { locale, settings, rowLimit } = reader;
  const words = REPORT_WORDS[locale];
  const columns: Column[] = [
    { key: 'segment', label: words.segment, type: 'text' },
    { key: 'members', label: words.members, type: 'number', unit: 'count' },
    { key: 'share', label: words.share, type: 'number', unit: 'ratio' },
    { key: 'revenue', label: words.revenue, type: 'number', unit: 'money' },
    { key: 'revenue_share', label: words.revenueShare, type: 'number', unit: 'ratio' },
    { key: 'average_order_value', label: words.orderValue, type: 'number', unit: 'money' },
    { key: 'growth', label: words.growth, type: 'number', unit: 'ratio' },
    { key: 'csat', label: words.satisfaction, type: 'number', unit: 'ratio' },
    { key: 'complaints', label: words.complaints, type: 'number', unit: 'count' },
    { key: 'came', label: words.came, type: 'number', unit: 'count' },
    { key: 'went', label: words.went, type: 'number', unit: 'count' },
    { key: 'as_of', label: words.asOf, type: 'text' },
  ];
  const perMajor = minorPerMajor(settings.currency);
  const row = ({ segment, figures, came, went }: ReportRow): Cell[] => [
    segment.name[locale],
    ...(figures === undefined ? UNTOLD : figureCells(figures, everybody, perMajor)),
    came,
    went,
    asOfText({ segment }, reader),
  ];
  return {
    kind: 'table',
    title,
    columns,
    rows: rows.slice(0, rowLimit).map(row),
    total: rows.length,
    currency: settings.currency,
  };
}

function figureCells(one: GroupFigures, everybody: GroupFigures, perMajor: number): Cell[] {
  return [
    one.customers,
    shareOf(one.customers, everybody.customers),
    one.recentMinor / perMajor,
    shareOf(one.recentMinor, everybody.recentMinor),
    shareOf(one.recentMinor / perMajor, one.recentOrders),
    shareOf(one.recentMinor - one.beforeMinor, one.beforeMinor),
    shareOf(one.satisfied, one.answers),
    one.complaints,
  ];
}

const UNTOLD: readonly Cell[] = Array.from({ length: 8 }, () => null);

/** Of when the members are, and whether that is all: `06-15 11:20`, `06-15 11:20 · stale`; by the rule where none are held. */
function asOfText({ segment }: Pick<ReportRow, 'segment'>, reader: Reader): string {
  const { locale, settings } = reader;
  const words = REPORT_WORDS[locale];
  if (!holdsMembers(reader, segment)) return words.byRule;
  const at = localMinute(segment.builtAsOf!, settings.timeZone).slice('YYYY-'.length);
  return segment.state === 'ready' ? at : `${at} · ${words.states[segment.state]}`;
}
