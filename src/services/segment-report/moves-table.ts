import type { Answer, Cell, Column } from '../../domain/answer.ts';
import { minorPerMajor } from '../../domain/money.ts';
import type { Reader } from '../population/reader.ts';
import { CAUSE_NAMES } from '../segment-members/cause-names.ts';
import type { ReportRow } from './report-row.ts';
import { REPORT_WORDS } from './report-words.ts';

const MOST_ROWS = 10;

/** The movements that brought or took the most value, by cause; a sentence where nobody moved. */
export function movesPart(rows: readonly ReportRow[], { locale, settings }: Reader): Answer {
  const words = REPORT_WORDS[locale];
  const perMajor = minorPerMajor(settings.currency);
  const moves = rows
    .flatMap(({ segment, moves: own }) => own.map((move) => ({ ...move, segment })))
    .toSorted((a, b) => b.revenueMinor - a.revenueMinor || b.customers - a.customers);
  if (moves.length === 0) {
    const isTold = rows.some(({ came }) => came !== null);
    return { kind: 'text', text: isTold ? words.nobodyMoved : words.noHistory };
  }
  const columns: Column[] = [
    { key: 'segment', label: words.segment, type: 'text' },
    { key: 'movement', label: words.movement, type: 'text' },
    { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    { key: 'value', label: words.value, type: 'number', unit: 'money' },
    { key: 'cause', label: words.cause, type: 'text' },
  ];
  const row = ({ segment, entered, customers, revenueMinor, cause }: (typeof moves)[number]): Cell[] => [
    segment.name[locale],
    entered ? words.entered : words.left,
    customers,
    revenueMinor / perMajor,
    CAUSE_NAMES[cause][locale],
  ];
  return {
    kind: 'table',
    title: words.moves,
    columns,
    rows: moves.slice(0, MOST_ROWS).map(row),
    total: moves.length,
    currency: settings.currency,
  };
}
