import { expect, test } from 'vitest';
import { foldTraditional } from '../../src/domain/fold-traditional.ts';

test.each([
  ['後天下午兩點半', '后天下午两点半'],
  ['臺灣客戶的銷售額', '台湾客户的销售额'],
  ['請檢視裡面的訂單', '请检视里面的订单'],
  ['今年各国的销售额', '今年各国的销售额'],
  ['Revenue by country', 'Revenue by country'],
])('%s is %s', (typed, plain) => {
  expect(foldTraditional(typed)).toBe(plain);
});

test('every sign stays where it is', () => {
  for (const typed of ['Emma 想知道：著名的客戶 😀 䥇 為什麼流失？', '𨥛𠁞 和 後天'])
    expect(foldTraditional(typed)).toHaveLength(typed.length);
});
