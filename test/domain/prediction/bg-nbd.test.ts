import { describe, expect, test } from 'vitest';
import {
  aliveProbability,
  expectedOrders,
  expectedOrdersOfNew,
  noOrderProbability,
  orderProbability,
} from '../../../src/domain/prediction/bg-nbd.ts';
import { hypergeometric } from '../../../src/domain/prediction/hypergeometric.ts';
import { logGamma } from '../../../src/domain/prediction/log-gamma.ts';

const PAPER = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const CUSTOMER = { repeats: 2, lastDays: 30.43 * 7, observedDays: 38.86 * 7 };

describe('with the parameters of the paper', () => {
  test('a customer has the published expectation and probability of being alive', () => {
    expect(expectedOrders(PAPER, CUSTOMER, 39 * 7)).toBeCloseTo(1.226028, 6);
    expect(aliveProbability(PAPER, CUSTOMER)).toBeCloseTo(0.726579, 6);
  });

  test('a new customer has the published probability of no order', () => {
    expect(noOrderProbability(PAPER, 39 * 7)).toBeCloseTo(0.5737864, 7);
  });
});

describe('the conditional expectation', () => {
  test.each([
    { name: 'where a passes 1', model: (a: number) => ({ ...PAPER, a }), at: 1 },
    { name: 'where a + b passes 1', model: (b: number) => ({ ...PAPER, a: 0.4, b }), at: 0.6 },
  ])('is smooth $name', ({ model, at }) => {
    const history = { repeats: 0, lastDays: 0, observedDays: 272 };
    const [below, there, above] = [at - 1e-4, at, at + 1e-4].map((x) => expectedOrders(model(x), history, 90));
    expect(there).toBeCloseTo((below! + above!) / 2, 6);
  });

  test('is finite for who buys daily and for a large a', () => {
    for (const model of [PAPER, { ...PAPER, a: 9000, b: 10_000 }, { ...PAPER, a: 80, b: 10_000 }]) {
      for (const repeats of [0, 5, 100, 2000]) {
        const expected = expectedOrders(model, { repeats, lastDays: repeats, observedDays: repeats + 3 }, 365);
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(expected).toBeLessThan(400);
      }
    }
  });

  test('is the sum of what happens in a simulation', () => {
    // a = b = 1: who is alive leaves after an order with a probability that is uniform; a slow check of the closed form.
    const model = { r: 1, alpha: 10, a: 1, b: 1 };
    let [seed, sum] = [7, 0];
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const customers = 200_000;
    for (let customer = 0; customer < customers; customer++) {
      const [rate, leaves] = [-Math.log(random()) / 10, random()];
      for (let week = 0; ; sum++) {
        week += -Math.log(random()) / rate;
        if (week > 52) break;
        if (random() < leaves) {
          sum++;
          break;
        }
      }
    }
    expect(sum / customers / expectedOrdersOfNew(model, 52 * 7)).toBeCloseTo(1, 1.7);
  });

  test('a probability of an order never exceeds the expected orders', () => {
    for (const days of [1, 90, 365]) {
      expect(orderProbability(PAPER, CUSTOMER, days)).toBeLessThanOrEqual(expectedOrders(PAPER, CUSTOMER, days));
    }
  });
});

describe('special functions', () => {
  test('ln Γ has its known values', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.0004)).toBeCloseTo(7.8238152562, 9);
  });

  test('₂F₁ has its known values', () => {
    expect(hypergeometric(1, 1, 2, 0.5)).toBeCloseTo(2 * Math.log(2), 14);
    expect(hypergeometric(0.5, 1, 1.5, 0.81)).toBeCloseTo(Math.atanh(0.9) / 0.9, 13);
    expect(hypergeometric(3, 2, 2, 0.4)).toBeCloseTo(0.6 ** -3, 12);
  });
});
