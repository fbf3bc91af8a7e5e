import { expect, test } from 'vitest';
import {
  designEffect,
  notableTraits,
  type Sighting,
  type Trait,
} from '../../../src/domain/discovery/notable-traits.ts';
import { isSignificant, likelihoodRatio } from '../../../src/domain/discovery/significance.ts';
import { createRandom } from '../../../src/domain/random.ts';

const seen = (hits: number, of: number, rest: Partial<Sighting> = {}): Sighting => ({
  customers: hits,
  hits,
  of,
  designEffect: 1,
  ...rest,
});
const trait = (value: string, here: Sighting, elsewhere: Sighting): Trait => ({
  key: 'country',
  value,
  here,
  elsewhere,
});

test('finds what is more and less common, with its figures', () => {
  const [first, second] = notableTraits([
    trait('France', seen(60, 100), seen(100, 900)),
    trait('Spain', seen(5, 100), seen(400, 900)),
    trait('Italy', seen(20, 100), seen(180, 900)),
  ]);
  expect([first!.value, second!.value]).toEqual(['France', 'Spain']);
  expect(first!.shareHere).toBe(0.6);
  expect(first!.lift).toBeCloseTo(5.4, 10);
  expect(second!.lift).toBeLessThan(1);
});

test('says nothing of few customers or of small differences, however sure', () => {
  expect(notableTraits([trait('A', seen(4, 20), seen(0, 5_000))])).toEqual([]);
  expect(notableTraits([trait('A', seen(5, 20), seen(0, 5_000))])).toHaveLength(1);
  expect(notableTraits([trait('A', seen(550_000, 1_000_000), seen(500_000, 1_000_000))])).toEqual([]);
});

test('asks for more the more is compared', () => {
  const pair = [seen(30, 200), seen(80, 1_000)] as const;
  expect(notableTraits([trait('A', ...pair)])).toHaveLength(1);
  const many = Array.from({ length: 500 }, (_, at) => trait(`B${at}`, seen(10, 200), seen(50, 1_000)));
  expect(notableTraits([trait('A', ...pair), ...many])).toEqual([]);
});

test('sells no noise: in 300 companies divided at random at most a few show anything', () => {
  const random = createRandom(11);
  const noisy = Array.from({ length: 300 }, () => {
    const traits = Array.from({ length: 40 }, (_, at) => {
      const share = 0.002 + random.next() ** 3 / 2;
      const draw = (of: number) => Array.from({ length: of }, () => random.chance(share)).filter(Boolean).length;
      return trait(`T${at}`, seen(draw(80), 80), seen(draw(400), 400));
    });
    return notableTraits(traits).length;
  });
  expect(noisy.filter((found) => found > 0).length).toBeLessThanOrEqual(8);
});

test('counts the orders of one customer as dependent', () => {
  // Ten customers of ten orders each; five have all of theirs on Mondays: as five in ten, not as fifty in a hundred.
  const sums = { hits: 50, of: 100, sumHitsSquared: 500, sumHitsOrders: 500, sumOrdersSquared: 1_000 };
  expect(designEffect(sums)).toBeCloseTo(10, 10);
  const few = [seen(50, 100, { customers: 5, designEffect: 10 }), seen(200, 1_000, { designEffect: 10 })] as const;
  expect(notableTraits([trait('Monday', ...few)])).toEqual([]);
  expect(notableTraits([trait('Monday', { ...few[0], designEffect: 1 }, few[1])])).toHaveLength(1);
  expect(designEffect({ hits: 50, of: 100, sumHitsSquared: 50, sumHitsOrders: 50, sumOrdersSquared: 100 })).toBe(1);
});

test('tests by chi-squared with one degree of freedom', () => {
  // Critical values of the 1 % and 0.01 % levels: 6.6349 and 15.1367.
  expect([6.63, 6.64].map((statistic) => isSignificant(statistic, 1))).toEqual([false, true]);
  expect([15.13, 15.14].map((statistic) => isSignificant(statistic, 100))).toEqual([false, true]);
  expect(likelihoodRatio({ hits: 10, of: 100 }, { hits: 30, of: 300 })).toBe(0);
  // 2 (10 ln(10/20) + 30 ln(30/20) + 90 ln(90/80) + 70 ln(70/80))
  expect(likelihoodRatio({ hits: 10, of: 100 }, { hits: 30, of: 100 })).toBeCloseTo(12.99, 1);
});
