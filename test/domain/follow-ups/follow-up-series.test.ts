import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar-day.ts';
import { type FollowUpSeries, nextInSeries } from '../../../src/domain/follow-ups/follow-up-series.ts';
import type { MonthDay } from '../../../src/domain/schedule/month-day.ts';

const series = (anchorOn: string, every: number, unit: FollowUpSeries['unit'], more: Partial<FollowUpSeries> = {}) => ({
  ...{ anchorOn, every, unit, nth: 0 },
  ...more,
});

/** The days of a series when each is done on its day. */
function daysOf(first: FollowUpSeries, count: number): string[] {
  const days: string[] = [];
  let current: FollowUpSeries = first;
  for (let on = first.anchorOn; days.length < count; ) {
    const next = nextInSeries(current, on);
    if (next === null) break;
    days.push(next.on);
    on = next.on;
    current = { ...current, nth: next.nth };
  }
  return days;
}

test.each([
  // From a Tuesday on, and from a Friday that is none of the days.
  ['2026-11-24', 1, [2, 4], ['2026-11-26', '2026-12-01', '2026-12-03', '2026-12-08']],
  ['2026-11-27', 1, [2, 4], ['2026-12-01', '2026-12-03', '2026-12-08', '2026-12-10']],
  ['2026-11-26', 2, [4, 2], ['2026-12-08', '2026-12-10', '2026-12-22', '2026-12-24']],
])('from %s, every %s weeks on %s', (anchorOn, every, weekdays, days) => {
  expect(daysOf(series(anchorOn, every, 'week', { weekdays }), 4)).toEqual(days);
});

test.each([
  ['2026-01-31', 1, 'month', ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
  ['2027-12-31', 2, 'month', ['2028-02-29', '2028-04-30', '2028-06-30', '2028-08-31']],
  ['2024-02-29', 1, 'year', ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
  ['2026-12-28', 1, 'week', ['2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25']],
  ['2028-02-27', 1, 'day', ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02']],
] as const)('from %s every %i %s', (anchorOn, every, unit, days) => {
  expect(daysOf(series(anchorOn, every, unit), 4)).toEqual(days);
});

test.each<[string, number, MonthDay[], string[]]>([
  ['2026-11-20', 1, [5, 20], ['2026-12-05', '2026-12-20', '2027-01-05', '2027-01-20']],
  ['2026-12-01', 1, ['first workday'], ['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01']],
  ['2026-11-27', 3, ['last friday'], ['2027-02-26', '2027-05-28', '2027-08-27', '2027-11-26']],
  ['2026-11-30', 1, ['fifth monday'], ['2027-03-29', '2027-05-31', '2027-08-30', '2027-11-29']],
])('from %s, every %s months on %s', (anchorOn, every, days, coming) => {
  expect(daysOf(series(anchorOn, every, 'month', { days }), 4)).toEqual(coming);
});

test('a late closing skips what is over, and an early one brings none forward', () => {
  const weekly = series('2026-11-02', 1, 'week');
  expect(nextInSeries(weekly, '2026-11-18')).toEqual({ nth: 3, on: '2026-11-23' });
  expect(nextInSeries(weekly, '2026-11-23')).toEqual({ nth: 4, on: '2026-11-30' });
  expect(nextInSeries(weekly, '2026-10-30')).toEqual({ nth: 1, on: '2026-11-09' });
});

test('it ends with its last day', () => {
  expect(daysOf(series('2026-11-02', 1, 'week', { untilOn: '2026-11-16' }), 9)).toEqual(['2026-11-09', '2026-11-16']);
});

test('whenever each is closed, days rise, lie after the closing, and are days of the series', () => {
  const anchors = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2024-01-01', days));
  const units = fc.constantFrom('day', 'week', 'month', 'year');
  fc.assert(
    fc.property(
      anchors,
      units,
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.integer({ min: -20, max: 90 }), { maxLength: 12 }),
      (anchorOn, unit, every, delays) => {
        let current: FollowUpSeries = series(anchorOn, every, unit);
        let on = anchorOn;
        for (const delay of delays) {
          const closedOn = addDays(on, delay);
          const next = nextInSeries(current, closedOn)!;
          expect(next.on > on).toBe(true);
          expect(next.on > closedOn).toBe(true);
          expect(next.nth).toBeGreaterThan(current.nth);
          const direct = Temporal.PlainDate.from(anchorOn).add({ [`${unit}s`]: every * next.nth });
          expect(next.on).toBe(direct.toString());
          on = next.on;
          current = { ...current, nth: next.nth };
        }
      },
    ),
  );
});
