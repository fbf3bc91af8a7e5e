import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDecimal } from '../../../src/domain/imports/parse-decimal.ts';

describe('a number in a cell', () => {
  test.each([
    ['12', '12'],
    ['-2.550', '-2.550'],
    ['1,234.50', '1234.50'],
    ['1,234,567', '1234567'],
    ['1.234,50', '1234.50'],
    ['12,5', '12.5'],
    ["1'234.50", '1234.50'],
    ['1 234.50', '1234.50'],
    ['£1,234.50', '1234.50'],
    ['¥ 30', '30'],
    ['30元', '30'],
    ['USD 9.99', '9.99'],
    ['9.99 EUR', '9.99'],
    ['(45.10)', '-45.10'],
    ['１２．５', '12.5'],
    ['−3', '-3'],
    ['.5', '.5'],
    ['1e3', '1e3'],
  ])('%s is %s', (cell, value) => expect(parseDecimal(cell)).toBe(value));

  test.each(['', 'two', '1.2.3', '1,23,4', '12-', '--1', '1e99', '2000000000000', 'NaN', 'Infinity', '0x10'])(
    '%s is none',
    (cell) => expect(parseDecimal(cell)).toBeNull(),
  );

  test.each([
    ['1.234', '1234'],
    ['1.234,5', '1234.5'],
    ['1,5', '1.5'],
    ['1,234', '1.234'],
    ['10', '10'],
  ])('with decimal commas %s is %s', (cell, value) => expect(parseDecimal(cell, { decimalComma: true })).toBe(value));

  test('survives being written with thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (value) => {
        expect(Number(parseDecimal(value.toLocaleString('en')))).toBe(value);
        expect(Number(parseDecimal(value.toLocaleString('de'), { decimalComma: true }))).toBe(value);
      }),
    );
  });
});
