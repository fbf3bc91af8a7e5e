import type { Cell, Chart, Column, TableAnswer } from '../../domain/answer.ts';
import { calendarSeries, firstDayOfLabel } from '../../domain/calendar-series.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import { toMinor } from '../../domain/money.ts';
import { localDay, resolvePeriod } from '../../domain/period.ts';
import { compare } from '../../domain/rule/comparison.ts';
import { findProductIndex } from '../products/product-index.ts';
import { isAdditive, sourcesOf } from './base-measures.ts';
import { computeFigures, type FigureRow, type GroupValue, valuesOf } from './compute-figures.ts';
import { currencyOf, groupCells, groupColumns, measureCell, measureColumn } from './figure-cells.ts';
import { figureTitle } from './figure-title.ts';
import { groupingOf, isGroupingKey, type MeasureRequest, seriesUnitOf, type Threshold } from './measure-request.ts';
import type { MeasureScene } from './measure-scene.ts';

/** Longest series that gets rows for its empty units. */
const LONGEST_SERIES = 4_000;
const SHARE = { key: 'share', label: { en: 'Share', zh: '占比' } };

/** One row a group: the groups' cells, the measures, and the share where it is asked. */
export async function answerGroups(scene: MeasureScene): Promise<{ answer: TableAnswer; rows: number }> {
  const { population, resolved, request, reader } = scene;
  const { locale, settings, rowLimit } = reader;
  const groupBy = request.groupBy ?? [];
  const measures = [
    ...new Set([
      ...request.measures,
      ...(request.having ?? []).map(({ measure }) => measure),
      ...(request.sort ? [request.sort.measure] : []),
    ]),
  ];
  const [figures, total, products] = await Promise.all([
    computeFigures(population, resolved, { ...request, measures }),
    request.share && !addsUp(request)
      ? computeFigures(population, resolved, { ...request, measures: request.measures.slice(0, 1), groupBy: [] })
      : undefined,
    groupBy.includes('product') ? findProductIndex(reader) : undefined,
  ]);
  const filled = fillSeries(figures.rows, measures, scene);
  const whole = total?.rows[0]?.values[0] ?? filled.reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
  const kept = sortRows(
    filled.filter((row) => passes(row, measures, request.having, settings.currency)),
    measures,
    request,
  );
  const limited = kept.slice(0, request.limit ?? kept.length);
  const columns: Column[] = [
    ...groupBy.flatMap((key) => groupColumns(key, locale)),
    ...request.measures.map((key) => measureColumn(key, locale)),
    ...(request.share ? [{ key: SHARE.key, label: SHARE.label[locale], type: 'number', unit: 'ratio' } as const] : []),
  ];
  const cellsOf = ({ group, values }: FigureRow): Cell[] => [
    ...groupBy.flatMap((key, index) => groupCells(key, group[index]!, locale, products)),
    ...request.measures.map((key, index) => measureCell(key, values[index]!, settings.currency)),
    ...(request.share ? [values[0] == null || !whole ? null : values[0] / whole] : []),
  ];
  const rows = limited.slice(0, rowLimit).map(cellsOf);
  const chart = chartOf(request, columns, rows.length);
  return {
    answer: {
      kind: 'table',
      title: figureTitle(request, resolved, reader),
      columns,
      rows,
      total: limited.length,
      ...currencyOf(columns, settings.currency),
      ...(chart && { chart }),
    },
    rows: figures.records,
  };
}

/** Rows for the units of a single calendar series in which nothing happened. */
function fillSeries(
  rows: readonly FigureRow[],
  measures: readonly MeasureKey[],
  { request, reader }: MeasureScene,
): readonly FigureRow[] {
  const [key, ...others] = request.groupBy ?? [];
  const unit = key && seriesUnitOf(key);
  if (unit === undefined || others.length > 0) return rows;
  const { timeZone } = reader.settings;
  const range = request.period && resolvePeriod(request.period, reader.now, timeZone);
  const earliest = rows.map(({ group }) => String(group[0])).toSorted()[0];
  const fromOn = range?.fromAt ? localDay(range.fromAt, timeZone) : earliest && firstDayOfLabel(earliest);
  if (fromOn === undefined) return rows;
  const lastOn = localDay(new Date((range?.toAt ?? reader.now).getTime() - 1), timeZone);
  const labels = calendarSeries(unit, fromOn, lastOn);
  if (labels.length > LONGEST_SERIES) return rows;
  const byLabel = new Map(rows.map((row) => [row.group[0], row]));
  return labels.map((label) => byLabel.get(label) ?? { group: [label], values: valuesOf(measures, {}) });
}

function passes(
  { values }: FigureRow,
  measures: readonly MeasureKey[],
  having: readonly Threshold[] | undefined,
  currency: string,
): boolean {
  return (having ?? []).every(({ measure, is, value }) => {
    const figure = values[measures.indexOf(measure)] ?? null;
    const wanted = measureOf(measure).unit === 'money' ? toMinor(value, currency) : value;
    return figure !== null && compare(figure, is, wanted);
  });
}

/** Calendar groups in their order, others by the first measure, the highest first; ties by group. */
function sortRows(
  rows: readonly FigureRow[],
  measures: readonly MeasureKey[],
  { groupBy = [], sort }: MeasureRequest,
): readonly FigureRow[] {
  const byGroup = (a: FigureRow, b: FigureRow) => compareGroups(a.group, b.group);
  const inOrder = groupBy.every((key) => isGroupingKey(key) && groupingOf(key)?.of === 'calendar');
  if (sort === undefined && inOrder) return rows.toSorted(byGroup);
  const index = sort === undefined ? 0 : measures.indexOf(sort.measure);
  const sign = sort?.direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => compareFigures(a.values[index]!, b.values[index]!, sign) || byGroup(a, b));
}

/** Missing figures come last whichever way the rest is sorted. */
function compareFigures(a: number | null, b: number | null, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}

function compareGroups(a: readonly GroupValue[], b: readonly GroupValue[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]!;
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -1 : 1;
  }
  return 0;
}

/** Whether the groups' values make up the total: each record lies in exactly one group. */
function addsUp({ measures, groupBy = [] }: MeasureRequest): boolean {
  const [measure] = measures;
  const sources = sourcesOf(measure!);
  if (!isAdditive(measure!)) return false;
  if (sources.includes('buyers')) return !groupBy.some(isGroupingKey);
  return (
    measure === 'revenue' ||
    measure === 'refunds' ||
    measure === 'units' ||
    !groupBy.some((key) => groupingOf(key)?.of === 'line')
  );
}

function chartOf(
  { groupBy = [], measures }: MeasureRequest,
  columns: readonly Column[],
  rows: number,
): Chart | undefined {
  if (groupBy.length !== 1 || rows < 2) return undefined;
  const x = groupBy[0] === 'product' ? columns[1]! : columns[0]!;
  // One axis: measures of the first one's unit.
  const { unit } = measureOf(measures[0]!);
  return {
    type: seriesUnitOf(groupBy[0]!) ? 'line' : 'bar',
    x: x.key,
    series: measures.filter((key) => measureOf(key).unit === unit),
  };
}
