import type { Cell, Chart, TableAnswer } from '../../domain/answer.ts';
import { formatCell, type Reader } from '../format-cell.ts';
import { type Html, html } from './html.ts';

type Point = { label: string; value: number; text: string };

const WIDTH = 760;
const LABEL_WIDTH = 200;
const VALUE_WIDTH = 120;
const ROW_HEIGHT = 24;
const BAR_HEIGHT = 14;
const LABEL_CHARACTERS = 26;
const COURSE_HEIGHT = 200;
const MARGIN = 24;

/** The first series of a table's chart as a drawing: bars for a comparison, a line for a course; nothing where there is none. */
export function chartSvg(answer: TableAnswer, reader: Reader): Html | null {
  const { chart } = answer;
  if (!chart) return null;
  const points = pointsOf(answer, chart, reader);
  if (points.length < 2) return null;
  return chart.type === 'line' || chart.type === 'area' ? course(answer.title, points) : bars(answer.title, points);
}

function pointsOf({ columns, rows }: TableAnswer, chart: Chart, reader: Reader): Point[] {
  const [x, y] = [chart.x, chart.series[0]].map((key) => columns.findIndex((column) => column.key === key));
  if (x! < 0 || y! < 0) return [];
  return rows.flatMap((row): Point[] => {
    const value: Cell = row[y!] ?? null;
    if (typeof value !== 'number' || !Number.isFinite(value)) return [];
    const label = formatCell(row[x!] ?? null, columns[x!]!, reader);
    return [{ label, value, text: formatCell(value, columns[y!]!, reader) }];
  });
}

function bars(title: string, points: readonly Point[]): Html {
  const largest = Math.max(...points.map(({ value }) => value), 0) || 1;
  const room = WIDTH - LABEL_WIDTH - VALUE_WIDTH;
  const height = points.length * ROW_HEIGHT;
  const rows = points.map(({ label, value, text }, at) => {
    const length = Math.max(0, (value / largest) * room);
    const middle = at * ROW_HEIGHT + ROW_HEIGHT / 2;
    return html`<text x="${LABEL_WIDTH - 10}" y="${middle}" class="label">${cut(label)}</text>
<rect x="${LABEL_WIDTH}" y="${middle - BAR_HEIGHT / 2}" width="${round(length)}" height="${BAR_HEIGHT}" rx="2"><title>${label}: ${text}</title></rect>
<text x="${round(LABEL_WIDTH + length + 8)}" y="${middle}" class="value">${text}</text>`;
  });
  return html`<svg role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${height}">${rows}</svg>`;
}

function course(title: string, points: readonly Point[]): Html {
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values, 0), Math.max(...values)];
  const x = (at: number) => round(MARGIN + (at / (points.length - 1)) * (WIDTH - 2 * MARGIN));
  const y = (value: number) =>
    round(COURSE_HEIGHT - MARGIN - ((value - least) / (most - least || 1)) * (COURSE_HEIGHT - 2 * MARGIN));
  const line = points.map(({ value }, at) => `${x(at)},${y(value)}`).join(' ');
  const dots = points.map(
    ({ label, value, text }, at) =>
      html`<circle cx="${x(at)}" cy="${y(value)}" r="3"><title>${label}: ${text}</title></circle>`,
  );
  const [first, last] = [points[0]!, points.at(-1)!];
  return html`<svg role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${COURSE_HEIGHT}"><polyline points="${line}"/>${dots}
<text x="${MARGIN}" y="${COURSE_HEIGHT - 6}" class="value">${first.label}: ${first.text}</text>
<text x="${WIDTH - MARGIN}" y="${COURSE_HEIGHT - 6}" class="label">${last.label}: ${last.text}</text></svg>`;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= LABEL_CHARACTERS ? text : `${characters.slice(0, LABEL_CHARACTERS - 1).join('')}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
