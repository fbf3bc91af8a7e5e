import { expect, test } from 'vitest';
import { leastDetectableRise, sampleSizeOfTwoShares } from '../../../src/domain/statistics/two-share-power.ts';

/** 90th percentile of the standard normal distribution. */
const Z_90 = 1.281552;

test('gives the sizes of the manual of R', () => {
  // help(power.prop.test): power.prop.test(p1 = .50, p2 = .75, power = .90)  # => n = 76.7
  expect(sampleSizeOfTwoShares(0.5, 0.75, Z_90)).toBeCloseTo(76.7, 1);
  // power.prop.test(p1 = .05, p2 = .10, power = .80): the well-known 435 in each group.
  expect(Math.ceil(sampleSizeOfTwoShares(0.05, 0.1))).toBe(435);
});

test.each([0.01, 0.05, 0.3])(
  'the least rise and the size that shows it are each other’s inverse, at a base of %f',
  (base) => {
    for (const size of [100, 1_000, 20_000]) {
      const rise = leastDetectableRise(base, { sent: size, heldOut: size })!;
      expect(sampleSizeOfTwoShares(base, base + rise) / size).toBeCloseTo(1, 2);
    }
  },
);

test('a smaller holdout shows only larger rises; none shows nothing', () => {
  const even = leastDetectableRise(0.08, { sent: 2_500, heldOut: 2_500 })!;
  const uneven = leastDetectableRise(0.08, { sent: 4_500, heldOut: 500 })!;
  expect(uneven).toBeGreaterThan(even);
  expect(leastDetectableRise(0.08, { sent: 100, heldOut: 0 })).toBeNull();
  expect(leastDetectableRise(0.5, { sent: 3, heldOut: 1 })).toBeNull();
});
