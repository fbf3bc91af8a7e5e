import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../src/domain/calendar-day.ts';
import { fitBgNbd } from '../../../src/domain/prediction/fit-bg-nbd.ts';
import { unusableText } from '../../../src/domain/prediction/unusable-text.ts';
import { findDataGaps, findFitFault } from '../../../src/domain/prediction/usability.ts';
import { countHistories } from '../../support/purchase-histories.ts';

const ENOUGH = { buyers: 500, repeaters: 50, historyDays: 180, daysSinceLastOrder: 30 };

describe('too little data', () => {
  test.each([
    { facts: {}, gaps: [] },
    { facts: { buyers: 499 }, gaps: ['too_few_buyers'] },
    { facts: { historyDays: 179 }, gaps: ['short_history'] },
    { facts: { daysSinceLastOrder: 31 }, gaps: ['no_recent_order'] },
    { facts: { daysSinceLastOrder: null }, gaps: ['no_recent_order'] },
    { facts: { repeaters: 49 }, gaps: ['too_few_repeaters'] },
    { facts: { buyers: 3, historyDays: 2 }, gaps: ['too_few_buyers', 'short_history'] },
  ])('is found: $gaps', ({ facts, gaps }) => {
    expect(findDataGaps({ ...ENOUGH, ...facts })).toEqual(gaps);
  });

  test('is said with all that is missing, in both languages', () => {
    const text = unusableText('too_few_buyers', { ...ENOUGH, buyers: 312, historyDays: 100 });
    expect(text.en).toBe(
      'The prediction model is not usable: 500 buyers are needed and there are 312 (188 more); 180 days of orders are needed and there are 100 (80 more).',
    );
    expect(text.zh).toBe(
      '预测模型不可用：需要 500 位买家，目前 312 位（还差 188 位）；需要 180 天的订单历史，目前 100 天（还差 80 天）。',
    );
  });

  test('a faulty fit is said where the data suffice', () => {
    expect(unusableText('nobody_leaves', ENOUGH).en).toContain('a → 0');
  });
});

describe('a fitted model', () => {
  test.each([
    { name: 'of customers who leave', model: { r: 0.2, alpha: 4, a: 0.8, b: 2.4 }, converged: true, fault: null },
    {
      name: 'where nobody leaves',
      model: { r: 0.8, alpha: 9, a: 0.004, b: 6 },
      converged: true,
      fault: 'nobody_leaves',
    },
    { name: 'of two optima', model: { r: 0.2, alpha: 4, a: 0.8, b: 2.4 }, converged: false, fault: 'not_converged' },
  ])('$name', ({ model, converged, fault }) => {
    expect(findFitFault({ model, converged })).toBe(fault);
  });
});

const ONLINE_RETAIL = resolve(import.meta.dirname, '../../../../shared/data/online_retail.csv.gz');

test.skipIf(!existsSync(ONLINE_RETAIL))(
  'Online Retail degenerates: nobody leaves (skipped without ../shared/data)',
  () => {
    const days = new Map<string, Set<string>>();
    for (const line of gunzipSync(readFileSync(ONLINE_RETAIL)).toString('latin1').split('\n').slice(1)) {
      // Descriptions may hold commas: the columns behind them are counted from the end.
      const cells = line.split(',');
      const [quantity, at, price, customer] = cells.slice(-5) as [string, string, string, string];
      if (!customer || cells[0]!.startsWith('C') || !(Number(quantity) > 0) || !(Number(price) > 0)) continue;
      days.set(customer, (days.get(customer) ?? new Set()).add(at.slice(0, 10)));
    }
    expect(days.size).toBe(4338);
    const histories = [...days.values()].map((set) => {
      const [first, last] = [[...set].toSorted()[0]!, [...set].toSorted().at(-1)!];
      return {
        repeats: set.size - 1,
        lastDays: daysBetween(first, last),
        observedDays: daysBetween(first, '2011-12-10'),
      };
    });
    const fit = fitBgNbd(countHistories(histories));
    expect(fit.model.a).toBeLessThan(0.01);
    expect(findFitFault(fit)).toBe('nobody_leaves');
  },
);
