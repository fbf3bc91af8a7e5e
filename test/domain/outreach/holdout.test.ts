import { expect, test } from 'vitest';
import { isHeldOut } from '../../../src/domain/outreach/holdout.ts';

const CUSTOMERS = Array.from({ length: 20_000 }, (_, at) => `C-${at + 1}`);

test.each([0, 0.1, 0.5])('holds out a share of %f, but for chance', (share) => {
  for (const outreach of [1, 2, 999]) {
    const heldOut = CUSTOMERS.filter((each) => isHeldOut(outreach, each, share)).length;
    const spread = Math.sqrt(CUSTOMERS.length * share * (1 - share));
    expect(Math.abs(heldOut - CUSTOMERS.length * share)).toBeLessThanOrEqual(3.5 * spread);
  }
});

test('is even over the range: ten shares of a tenth', () => {
  const levels = Array.from({ length: 11 }, (_, at) => CUSTOMERS.filter((each) => isHeldOut(12, each, at / 10)).length);
  const expected = CUSTOMERS.length / 10;
  const squares = levels.slice(1).map((count, at) => (count - levels[at]! - expected) ** 2 / expected);
  // 99.9th percentile of chi-squared with 9 degrees of freedom.
  expect(squares.reduce((sum, each) => sum + each, 0)).toBeLessThan(27.88);
  expect(levels.at(-1)).toBe(CUSTOMERS.length);
});

test('is independent between outreach, and never changes for one', () => {
  const both = (first: boolean, second: boolean) =>
    CUSTOMERS.filter((each) => isHeldOut(1, each, 0.5) === first && isHeldOut(2, each, 0.5) === second).length;
  const cells = [both(true, true), both(true, false), both(false, true), both(false, false)];
  const expected = CUSTOMERS.length / 4;
  // 99.9th percentile of chi-squared with 3 degrees of freedom.
  expect(cells.reduce((sum, each) => sum + (each - expected) ** 2 / expected, 0)).toBeLessThan(16.27);
  expect(CUSTOMERS.slice(0, 40).filter((each) => isHeldOut(7, each, 0.1))).toMatchInlineSnapshot(`
    [
      "C-1",
      "C-5",
      "C-11",
      "C-18",
      "C-20",
    ]
  `);
});

test('whoever is held out at a share is so at a larger one', () => {
  const few = CUSTOMERS.filter((each) => isHeldOut(3, each, 0.1));
  expect(few.every((each) => isHeldOut(3, each, 0.2))).toBe(true);
});
