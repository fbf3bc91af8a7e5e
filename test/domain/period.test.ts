import { expect, test } from 'vitest';
import { Period, previousPeriod, resolvePeriod, yearBefore } from '../../src/domain/period.ts';
import { periodText } from '../../src/domain/period-text.ts';

const NOW = new Date('2011-06-15T12:00:00Z');
const ZONE = 'Europe/London';
const between = (from?: string, to?: string): Period => ({ span: 'between', ...(from && { from }), ...(to && { to }) });

test.each<[Period, Period]>([
  [between('2011-05-01', '2011-05-31'), between('2011-04-01', '2011-04-30')],
  [between('2011-05-11', '2011-05-20'), between('2011-05-01', '2011-05-10')],
  [between('2011-06-06'), between('2011-05-27', '2011-06-05')],
  [{ span: 'last', count: 7, unit: 'day' }, between('2011-06-01', '2011-06-07')],
  [
    { span: 'calendar', unit: 'month', offset: -1 },
    { span: 'calendar', unit: 'month', offset: -2 },
  ],
])('the period before %j is %j', (period, before) => {
  expect(previousPeriod(period, NOW, ZONE)).toEqual(before);
});

test.each<[Period, Period]>([
  [between('2011-05-01', '2011-05-31'), between('2010-05-01', '2010-05-31')],
  [{ span: 'calendar', unit: 'month', offset: 0 }, between('2010-06-01', '2010-06-15')],
])('%j a year before is %j', (period, before) => {
  expect(yearBefore(period, NOW, ZONE)).toEqual(before);
});

test.each([between(), between(undefined, '2010-12-31')])('%j has nothing before it', (period) => {
  const refusal = expect.objectContaining({ code: 'invalid_input' });
  expect(() => previousPeriod(period, NOW, ZONE)).toThrow(refusal);
  expect(() => yearBefore(period, NOW, ZONE)).toThrow(refusal);
});

test.each<[Period, string, string]>([
  [between(), 'all time', '全部时间'],
  [between(undefined, '2010-12-31'), 'up to 2010-12-31', '截至2010-12-31'],
  [between('2010-12-01'), 'since 2010-12-01', '2010-12-01以来'],
])('%j reads “%s”, 《%s》', (period, en, zh) => {
  expect([periodText(period, 'en'), periodText(period, 'zh')]).toEqual([en, zh]);
});

test('a range since ever has no first instant', () => {
  expect(resolvePeriod(between(undefined, '2010-12-31'), NOW, ZONE)).toEqual({
    fromAt: null,
    toAt: new Date('2011-01-01T00:00:00Z'),
    label: '/2010-12-31',
  });
});

test.each([
  [{ span: 'last', count: 10_000, unit: 'year' }],
  [{ span: 'last', count: 36_526, unit: 'day' }],
  [{ span: 'last', count: Number.MAX_SAFE_INTEGER, unit: 'week' }],
  [{ span: 'calendar', unit: 'quarter', offset: -401 }],
])('%j reaches back too far, and says so in both languages', (input) => {
  const period = Period.parse(input);
  const refusal = expect.objectContaining({
    code: 'invalid_input',
    text: { en: expect.anything(), zh: expect.anything() },
  });
  expect(() => resolvePeriod(period, NOW, ZONE)).toThrow(refusal);
  expect(() => previousPeriod(period, NOW, ZONE)).toThrow(refusal);
  expect(() => yearBefore(period, NOW, ZONE)).toThrow(refusal);
});

test.each([36_525, 10_000])('%i days are no reach too far', (count) => {
  expect(resolvePeriod({ span: 'last', count, unit: 'day' }, NOW, ZONE).fromAt).toEqual(
    new Date(NOW.getTime() - count * 86_400_000),
  );
});
