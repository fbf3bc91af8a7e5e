import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dateSpanAt, durationAt } from '../../../src/language/text/dates.ts';

const TODAY = Temporal.PlainDate.from('2011-12-10');
const read = (text: string) => dateSpanAt(text, 0, TODAY);
const calendar = (unit: string, offset: number) => ({ span: 'calendar', unit, offset });
const last = (count: number, unit: string) => ({ span: 'last', count, unit });
const between = (from: string, to: string) => ({ span: 'between', from, to });

describe('phrases of time', () => {
  test.each([
    ['today', calendar('day', 0)],
    ['yesterday', calendar('day', -1)],
    ['last month', calendar('month', -1)],
    ['the previous quarter', calendar('quarter', -1)],
    ['year to date', calendar('year', 0)],
    ['ytd', calendar('year', 0)],
    ['last 90 days', last(90, 'day')],
    ['the past three months', last(3, 'month')],
    ['past year', last(1, 'year')],
    ['march', between('2011-03-01', '2011-03-31')],
    ['dec', between('2011-12-01', '2011-12-31')],
    ['march 2010', between('2010-03-01', '2010-03-31')],
    ['november last year', between('2010-11-01', '2010-11-30')],
    ['q3', between('2011-07-01', '2011-09-30')],
    ['q4 last year', between('2010-10-01', '2010-12-31')],
    ['the first quarter of 2011', between('2011-01-01', '2011-03-31')],
    ['first half of the year', between('2011-01-01', '2011-06-30')],
    ['1 june', between('2011-06-01', '2011-06-01')],
    ['june 15th', between('2011-06-15', '2011-06-15')],
    ['december 25', between('2010-12-25', '2010-12-25')],
    ['2011-11-05', between('2011-11-05', '2011-11-05')],
    ['2010', between('2010-01-01', '2010-12-31')],
    ['last monday', between('2011-12-05', '2011-12-05')],
    ['今天', calendar('day', 0)],
    ['前天', calendar('day', -2)],
    ['上周', calendar('week', -1)],
    ['上上个月', calendar('month', -2)],
    ['这个月', calendar('month', 0)],
    ['本季度', calendar('quarter', 0)],
    ['年初至今', calendar('year', 0)],
    ['去年', calendar('year', -1)],
    ['近三个月', last(3, 'month')],
    ['最近半年', last(6, 'month')],
    ['过去120天', last(120, 'day')],
    ['九月份', between('2011-09-01', '2011-09-30')],
    ['十一月', between('2011-11-01', '2011-11-30')],
    ['去年12月', between('2010-12-01', '2010-12-31')],
    ['12月8号', between('2011-12-08', '2011-12-08')],
    ['12月1号到9号', between('2011-12-01', '2011-12-09')],
    ['三季度', between('2011-07-01', '2011-09-30')],
    ['2011年上半年', between('2011-01-01', '2011-06-30')],
    ['下半年', between('2011-07-01', '2011-12-31')],
    ['双十一', between('2011-11-11', '2011-11-11')],
    ['上周一', between('2011-11-28', '2011-11-28')],
  ])('%s', (text, period) => {
    expect(read(text)).toMatchObject({ value: { period }, to: text.length });
  });

  test('a month that has not begun this year is last year’s', () => {
    const spring = Temporal.PlainDate.from('2026-02-10');
    expect(dateSpanAt('november', 0, spring)?.value.period).toEqual(between('2025-11-01', '2025-11-30'));
    expect(dateSpanAt('三月', 0, spring)?.value.period).toEqual(between('2025-03-01', '2025-03-31'));
  });

  test('29 February is the latest there was', () => {
    expect(read('february 29')?.value.period).toEqual(between('2008-02-29', '2008-02-29'));
  });

  test.each(['30 feb 2011', '2011年13月', '2011-02-30', '6月31号'])('%s is no date', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });

  test.each(['sun li', 'customers', '客户', 'spent 500', '50', '去年同期'])('%s is no time', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('lengths of time', () => {
  test.each([
    ['90 days', 90, 'day'],
    ['six months', 6, 'month'],
    ['half a year', 6, 'month'],
    ['a week', 1, 'week'],
    ['半年', 6, 'month'],
    ['三个月', 3, 'month'],
    ['一百二十天', 120, 'day'],
    ['两周', 2, 'week'],
  ])('%s', (text, count, unit) => {
    expect(durationAt(text, 0)).toEqual({ value: { count, unit }, to: text.length });
  });

  test('12月 is December, not twelve months', () => {
    expect(durationAt('12月', 0)).toBeNull();
  });
});
