import { addDays } from '../../domain/calendar-day.ts';
import { wholeMoneyText } from '../../domain/money.ts';
import { localDay, startOfDay } from '../../domain/period.ts';
import { type GroupFigures, shareOf } from '../../domain/segments/group-figures.ts';
import type { Reader } from '../population/reader.ts';
import { holdsMembers } from '../segment-members/members-sql.ts';
import { localMinute } from '../segment-members/state-text.ts';
import type { SegmentsMoves } from './read-moves.ts';
import type { ReportRow } from './report-row.ts';
import type { ReportSpan } from './report-span.ts';
import { REPORT_WORDS } from './report-words.ts';

/** The company in the period, and how old the members of the segments are. */
export function aboutText(
  rows: readonly ReportRow[],
  everybody: GroupFigures,
  { period, span }: { period: string; span: ReportSpan },
  reader: Reader,
): string {
  const { locale, settings } = reader;
  const words = REPORT_WORDS[locale];
  const growth = shareOf(everybody.recentMinor - everybody.beforeMinor, everybody.beforeMinor);
  const csat = shareOf(everybody.satisfied, everybody.answers);
  const within = spanText({ from: span.fromAt, to: span.toAt }, reader);
  return [
    words.company({
      segments: rows.length,
      customers: everybody.customers.toLocaleString('en'),
      period,
      span: within === period ? null : within,
      before: spanText({ from: span.beforeFromAt, to: span.beforeToAt }, reader),
    }),
    words.totals({
      revenue: wholeMoneyText(everybody.recentMinor, settings.currency),
      growth: growth === null ? '–' : signedPercent(growth),
      orders: everybody.recentOrders.toLocaleString('en'),
      csat: csat === null ? '–' : `${Math.round(csat * 100)}%`,
      complaints: everybody.complaints.toLocaleString('en'),
      complaintsBefore: everybody.complaintsBefore.toLocaleString('en'),
    }),
    ageText(rows, reader),
  ].join('\n');
}

/** In days, where it begins and ends with one, else to the minute. */
function spanText({ from, to }: { from: Date; to: Date }, { locale, settings: { timeZone } }: Reader): string {
  const words = REPORT_WORDS[locale];
  const isOfDays = [from, to].every((at) => startOfDay(localDay(at, timeZone), timeZone).getTime() === at.getTime());
  if (!isOfDays) return words.span(localMinute(from, timeZone), localMinute(to, timeZone));
  return words.span(localDay(from, timeZone), addDays(localDay(to, timeZone), -1));
}

function signedPercent(ratio: number): string {
  return `${ratio < 0 ? '−' : '+'}${Math.abs(ratio * 100).toFixed(1)}%`;
}

function ageText(rows: readonly ReportRow[], reader: Reader): string {
  const { locale, settings } = reader;
  const words = REPORT_WORDS[locale];
  const held = rows.filter(({ segment }) => holdsMembers(reader, segment));
  if (held.length === 0) return words.allByRule;
  const oldest = held.map(({ segment }) => segment.builtAsOf!).reduce((a, b) => (a < b ? a : b));
  return words.age({
    asOf: localMinute(oldest, settings.timeZone),
    behind: held.filter(({ segment }) => segment.state !== 'ready').length,
    byRule: rows.length - held.length,
  });
}

/** What a reader must know of the figures. */
export function notesText(
  rows: readonly ReportRow[],
  moves: SegmentsMoves,
  { fromAt, comparable }: ReportSpan,
  { locale, settings }: Reader,
): string {
  const words = REPORT_WORDS[locale];
  const young = rows
    .map(({ segment }) => moves.since(segment.id))
    .filter((since): since is Date => since !== null && since > fromAt);
  const latest = young.length === 0 ? undefined : young.reduce((a, b) => (a > b ? a : b));
  return [
    words.overlap,
    words.definitions,
    ...(latest ? [words.young(young.length, localMinute(latest, settings.timeZone))] : []),
    ...(comparable ? [] : [words.incomparable]),
  ].join('\n');
}
