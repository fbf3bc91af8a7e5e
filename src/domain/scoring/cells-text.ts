import type { SegmentGrid } from './segment-grid.ts';

/** The cells of a segment, the best R first, rows with the same F together: "R 4–5 F 2–3, R 3 F 1". */
export function cellsText(grid: SegmentGrid, place: number): string {
  const rows = grid
    .map((row, at) => ({
      from: at + 1,
      to: at + 1,
      f: rangesText(row.flatMap((each, f) => (each === place ? [f + 1] : []))),
    }))
    .filter(({ f }) => f !== '')
    .toReversed();
  const joined: typeof rows = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above?.f === row.f && above.from === row.to + 1) above.from = row.from;
    else joined.push({ ...row });
  }
  return joined.map(({ from, to, f }) => `R ${rangeText(from, to)} F ${f}`).join(', ');
}

function rangesText(scores: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const score of scores) {
    const last = ranges.at(-1);
    if (last?.[1] === score - 1) last[1] = score;
    else ranges.push([score, score]);
  }
  return ranges.map(([from, to]) => rangeText(from, to)).join('+');
}

function rangeText(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
