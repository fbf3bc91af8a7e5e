import { expect, test } from 'vitest';
import type { Cell, CellType, Unit } from '../../src/domain/answer.ts';
import { formatCell } from '../../src/render/format-cell.ts';

const cases: [Cell, CellType, Unit | undefined, string, string][] = [
  [4338, 'number', 'count', '4,338', '4,338'],
  [8911407.9, 'number', 'money', '£8,911,407.90', '£8,911,407.90'],
  [-12.5, 'number', 'money', '-£12.50', '-£12.50'],
  [0.1234, 'number', 'ratio', '12.3%', '12.3%'],
  [2, 'number', 'days', '2 days', '2天'],
  [0.1625, 'number', 'days', '3.9 hours', '3.9小时'],
  [-0, 'number', 'count', '0', '0'],
  ['2011-12-09', 'day', undefined, '9 Dec 2011', '2011年12月9日'],
  ['2011-12-09T23:30:00Z', 'instant', undefined, '10 Dec 2011, 07:30', '2011年12月10日 07:30'],
  ['EIRE', 'country', undefined, 'Ireland', '爱尔兰'],
  [12.345, 'number', undefined, '12.35', '12.35'],
  [0.00234, 'number', undefined, '0.0023', '0.0023'],
  [true, 'boolean', undefined, 'Yes', '是'],
  [null, 'number', 'money', '–', '–'],
  ['', 'text', undefined, '–', '–'],
  ['a\u001B[31m\nb', 'text', undefined, 'a [31m b', 'a [31m b'],
  ['not a day', 'day', undefined, 'not a day', 'not a day'],
];

test.each(cases)('%j as %s %s', (value, type, unit, en, zh) => {
  const column = { type, ...(unit && { unit }) };
  const reader = { timeZone: 'Asia/Shanghai', currency: 'GBP' };
  expect(formatCell(value, column, { ...reader, locale: 'en' })).toBe(en);
  expect(formatCell(value, column, { ...reader, locale: 'zh' })).toBe(zh);
});
