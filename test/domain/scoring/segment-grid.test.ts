import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../src/domain/errors.ts';
import { cellsText } from '../../../src/domain/scoring/cells-text.ts';
import { PUBLISHED_SCHEMES } from '../../../src/domain/scoring/published-schemes.ts';
import type { SegmentCells } from '../../../src/domain/scoring/scheme.ts';
import { segmentGrid } from '../../../src/domain/scoring/segment-grid.ts';

const quintile = PUBLISHED_SCHEMES.find(({ name }) => name === 'quintile')!;
const name = (text: string) => ({ en: text, zh: `名${text}` });

function refusal(segments: readonly SegmentCells[]): DomainError {
  try {
    segmentGrid({ ...quintile, segments });
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('it was not refused');
}

describe('a map', () => {
  test.each(PUBLISHED_SCHEMES)('of $name covers each cell exactly once', (scheme) => {
    expect(segmentGrid(scheme).flat()).toHaveLength(25);
  });

  test('with a hole is refused by the cell that no segment has', () => {
    const segments = quintile.segments.filter((segment) => segment.name.en !== 'Promising');
    expect(refusal(segments)).toMatchObject({
      code: 'invalid_input',
      text: { en: expect.stringContaining('R 4 F 1 belongs to no'), zh: expect.stringContaining('R 4 F 1 不属于') },
    });
  });

  test('with an overlap is refused by the cell and both names', () => {
    const segments = [
      ...quintile.segments,
      { name: name('Extra'), cells: [{ r: [3, 3], f: [3, 3] }] },
    ] as SegmentCells[];
    expect(refusal(segments).text.en).toContain('R 3 F 3 belongs to both "Need Attention" and "Extra"');
  });

  test.each([
    { r: [5, 6], f: [1, 1] },
    { r: [1, 1], f: [9, 9] },
    { r: [3, 2], f: [1, 1] },
  ] as const)('with cells out of the grid is refused: %j', (cells) => {
    const segments = [{ name: name('Far'), cells: [{ r: [...cells.r], f: [...cells.f] }] }] as SegmentCells[];
    expect(refusal(segments).text.en).toContain('do not lie in the grid of R 1–5 and F 1–5');
  });

  test('of any partition is taken, and gives each cell its own segment', () => {
    const places = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(places, (owners) => {
        const segments = [0, 1, 2, 3].map((owner) => ({
          name: name(String(owner)),
          cells: owners.flatMap((each, at): SegmentCells['cells'] => {
            const [r, f] = [1 + Math.floor(at / 5), 1 + (at % 5)];
            return each === owner ? [{ r: [r, r], f: [f, f] }] : [];
          }),
        }));
        expect(segmentGrid({ ...quintile, segments }).flat()).toEqual(owners);
      }),
    );
  });
});

test('cells are named by the longest rows', () => {
  const grid = segmentGrid(quintile);
  const texts = quintile.segments.map((_, place) => cellsText(grid, place));
  expect(texts.slice(0, 4)).toEqual(['R 5 F 4–5', 'R 3–4 F 4–5', 'R 4–5 F 2–3', 'R 5 F 1']);
  expect(
    cellsText(
      [
        [0, 1, 0],
        [1, 1, 0],
        [1, 1, 0],
      ],
      0,
    ),
  ).toBe('R 2–3 F 3, R 1 F 1+3');
});
