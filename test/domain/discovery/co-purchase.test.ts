import { expect, test } from 'vitest';
import { type PairCount, recommend } from '../../../src/domain/discovery/co-purchase.ts';

const pair = (overrides: Partial<PairCount>): PairCount => ({
  anchor: 1,
  candidate: 2,
  both: 34,
  ofAnchor: 120,
  ofCandidate: 100,
  reach: 1,
  ...overrides,
});
const among = { buyers: 1_000, compared: 50 };

test('says how many bought both, and how much more often than others', () => {
  const [found] = recommend([pair({})], among);
  expect(found!.share).toBeCloseTo(34 / 120, 12);
  expect(found!.lift).toBeCloseTo(34 / 120 / (66 / 880), 12);
});

test('keeps the best reason for each product, and ranks by further buyers to expect', () => {
  const found = recommend(
    [
      pair({ candidate: 2, both: 34 }),
      pair({ candidate: 2, anchor: 9, both: 60, ofCandidate: 100 }),
      pair({ candidate: 3, both: 34, reach: 40 }),
    ],
    among,
  );
  expect(found.map(({ candidate, anchor }) => [candidate, anchor])).toEqual([
    [3, 1],
    [2, 9],
  ]);
});

test('leaves out what few bought, what is hardly more frequent, what chance gives, and what reaches nobody', () => {
  const rest = [
    pair({ both: 4, ofAnchor: 5, ofCandidate: 4 }),
    pair({ both: 20, ofAnchor: 120, ofCandidate: 130 }),
    pair({ both: 5, ofAnchor: 60, ofCandidate: 35 }),
    pair({ reach: 0 }),
  ];
  for (const each of rest) expect(recommend([each], among)).toEqual([]);
});
