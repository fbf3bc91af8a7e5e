import { expect, test } from 'vitest';
import { indexProducts } from '../../../src/services/products/product-index.ts';

const NAMES = {
  A1: 'REGENCY CAKESTAND 3 TIER',
  B2: 'RABBIT NIGHT LIGHT',
  C3: 'RED RABBIT NIGHT LIGHTS',
  D4: 'NIGHTINGALE BOX',
  E5: 'BERRIES IN GLASS BOXES',
  F6: '红色马克杯',
  G7: '蓝色马克杯 大号',
};
const index = indexProducts(
  Object.entries(NAMES).map(([sku, name], id) => ({ id, sku, name, category: sku < 'D' ? 'Home' : null })),
);
const found = (text: string) => index.matchProducts(text)?.products.map(({ sku }) => sku);

test.each([
  ['a stock code in any case', 'b2', ['B2']],
  ['an exact name before all that hold its words', 'rabbit night light', ['B2']],
  ['all words, whichever order', 'light rabbit red', ['C3']],
  ['singular and plural alike', 'berry box', ['E5']],
  ['whole words before parts', 'night', ['B2', 'C3']],
  ['parts where no whole word fits', 'cakest', ['A1']],
  ['Chinese by its parts', '马克杯', ['F6', 'G7']],
  ['two Chinese parts', '大号 蓝色', ['G7']],
])('%s', (_, text, skus) => {
  expect(found(text)).toEqual(skus);
});

test('what no product holds is nothing', () => {
  expect(found('spaceship')).toBeUndefined();
  expect(found('  ')).toBeUndefined();
  expect(index.listOfCategory('home').map(({ sku }) => sku)).toEqual(['A1', 'B2', 'C3']);
  expect(index.categories).toEqual(['Home']);
});
