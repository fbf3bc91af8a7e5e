import type { ImportColumn } from './import-column.ts';

export const PRODUCT_COLUMNS: readonly ImportColumn[] = [
  {
    key: 'sku',
    label: { en: 'Product code', zh: '商品编码' },
    synonyms: {
      en: ['stock code', 'product id', 'product', 'item code', 'article', 'id'],
      zh: ['商品编号', '商品ID', '产品编号', '产品编码', '货号'],
    },
  },
  {
    key: 'name',
    label: { en: 'Product name', zh: '商品名称' },
    synonyms: { en: ['description', 'title', 'item name'], zh: ['名称', '产品名称', '品名', '商品名'] },
  },
  {
    key: 'category',
    label: { en: 'Category', zh: '商品类别' },
    synonyms: { en: ['product category', 'department'], zh: ['类别', '品类', '分类', '商品分类', '产品类别'] },
  },
];
