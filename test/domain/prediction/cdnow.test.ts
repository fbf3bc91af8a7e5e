import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aliveProbability, expectedOrders, expectedOrdersOfNew } from '../../../src/domain/prediction/bg-nbd.ts';
import { createBgNbdLikelihood } from '../../../src/domain/prediction/bg-nbd-likelihood.ts';
import { calibrate } from '../../../src/domain/prediction/calibrate.ts';
import { fitBgNbd } from '../../../src/domain/prediction/fit-bg-nbd.ts';
import { fitGammaGamma } from '../../../src/domain/prediction/fit-gamma-gamma.ts';
import { expectedOrderValue } from '../../../src/domain/prediction/gamma-gamma.ts';
import { countBuyers } from '../../../src/domain/prediction/purchase-histories.ts';
import { findFitFault } from '../../../src/domain/prediction/usability.ts';
import { CDNOW_CALIBRATION_ENDS, CDNOW_FILE, cdnowHistories, readCdnow } from '../../support/cdnow.ts';
import { countHistories } from '../../support/purchase-histories.ts';

/** Figures of Fader, Hardie and Lee (2005) and Fader and Hardie (2013) on the CDNOW sample. */
describe.skipIf(!existsSync(CDNOW_FILE))('the CDNOW sample (skipped without ../shared/data)', () => {
  const buyers = existsSync(CDNOW_FILE) ? cdnowHistories(readCdnow(), CDNOW_CALIBRATION_ENDS) : [];
  const histories = countHistories(buyers);
  const repeaters = buyers.filter(({ repeatDollars }) => repeatDollars > 0);
  const fitSpend = () =>
    fitGammaGamma({
      repeats: Int32Array.from(repeaters, ({ repeats }) => repeats),
      average: Float64Array.from(repeaters, ({ repeats, repeatDollars }) => repeatDollars / repeats),
    });

  test('has the published customers and repeat purchases', () => {
    expect(countBuyers(histories)).toEqual({ buyers: 2357, repeaters: 946 });
    expect(buyers.reduce((sum, { repeats }) => sum + repeats, 0)).toBe(2457);
  });

  test('the likelihood at the published optimum is the published one', () => {
    const optimum = { r: 0.2426, alpha: 4.4136, a: 0.79292, b: 2.42591 };
    expect(createBgNbdLikelihood(histories)(optimum)).toBeCloseTo(-9582.4292, 4);
  });

  test('the fit finds the published optimum', () => {
    const fit = fitBgNbd(histories);
    expect(fit.converged).toBe(true);
    expect(findFitFault(fit)).toBe(null);
    expect(fit.logLikelihood).toBeCloseTo(-9582.4292, 4);
    expect(fit.model.r).toBeCloseTo(0.2426, 4);
    expect(fit.model.alpha).toBeCloseTo(4.4136, 3);
    expect(fit.model.a).toBeCloseTo(0.79292, 4);
    expect(fit.model.b).toBeCloseTo(2.42591, 3);
    expect(expectedOrdersOfNew(fit.model, 52 * 7)).toBeCloseTo(1.444012, 5);
  });

  test('expected and real orders of the 39 weeks after correlate as published', () => {
    const { correlation, bins, buyers: held } = calibrate(fitBgNbd(histories).model, histories, 39 * 7);
    expect(correlation).toBeCloseTo(0.6256, 4);
    expect(held).toBe(2357);
    expect(bins).toHaveLength(8);
    for (const { expectedOrders: expected, realOrders } of bins)
      expect(Math.abs(expected - realOrders)).toBeLessThan(0.6);
  });

  test('the value of an order is fitted as published', () => {
    const { model, converged } = fitSpend();
    expect(converged).toBe(true);
    expect(repeaters).toHaveLength(946);
    expect(model.p).toBeCloseTo(6.25, 2);
    expect(model.q).toBeCloseTo(3.74, 1);
    expect(Math.abs(model.q - 3.74)).toBeLessThan(0.005);
    expect(Math.abs(model.v - 15.44)).toBeLessThan(0.005);
  });

  test("the first customer's discounted value over a year is 36.28, and not the 140.10 of a unit error", () => {
    const { repeats, lastDays, observedDays, repeatDollars } = buyers[0]!;
    const history = { repeats, lastDays, observedDays };
    const { model } = fitBgNbd(histories);
    const value = expectedOrderValue({ p: 6.25, q: 3.74, v: 15.44 }, repeats, repeatDollars);
    const monthDays = 4.345 * 7;
    const months = Array.from({ length: 12 }, (_, at) => {
      const orders =
        expectedOrders(model, history, (at + 1) * monthDays) - expectedOrders(model, history, at * monthDays);
      return (value * orders) / 1.01 ** (at + 1);
    });
    expect(months.reduce((sum, month) => sum + month, 0)).toBeCloseTo(36.28, 2);
  });

  test('whoever bought once is alive by construction and still expected to buy least', () => {
    const { model } = fitBgNbd(histories);
    const once = { repeats: 0, lastDays: 0, observedDays: 272 };
    const twice = { repeats: 1, lastDays: 200, observedDays: 272 };
    expect(aliveProbability(model, once)).toBe(1);
    expect(aliveProbability(model, twice)).toBeLessThan(1);
    expect(expectedOrders(model, once, 90)).toBeLessThan(expectedOrders(model, twice, 90));
  });
});
