import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInstantParser, dayOrderOf } from '../../../src/domain/imports/parse-instant.ts';

const parse = (cell: string) => createInstantParser().parse(cell);

describe('a date in a cell', () => {
  test.each([
    ['2010-12-01 08:26:00', '2010-12-01 08:26:00'],
    ['2010-12-01T08:26:00.123Z', '2010-12-01 08:26:00+00'],
    ['2010-12-01 08:26:00+08:00', '2010-12-01 08:26:00+08:00'],
    ['2026/3/5', '2026-03-05 00:00:00'],
    ['20260305', '2026-03-05 00:00:00'],
    ['2026年3月5日', '2026-03-05 00:00:00'],
    ['2026年3月5日 下午3点30分', '2026-03-05 15:30:00'],
    ['2026年3月5日 下午3点', '2026-03-05 15:00:00'],
    ['２０２６-０３-０５', '2026-03-05 00:00:00'],
    ['05.03.2026', '2026-03-05 00:00:00'],
    ['31/12/2026 23:59', '2026-12-31 23:59:00'],
    ['12/31/26 1:05 PM', '2026-12-31 13:05:00'],
    ['12/31/1999 12:00 am', '1999-12-31 00:00:00'],
    ['5 Mar 2026', '2026-03-05 00:00:00'],
    ['05-Mar-2026', '2026-03-05 00:00:00'],
    ['March 5th, 2026', '2026-03-05 00:00:00'],
    ['29/02/2024', '2024-02-29 00:00:00'],
  ])('%s is %s', (cell, at) => expect(parse(cell)).toEqual({ at, monthFirstAt: null }));

  test.each([
    '',
    'soon',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '31/02/2026',
    '2026-01-01 25:00',
    '1/2',
    '5 Foo 2026',
    '0001-01-01',
    '2026-01-01 10:00+99:00',
  ])('%s is none', (cell) => expect(parse(cell)).toBeNull());

  test('may be read both ways, unless both are the same', () => {
    expect(parse('03/04/2026')).toEqual({ at: '2026-04-03 00:00:00', monthFirstAt: '2026-03-04 00:00:00' });
    expect(parse('05/05/2026')).toEqual({ at: '2026-05-05 00:00:00', monthFirstAt: null });
  });

  test('every day of ISO 8601 is itself', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parse(day)?.at).toBe(`${day} 00:00:00`);
        },
      ),
    );
  });
});

describe('a column decides on the order of day and month', () => {
  test.each([
    [['03/04/2026', '31/12/2026'], 'day_first'],
    [['03/04/2026', '12/31/2026'], 'month_first'],
    [['03/04/2026', '05/05/2026'], null],
    [['31/12/2026', '12/31/2026'], null],
  ])('%s: %s', (cells, order) => {
    const parser = createInstantParser();
    for (const cell of cells) parser.parse(cell);
    expect(dayOrderOf(parser.evidence)).toBe(order);
  });
});
