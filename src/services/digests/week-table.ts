import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { type GroupFigures, shareOf } from '../../domain/segments/group-figures.ts';
import type { Reader } from '../population/reader.ts';
import { CAUSE_NAMES } from '../segment-members/cause-names.ts';
import { isNearlyEverybody } from '../segment-report/is-nearly-everybody.ts';
import type { ReportRow } from '../segment-report/report-row.ts';
import { DIGEST_WORDS } from './digest-words.ts';

const MOST_ROWS = 10;
const MOST_CAUSES = 3;

/** The segments that moved most in the week, who came and went for which causes, with a chart. */
export function weekTable(
  rows: readonly ReportRow[],
  everybody: GroupFigures,
  { locale, settings }: Reader,
): TableAnswer {
  const words = DIGEST_WORDS[locale];
  const perMajor = minorPerMajor(settings.currency);
  const columns: Column[] = [
    { key: 'segment', label: words.segment, type: 'text' },
    { key: 'members', label: words.members, type: 'number', unit: 'count' },
    { key: 'came', label: words.came, type: 'number', unit: 'count' },
    { key: 'went', label: words.went, type: 'number', unit: 'count' },
    { key: 'why', label: words.why, type: 'text' },
    { key: 'revenue', label: words.revenue, type: 'number', unit: 'money' },
    { key: 'growth', label: words.growth, type: 'number', unit: 'ratio' },
  ];
  const told = toldOf(rows, everybody);
  const row = ({ segment, figures, came, went, moves }: ReportRow): Cell[] => [
    segment.name[locale],
    figures!.customers,
    came,
    went,
    causesText(moves, locale),
    figures!.recentMinor / perMajor,
    shareOf(figures!.recentMinor - figures!.beforeMinor, figures!.beforeMinor),
  ];
  return {
    kind: 'table',
    title: words.segments,
    columns,
    rows: told.slice(0, MOST_ROWS).map(row),
    total: told.length,
    currency: settings.currency,
    chart: { type: 'bar', x: 'segment', series: ['came', 'went'] },
  };
}

function toldOf(rows: readonly ReportRow[], everybody: GroupFigures): ReportRow[] {
  return rows.filter(({ figures }) => figures !== undefined && !isNearlyEverybody(figures, everybody));
}

/** `+12 own orders or other records, −3 time passing`: the most frequent causes. */
function causesText(moves: ReportRow['moves'], locale: Locale): string | null {
  const said = moves
    .toSorted((a, b) => b.customers - a.customers)
    .slice(0, MOST_CAUSES)
    .map(({ entered, customers, cause }) => `${entered ? '+' : '−'}${customers} ${CAUSE_NAMES[cause][locale]}`);
  return said.length === 0 ? null : said.join(locale === 'zh' ? '，' : ', ');
}

/** The segment whose size changed most, and which way; undefined where none did. */
export function mostMoved(
  rows: readonly ReportRow[],
  everybody: GroupFigures,
): { name: Bilingual; grew: boolean } | undefined {
  const net = ({ came, went }: ReportRow) => (came ?? 0) - (went ?? 0);
  const [most] = toldOf(rows, everybody).toSorted((a, b) => Math.abs(net(b)) - Math.abs(net(a)));
  return most === undefined || net(most) === 0 ? undefined : { name: most.segment.name, grew: net(most) > 0 };
}
