import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import type { Locale } from '../../domain/locale.ts';
import { type Period, previousPeriod, resolvePeriod, type TimeRange, yearBefore } from '../../domain/period.ts';
import { periodText } from '../../domain/period-text.ts';
import type { Reader } from '../population/reader.ts';
import { findProductIndex } from '../products/product-index.ts';
import { computeFigures, type FigureRow, valuesOf } from './compute-figures.ts';
import { currencyOf, groupCells, groupColumns, measureCell, measureColumn } from './figure-cells.ts';
import { figureTitle } from './figure-title.ts';
import { measuresNeeded, selectGroups } from './group-rows.ts';
import type { MeasureRequest } from './measure-request.ts';
import type { MeasureScene } from './measure-scene.ts';
import { soFarText } from './so-far.ts';

type Side = { label: string; rows: readonly FigureRow[] };

const LABELS = { period: { en: 'Period', zh: '时间段' }, change: { en: 'Change', zh: '变化' } };

/** The figures of two periods, the earlier first, with the change as a ratio: 0.1 is +10 %. */
export async function answerComparison(
  scene: MeasureScene,
  compareWith: NonNullable<MeasureRequest['compareWith']>,
): Promise<{ answer: TableAnswer; rows: number }> {
  const { population, resolved, request, reader } = scene;
  const measures = measuresNeeded(request);
  const [before, after] = periodsOf(scene, compareWith);
  const [earlier, later] = await Promise.all(
    [before, after].map(({ period }) => computeFigures(population, resolved, { ...request, measures, period })),
  );
  const sides: [Side, Side] = [
    { label: before.label, rows: earlier!.rows },
    { label: after.label, rows: later!.rows },
  ];
  const table = (request.groupBy ?? []).length === 0 ? periodRows(scene, sides) : await groupRows(scene, sides);
  const { columns, rows, total } = table;
  return {
    answer: {
      kind: 'table',
      title: `${figureTitle({ measures: request.measures, groupBy: request.groupBy }, resolved, reader)}${reader.locale === 'en' ? ', ' : '，'}${spanText(before, reader)} → ${spanText(after, reader)}`,
      columns,
      rows,
      total,
      ...currencyOf(columns, reader.settings.currency),
      ...(rows.length > 1 && { chart: { type: 'bar', x: columns[0]!.key, series: table.series } }),
    },
    rows: earlier!.records + later!.records,
  };
}

/** `2025-01-01 to 2025-11-23`, 2026 so far. */
function spanText({ label, period }: { label: string; period: Period | undefined }, reader: Reader): string {
  return `${label.replace('/', reader.locale === 'en' ? ' to ' : '至')}${soFarText(period, reader)}`;
}

function periodsOf({ request, reader }: MeasureScene, compareWith: NonNullable<MeasureRequest['compareWith']>) {
  const { now, settings } = reader;
  const { timeZone } = settings;
  const period: Period | undefined = request.period;
  const other =
    typeof compareWith === 'object'
      ? compareWith
      : compareWith === 'previous'
        ? previousPeriod(period!, now, timeZone)
        : yearBefore(period!, now, timeZone);
  const sides = [other, period].map((each) => {
    const range = resolvePeriod(each ?? ALL_TIME, now, timeZone);
    return { period: each, range, label: labelOf(each ?? ALL_TIME, range, reader.locale) };
  });
  return sides.toSorted((a, b) => startOf(a.range) - startOf(b.range)) as [(typeof sides)[0], (typeof sides)[0]];
}

const ALL_TIME: Period = { span: 'between' };

/** A period as a column or row names it: its days, in words where it has no first one. */
function labelOf(period: Period, { fromAt, label }: TimeRange, locale: Locale): string {
  return fromAt === null ? periodText(period, locale) : label;
}

function startOf({ fromAt }: TimeRange): number {
  return fromAt?.getTime() ?? Number.NEGATIVE_INFINITY;
}

/** One row a period. */
function periodRows({ request, reader }: MeasureScene, sides: [Side, Side]) {
  const { locale, settings } = reader;
  const { measures } = request;
  const columns: Column[] = [
    { key: 'period', label: LABELS.period[locale], type: 'text' },
    ...measures.map((key) => measureColumn(key, locale)),
    ...measures.map((key) => changeColumn(key, measures, locale)),
  ];
  const [earlier, later] = sides.map(({ rows }) => rows[0]!.values) as [FigureRow['values'], FigureRow['values']];
  const row = ({ label, rows }: Side, changes: Cell[]): Cell[] => [
    label,
    ...measures.map((key, index) => measureCell(key, rows[0]!.values[index]!, settings.currency)),
    ...changes,
  ];
  const rows = [
    row(
      sides[0],
      measures.map(() => null),
    ),
    row(
      sides[1],
      measures.map((_, index) => changeOf(earlier[index]!, later[index]!)),
    ),
  ];
  return { columns, rows, total: rows.length, series: [measures[0]!] as string[] };
}

/** One row a group, with the values of both periods; filtered, sorted and cut by the later one. */
async function groupRows({ request, reader }: MeasureScene, [before, after]: [Side, Side]) {
  const { locale, settings, rowLimit } = reader;
  const { measures, groupBy = [] } = request;
  const products = groupBy.includes('product') ? await findProductIndex(reader) : undefined;
  const nothing = valuesOf(measuresNeeded(request), {});
  const byGroup = new Map<string, FigureRow & { earlier: FigureRow['values'] }>();
  for (const { group, values } of before.rows)
    byGroup.set(JSON.stringify(group), { group, earlier: values, values: nothing });
  for (const { group, values } of after.rows) {
    const key = JSON.stringify(group);
    byGroup.set(key, { group, earlier: byGroup.get(key)?.earlier ?? nothing, values });
  }
  const limited = selectGroups([...byGroup.values()], request, settings.currency);
  const columns: Column[] = [
    ...groupBy.flatMap((key) => groupColumns(key, locale)),
    ...measures.flatMap((key): Column[] => [
      { ...measureColumn(key, locale), key: `${key}_before`, label: sideLabel(key, measures, before.label, locale) },
      { ...measureColumn(key, locale), label: sideLabel(key, measures, after.label, locale) },
      changeColumn(key, measures, locale),
    ]),
  ];
  const rows = limited
    .slice(0, rowLimit)
    .map(({ group, earlier, values: later }): Cell[] => [
      ...groupBy.flatMap((key, position) => groupCells(key, group[position]!, locale, products)),
      ...measures.flatMap((key, position) => [
        measureCell(key, earlier[position]!, settings.currency),
        measureCell(key, later[position]!, settings.currency),
        changeOf(earlier[position]!, later[position]!),
      ]),
    ]);
  return { columns, rows, total: limited.length, series: [`${measures[0]}_before`, `${measures[0]}`] };
}

function sideLabel(key: MeasureKey, measures: readonly MeasureKey[], period: string, locale: 'en' | 'zh'): string {
  return measures.length === 1 ? period : `${measureOf(key).label[locale]} ${period}`;
}

function changeColumn(key: MeasureKey, measures: readonly MeasureKey[], locale: 'en' | 'zh'): Column {
  const isOnly = measures.length === 1;
  const label = LABELS.change[locale];
  return {
    key: isOnly ? 'change' : `${key}_change`,
    label: isOnly ? label : `${measureOf(key).label[locale]} ${label}`,
    type: 'number',
    unit: 'ratio',
  };
}

/** Growth from one figure to the next; null where there is nothing to grow from. */
function changeOf(before: number | null, after: number | null): number | null {
  return before === null || after === null || before === 0 ? null : (after - before) / Math.abs(before);
}
