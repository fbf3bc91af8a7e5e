import type { Cell, Chart, Column, TableAnswer } from '../../domain/answer.ts';
import { calendarSeries, firstDayOfLabel } from '../../domain/calendar-series.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import { localDay, resolvePeriod } from '../../domain/period.ts';
import { findProductIndex } from '../products/product-index.ts';
import { sourcesOf } from './base-measures.ts';
import { computeFigures, type FigureRow, valuesOf } from './compute-figures.ts';
import { currencyOf, groupCells, groupColumns, measureCell, measureColumn } from './figure-cells.ts';
import { figureTitle } from './figure-title.ts';
import { isLeftOut, measuresNeeded, selectGroups } from './group-rows.ts';
import { groupingOf, isGroupingKey, type MeasureRequest, seriesUnitOf } from './measure-request.ts';
import type { MeasureScene } from './measure-scene.ts';
import { soFarText, unitSoFarText } from './so-far.ts';

/** Longest series that gets rows for its empty units. */
const LONGEST_SERIES = 4_000;
const SHARE = { key: 'share', label: { en: 'Share', zh: '占比' } };

/** One row a group: the groups' cells, the measures, and the share where it is asked. */
export async function answerGroups(scene: MeasureScene): Promise<{ answer: TableAnswer; rows: number }> {
  const { population, resolved, request, reader } = scene;
  const { locale, settings, rowLimit } = reader;
  const groupBy = request.groupBy ?? [];
  const measures = measuresNeeded(request);
  const [figures, total, products] = await Promise.all([
    computeFigures(population, resolved, { ...request, measures }),
    request.share && !addsUp(request)
      ? computeFigures(population, resolved, { ...request, measures: request.measures.slice(0, 1), groupBy: [] })
      : undefined,
    groupBy.includes('product') ? findProductIndex(reader) : undefined,
  ]);
  const filled = fillSeries(figures.rows, measures, scene);
  const whole = total?.rows[0]?.values[0] ?? filled.reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
  const limited = selectGroups(filled, request, settings.currency);
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
      title: `${figureTitle(request, resolved, reader)}${unfinishedUnit(limited, scene)}${unnamedGroup(filled, scene)}`,
      columns,
      rows,
      total: limited.length,
      ...currencyOf(columns, settings.currency),
      ...(chart && { chart }),
    },
    rows: figures.records,
  };
}

/** Which unit of a course of time is not over, where the title's period does not say so already. */
function unfinishedUnit(rows: readonly FigureRow[], { request, reader }: MeasureScene): string {
  const [key, ...others] = request.groupBy ?? [];
  const unit = key && seriesUnitOf(key);
  if (unit === undefined || others.length > 0 || soFarText(request.period, reader) !== '') return '';
  return unitSoFarText(unit, new Set(rows.map(({ group }) => group[0])), reader);
}

/** That a ranking says nothing of what is not recorded, where some of it is. */
function unnamedGroup(rows: readonly FigureRow[], { request, reader }: MeasureScene): string {
  if (!rows.some((row) => isLeftOut(row, request))) return '';
  return reader.locale === 'zh' ? '（不含未记录的）' : ', without those not recorded';
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

/** Whether the groups' values make up the total: each record lies in exactly one group. */
function addsUp({ measures, groupBy = [] }: MeasureRequest): boolean {
  const [measure] = measures;
  const { additive } = measureOf(measure!);
  if (additive === undefined) return false;
  // One buyer lies in several groups of orders.
  if (sourcesOf(measure!).includes('buyers')) return !groupBy.some(isGroupingKey);
  return additive === 'lines' || !groupBy.some((key) => groupingOf(key)?.of === 'line');
}

function chartOf(
  { groupBy = [], measures, sort }: MeasureRequest,
  columns: readonly Column[],
  rows: number,
): Chart | undefined {
  if (groupBy.length !== 1 || rows < 2) return undefined;
  const x = groupBy[0] === 'product' ? columns[1]! : columns[0]!;
  // One axis: measures of the first one's unit.
  const { unit } = measureOf(measures[0]!);
  return {
    // A line goes through time in its order; the best months are a ranking.
    type: seriesUnitOf(groupBy[0]!) && sort === undefined ? 'line' : 'bar',
    x: x.key,
    series: measures.filter((key) => measureOf(key).unit === unit),
  };
}
