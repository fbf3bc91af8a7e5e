import { expect, test } from 'vitest';
import { localeOf } from '../../src/domain/locale.ts';

test.each([
  ['How much did 蔡海波 spend this year?', 'en'],
  ['customers in 上海', 'en'],
  ['champions 一共贡献了多少 revenue', 'zh'],
  ['买过 white hanging heart holder 的客户', 'zh'],
  ['is 中村 葵 a VIP?', 'en'],
  ['call 欧阳陈丹丹 tomorrow, to thank her', 'en'],
  ['show me 王小明的订单', 'zh'],
  ['VIP客户', 'zh'],
  ['R=1 而且 M=5 的客户有哪些', 'zh'],
  ['revenue', 'en'],
  ['???', 'en'],
])('%s is %s', (text, locale) => {
  expect(localeOf(text)).toBe(locale);
});
