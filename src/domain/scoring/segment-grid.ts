import { DomainError } from '../errors.ts';
import { binsOf, type ScoreScheme } from './scheme.ts';

/** For each R and F, both from 1, the place of its segment in the scheme's list: `grid[r - 1][f - 1]`. */
export type SegmentGrid = readonly (readonly number[])[];

/**
 * The grid that a scheme's segments make.
 * @throws {DomainError} 'invalid_input' unless they cover each cell exactly once; it names the cell
 */
export function segmentGrid({
  recency,
  frequency,
  segments,
}: Pick<ScoreScheme, 'recency' | 'frequency' | 'segments'>): SegmentGrid {
  const [rBins, fBins] = [binsOf(recency), binsOf(frequency)];
  const grid: (number | undefined)[][] = Array.from({ length: rBins }, () => Array(fBins).fill(undefined));
  for (const [place, { name, cells }] of segments.entries()) {
    for (const { r, f } of cells) {
      refuseOutside(name, { r, f }, rBins, fBins);
      for (let row = r[0]; row <= r[1]; row++) {
        for (let column = f[0]; column <= f[1]; column++) {
          const taken = grid[row - 1]![column - 1];
          if (taken !== undefined) throw coveredTwice(row, column, segments[taken]!.name, name);
          grid[row - 1]![column - 1] = place;
        }
      }
    }
  }
  return grid.map((row, r) => row.map((place, f) => place ?? refuseUncovered(r + 1, f + 1)));
}

type Name = { en: string; zh: string };
type Range = readonly [number, number];

function refuseOutside(name: Name, { r, f }: { r: Range; f: Range }, rBins: number, fBins: number): void {
  const fits = ([from, to]: Range, bins: number) => from <= to && to <= bins;
  if (fits(r, rBins) && fits(f, fBins)) return;
  const cells = `R ${r.join('–')} F ${f.join('–')}`;
  throw new DomainError('invalid_input', {
    en: `The cells ${cells} of "${name.en}" do not lie in the grid of R 1–${rBins} and F 1–${fBins}.`,
    zh: `“${name.zh}”的单元格 ${cells} 不在 R 1–${rBins}、F 1–${fBins} 的网格内。`,
  });
}

function coveredTwice(r: number, f: number, first: Name, second: Name): DomainError {
  return new DomainError('invalid_input', {
    en: `The cell R ${r} F ${f} belongs to both "${first.en}" and "${second.en}"; each cell needs exactly one segment.`,
    zh: `单元格 R ${r} F ${f} 同时属于“${first.zh}”和“${second.zh}”；每个单元格须恰好属于一个分群。`,
  });
}

function refuseUncovered(r: number, f: number): never {
  throw new DomainError('invalid_input', {
    en: `The cell R ${r} F ${f} belongs to no segment; each cell needs exactly one.`,
    zh: `单元格 R ${r} F ${f} 不属于任何分群；每个单元格须恰好属于一个分群。`,
  });
}
