import { expect, test } from 'vitest';
import { numeralAt } from '../../../src/language/text/numerals.ts';

test.each([
  ['12', 12],
  ['5,000', 5000],
  ['1,234.5', 1234.5],
  ['10k', 10_000],
  ['20 k', 20_000],
  ['1.5m', 1_500_000],
  ['two', 2],
  ['twenty five', 25],
  ['three hundred and five', 305],
  ['2 million', 2_000_000],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百二', 120],
  ['一百二十', 120],
  ['一万二', 12_000],
  ['一万两千', 12_000],
  ['两千零五', 2005],
  ['三千五', 3500],
  ['五万', 50_000],
  ['1.5万', 15_000],
  ['3百万', 3_000_000],
  ['二〇一一', 2011],
  ['一亿', 100_000_000],
])('%s is %d', (text, value) => {
  expect(numeralAt(text, 0)).toEqual({ value, to: text.length });
});

test.each(['customers', '客户', 'k', '', 'tennis', 'onerous', '三四', '两三'])('%j is no number', (text) => {
  expect(numeralAt(text, 0)).toBeNull();
});

test('a suffix needs an end: "5 members" is five', () => {
  expect(numeralAt('5 members', 0)).toEqual({ value: 5, to: 1 });
});
