import type { Cell, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { type Period, resolvePeriod } from '../../domain/period.ts';
import { periodText } from '../../domain/period-text.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import { getSegment } from '../segments/find-segment.ts';
import { CAUSE_NAMES } from './cause-names.ts';
import { type CauseCount, countChanges, listChanges, type Movement } from './changes-sql.ts';

export type ChangesRequest = { segment: string; period?: Period | undefined };

const DEFAULT_PERIOD: Period = { span: 'last', count: 30, unit: 'day' };

/**
 * Who came into a segment and who went in a time, by cause, and what they ever spent; within the asker's scope.
 * @throws {DomainError} 'not_found', 'invalid_input' for a period that has not begun
 */
export async function segmentChanges(
  { segment: spoken, period = DEFAULT_PERIOD }: ChangesRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { database, now, locale, settings, rowLimit } = reader;
  refuseUnbegun(reader, [period]);
  const segment = await getSegment(database, spoken);
  const population = await findPopulation(reader);
  const span = { segmentId: segment.id, range: resolvePeriod(period, now, settings.timeZone) };
  const counts = await countChanges(population, span);
  const movements = await listChanges(population, { ...span, limit: rowLimit });
  const total = counts.reduce((sum, { customers }) => sum + customers, 0);
  const words = WORDS[locale];
  const title = words.title(segment.name[locale], periodText(period, locale));
  const parts =
    total === 0
      ? [{ kind: 'text' as const, text: words.nobody }]
      : [causeTable(counts, reader), movementTable(movements, total, reader)];
  return { answer: { kind: 'report', title, parts }, rows: total };
}

function causeTable(counts: readonly CauseCount[], { locale, settings }: Reader): TableAnswer {
  const words = WORDS[locale];
  const perMajor = minorPerMajor(settings.currency);
  const causes = [...new Set(counts.map(({ cause }) => cause))];
  const sumOf = (entered: boolean, cause: string | null, figure: 'customers' | 'revenueMinor') =>
    counts
      .filter((each) => each.entered === entered && (cause === null || each.cause === cause))
      .reduce((sum, each) => sum + each[figure], 0);
  const row = (name: string, cause: string | null): Cell[] => {
    const [entered, left] = [sumOf(true, cause, 'customers'), sumOf(false, cause, 'customers')];
    return [
      name,
      entered,
      left,
      entered - left,
      sumOf(true, cause, 'revenueMinor') / perMajor,
      sumOf(false, cause, 'revenueMinor') / perMajor,
    ];
  };
  const columns: Column[] = [
    { key: 'cause', label: words.cause, type: 'text' },
    { key: 'entered', label: words.entered, type: 'number', unit: 'count' },
    { key: 'left', label: words.left, type: 'number', unit: 'count' },
    { key: 'net', label: words.net, type: 'number', unit: 'count' },
    { key: 'value_in', label: words.valueIn, type: 'number', unit: 'money' },
    { key: 'value_out', label: words.valueOut, type: 'number', unit: 'money' },
  ];
  const rows = [...causes.map((cause) => row(CAUSE_NAMES[cause][locale], cause)), row(words.total, null)];
  return { kind: 'table', title: words.byCause, columns, rows, total: rows.length, currency: settings.currency };
}

function movementTable(movements: readonly Movement[], total: number, { locale, settings }: Reader): TableAnswer {
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'customer_id', label: fieldOf('customer_id').label[locale], type: 'text' },
    { key: 'name', label: fieldOf('name').label[locale], type: 'text' },
    { key: 'movement', label: words.movement, type: 'text' },
    { key: 'at', label: words.at, type: 'instant' },
    { key: 'cause', label: words.cause, type: 'text' },
    { key: 'revenue', label: fieldOf('revenue').label[locale], type: 'number', unit: 'money' },
  ];
  const rows = movements.map(({ customerId, name, entered, at, cause, revenueMinor }): Cell[] => [
    customerId,
    name,
    entered ? words.entered : words.left,
    at.toISOString(),
    CAUSE_NAMES[cause][locale],
    revenueMinor / minorPerMajor(settings.currency),
  ]);
  return { kind: 'table', title: words.movements, columns, rows, total, currency: settings.currency };
}

const WORDS = {
  en: {
    title: (segment: string, period: string) => `Who came into ${segment} and who went: ${period}`,
    nobody: 'Nobody came or went.',
    byCause: 'By cause',
    cause: 'Cause',
    entered: 'Entered',
    left: 'Left',
    net: 'Net',
    valueIn: 'Value in (revenue so far)',
    valueOut: 'Value out (revenue so far)',
    total: 'Total',
    movements: 'Latest movements',
    movement: 'Movement',
    at: 'When',
  },
  zh: {
    title: (segment: string, period: string) => `“${segment}”的进出：${period}`,
    nobody: '没有客户进入或离开。',
    byCause: '按原因',
    cause: '原因',
    entered: '进入',
    left: '离开',
    net: '净增',
    valueIn: '进入客户累计销售额',
    valueOut: '离开客户累计销售额',
    total: '合计',
    movements: '最近的进出',
    movement: '进出',
    at: '时间',
  },
} as const;
