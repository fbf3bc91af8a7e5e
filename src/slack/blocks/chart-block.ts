import type { Cell, Chart, TableAnswer } from '../../domain/answer.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { formatCell, type Reader } from '../../render/format-cell.ts';
import { LIMITS } from '../limits.ts';
import type { ChartBlock } from './block.ts';
import { safeLine } from './text.ts';

/** A chart, and what a person must know about it, such as points left out; neither where no honest chart fits. */
export type Charted = { block?: ChartBlock; remark?: Bilingual };

/** The chart of a table within Slack's limits. */
export function chartBlock(answer: TableAnswer, reader: Reader): Charted {
  const { chart } = answer;
  if (!chart) return {};
  return chart.type === 'pie'
    ? pieChart(answer, chart, reader)
    : axisChart(answer, { ...chart, type: chart.type }, reader);
}

type AxisChart = Omit<Chart, 'type'> & { type: 'bar' | 'line' | 'area' };

function axisChart(answer: TableAnswer, chart: AxisChart, reader: Reader): Charted {
  const x = columnAt(answer, chart.x);
  const measured = chart.series
    .map((key) => columnAt(answer, key))
    .filter((at) => at >= 0)
    .slice(0, LIMITS.chartSeries);
  if (x < 0 || measured.length === 0) return {};
  const drawable = answer.rows.filter((row) => measured.every((at) => Number.isFinite(row[at])));
  if (drawable.length < 2) return {};
  // The end of a course of time is what matters, the beginning of a ranking.
  const isCourse = chart.type !== 'bar';
  const rows = isCourse ? drawable.slice(-LIMITS.chartCategories) : drawable.slice(0, LIMITS.chartCategories);
  const categories = uniqueLabels(rows.map((row) => nameOf(row[x] ?? null, x, answer, reader)));
  const names = uniqueLabels(measured.map((at) => answer.columns[at]?.label ?? ''));
  const block: ChartBlock = {
    type: 'data_visualization',
    title: safeLine(answer.title, LIMITS.chartTitle),
    chart: {
      type: chart.type,
      series: measured.map((at, order) => ({
        name: names[order]!,
        data: rows.map((row, place) => ({ label: categories[place]!, value: row[at] as number })),
      })),
      axis_config: {
        categories,
        x_label: safeLine(answer.columns[x]?.label ?? '', LIMITS.chartAxisLabel),
        ...axisNameOf(answer, measured, reader),
      },
    },
  };
  return rows.length === answer.rows.length && answer.rows.length === answer.total
    ? { block }
    : { block, remark: describePart(rows.length, answer.total, isCourse) };
}

/** Shares of a whole need the whole: no pie of a table that was cut, or of values that are not all positive. */
function pieChart(answer: TableAnswer, chart: Chart, reader: Reader): Charted {
  const x = columnAt(answer, chart.x);
  const at = columnAt(answer, chart.series[0] ?? '');
  if (x < 0 || at < 0 || answer.rows.length < answer.total) return {};
  const values = answer.rows.map((row) => row[at]);
  if (!values.every((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0)) return {};
  const parts = answer.rows
    .map((row) => ({ label: nameOf(row[x] ?? null, x, answer, reader), value: row[at] as number }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  if (parts.length < 2) return {};
  const isWhole = parts.length <= LIMITS.pieSegments;
  const kept = isWhole ? parts : parts.slice(0, LIMITS.pieSegments - 1);
  const rest = parts.slice(kept.length).reduce((sum, { value }) => sum + value, 0);
  const segments = isWhole ? kept : [...kept, { label: reader.locale === 'zh' ? '其他' : 'Other', value: rest }];
  const labels = uniqueLabels(segments.map(({ label }) => label));
  return {
    block: {
      type: 'data_visualization',
      title: safeLine(answer.title, LIMITS.chartTitle),
      chart: { type: 'pie', segments: segments.map(({ value }, order) => ({ label: labels[order]!, value })) },
    },
  };
}

function columnAt({ columns }: TableAnswer, key: string): number {
  return columns.findIndex((column) => column.key === key);
}

function nameOf(value: Cell, at: number, { columns }: TableAnswer, reader: Reader): string {
  return formatCell(value, columns[at] ?? { type: 'text' }, reader);
}

/** What the height means: the one measure, or the currency that several share. */
function axisNameOf({ columns }: TableAnswer, measured: readonly number[], { currency }: Reader): { y_label?: string } {
  const isMoney = currency !== undefined && measured.every((at) => columns[at]?.unit === 'money');
  const name = measured.length === 1 ? (columns[measured[0]!]?.label ?? '') : '';
  const parts = [name, isMoney ? `(${currency})` : ''].filter(Boolean);
  return parts.length === 0 ? {} : { y_label: safeLine(parts.join(' '), LIMITS.chartAxisLabel) };
}

/** Labels within the limit, all different: two that are cut to the same get a number. */
function uniqueLabels(texts: readonly string[]): string[] {
  const used = new Set<string>();
  return texts.map((text) => {
    let label = safeLine(text, LIMITS.chartLabel);
    for (let count = 2; used.has(label); count += 1) {
      const suffix = ` ${count}`;
      label = safeLine(text, LIMITS.chartLabel - suffix.length) + suffix;
    }
    used.add(label);
    return label;
  });
}

function describePart(shown: number, total: number, isCourse: boolean): Bilingual {
  return {
    en: `The chart shows the ${isCourse ? 'last' : 'first'} ${shown} of ${total}.`,
    zh: `图中显示${isCourse ? '最近' : '前'} ${shown} 项，共 ${total} 项。`,
  };
}
