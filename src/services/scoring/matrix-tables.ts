import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { cellsText } from '../../domain/scoring/cells-text.ts';
import { binsOf, type ScoreScheme } from '../../domain/scoring/scheme.ts';
import { segmentGrid } from '../../domain/scoring/segment-grid.ts';
import { currencyOf, measureCell, measureColumn } from '../measures/figure-cells.ts';
import type { Reader } from '../population/reader.ts';

import type { MatrixCell } from './matrix-cells.ts';

/** The figures that a cell of the matrix can show. */
export const MATRIX_MEASURES = [
  'customers',
  'revenue',
  'orders',
  'average_order_value',
] as const satisfies MeasureKey[];
export type MatrixMeasure = (typeof MATRIX_MEASURES)[number];

type Sums = Pick<MatrixCell, 'customers' | 'orders' | 'revenueMinor'>;

const NOBODY: Sums = { customers: 0, orders: 0, revenueMinor: 0 };

/** One measure by R, the best first, and F, with the total of each row. */
export function gridTable(
  measure: MatrixMeasure,
  scheme: ScoreScheme,
  cells: readonly MatrixCell[],
  { locale, settings }: Reader,
): TableAnswer {
  const { label, unit } = measureOf(measure);
  const fScores = Array.from({ length: binsOf(scheme.frequency) }, (_, at) => at + 1);
  const rScores = Array.from({ length: binsOf(scheme.recency) }, (_, at) => at + 1).toReversed();
  const columns: Column[] = [
    { key: 'r', label: 'R', type: 'text' },
    ...fScores.map((f): Column => ({ key: `f${f}`, label: `F ${f}`, type: 'number', unit })),
    { key: 'total', label: TEXTS.total[locale], type: 'number', unit },
  ];
  const rows = rScores.map((r): Cell[] => {
    const ofRow = cells.filter((cell) => cell.r === r);
    const byF = fScores.map((f) => ofRow.filter((cell) => cell.f === f));
    return [`R ${r}`, ...[...byF, ofRow].map((some) => figure(measure, sumOf(some), settings.currency))];
  });
  return {
    kind: 'table',
    title: TEXTS.grid[locale](label[locale]),
    columns,
    rows,
    total: rows.length,
    ...currencyOf(columns, settings.currency),
  };
}

/** The segments of the scheme's map with their cells, customers and revenue, and the shares of both; with a chart. */
export function segmentsTable(
  scheme: ScoreScheme,
  cells: readonly MatrixCell[],
  { locale, settings }: Reader,
): TableAnswer {
  const grid = segmentGrid(scheme);
  const whole = sumOf(cells);
  const share = (part: number, total: number) => (total === 0 ? null : part / total);
  const columns: Column[] = [
    { key: 'segment', label: TEXTS.segment[locale], type: 'text' },
    { key: 'cells', label: TEXTS.cells[locale], type: 'text' },
    measureColumn('customers', locale),
    { key: 'share', label: TEXTS.share[locale], type: 'number', unit: 'ratio' },
    measureColumn('revenue', locale),
    { key: 'revenue_share', label: TEXTS.revenueShare[locale], type: 'number', unit: 'ratio' },
  ];
  const rows = scheme.segments.map(({ name }, place): Cell[] => {
    const sums = sumOf(cells.filter(({ r, f }) => grid[r - 1]?.[f - 1] === place));
    return [
      name[locale],
      cellsText(grid, place),
      sums.customers,
      share(sums.customers, whole.customers),
      figure('revenue', sums, settings.currency),
      share(sums.revenueMinor, whole.revenueMinor),
    ];
  });
  return {
    kind: 'table',
    title: TEXTS.segments[locale],
    columns,
    rows,
    total: rows.length,
    currency: settings.currency,
    chart: { type: 'bar', x: 'segment', series: ['customers'] },
  };
}

function figure(measure: MatrixMeasure, { customers, orders, revenueMinor }: Sums, currency: string): number | null {
  switch (measure) {
    case 'customers':
      return customers;
    case 'orders':
      return orders;
    case 'revenue':
      return measureCell('revenue', revenueMinor, currency);
    case 'average_order_value':
      return measureCell('average_order_value', orders === 0 ? null : revenueMinor / orders, currency);
  }
}

function sumOf(cells: readonly Sums[]): Sums {
  return cells.reduce(
    (sum, { customers, orders, revenueMinor }) => ({
      customers: sum.customers + customers,
      orders: sum.orders + orders,
      revenueMinor: sum.revenueMinor + revenueMinor,
    }),
    NOBODY,
  );
}

const TEXTS = {
  total: { en: 'Total', zh: '合计' },
  segment: { en: 'Segment', zh: '分群' },
  cells: { en: 'Cells', zh: '单元格' },
  share: { en: 'Share', zh: '占比' },
  revenueShare: { en: 'Share of revenue', zh: '销售额占比' },
  segments: { en: 'Segments', zh: '各分群' },
  grid: {
    en: (label: string) => `${label} by R and F score`,
    zh: (label: string) => `按 R 分与 F 分的${label}`,
  },
} as const satisfies Record<string, Bilingual | Record<'en' | 'zh', (label: string) => string>>;
