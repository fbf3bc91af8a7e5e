import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

export type TextColumn = { heading: string; align: 'left' | 'right' };

const GAP = '  ';
const ELLIPSIS = '…';
const NARROWEST_COLUMN = 6;
/** Of a row; a text that needs more is cut. */
const MOST_LINES = 4;

/**
 * Aligned lines for a terminal of `width` columns: heading, rule, rows. A Chinese character takes two columns; the widest column gives way,
 * and what does not fit into it goes on below.
 */
export function layOutTable(columns: readonly TextColumn[], rows: readonly string[][], width: number): string[] {
  const widths = columns.map(({ heading }, at) =>
    Math.max(stringWidth(heading), ...rows.map((row) => stringWidth(row[at] ?? ''))),
  );
  shrinkToFit(widths, width - GAP.length * (columns.length - 1));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => pad(cell, widths[at]!, columns[at]!.align))
      .join(GAP)
      .trimEnd();
  return [
    line(columns.map(({ heading }, at) => cut(heading, widths[at]!))),
    widths.map((each) => '─'.repeat(each)).join(GAP),
    ...rows.flatMap((row) => {
      const wrapped = row.map((cell, at) => wrap(cell, widths[at]!));
      const height = Math.max(1, ...wrapped.map(({ length }) => length));
      return Array.from({ length: height }, (_, at) => line(wrapped.map((lines) => lines[at] ?? '')));
    }),
  ];
}

function shrinkToFit(widths: number[], available: number): void {
  let excess = widths.reduce((sum, each) => sum + each, 0) - available;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= NARROWEST_COLUMN) return;
    widths[widest]! -= 1;
    excess -= 1;
  }
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? space + text : text + space;
}

/** The text on lines of `width` columns. */
function wrap(text: string, width: number): string[] {
  const lines = wrapAnsi(text, width, { hard: true }).split('\n');
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), cut(lines.slice(MOST_LINES - 1).join(' '), width)];
}

/** The text within `width` columns, whole characters only. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return kept + ELLIPSIS;
}
