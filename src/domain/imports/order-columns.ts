import { FIELDS } from '../catalogue/fields.ts';
import type { ImportColumn } from './import-column.ts';

/** What an order file may tell of its customer: the latest row of each counts. */
export const CUSTOMER_COLUMNS_OF_ORDERS = ['name', 'country', 'region', 'city', 'email', 'phone'] as const;

/** Columns of an order file: a row is a line of an order, or a whole order. */
export const ORDER_COLUMNS: readonly ImportColumn[] = [
  {
    key: 'order_id',
    label: { en: 'Order ID', zh: '订单号' },
    synonyms: {
      en: [
        'order',
        'order no',
        'order number',
        'invoice',
        'invoice no',
        'invoice number',
        'invoice id',
        'transaction id',
      ],
      zh: ['订单编号', '订单ID', '发票号', '单号', '交易号'],
    },
  },
  {
    key: 'customer_id',
    label: FIELDS.customer_id.label,
    synonyms: {
      en: [...FIELDS.customer_id.synonyms.en, 'customer', 'client id', 'buyer id', 'user id', 'member id'],
      zh: [...FIELDS.customer_id.synonyms.zh, '客户', '买家ID', '用户ID', '会员编号', '会员号'],
    },
  },
  {
    key: 'date',
    label: { en: 'Order date', zh: '下单时间' },
    synonyms: {
      en: [
        'date',
        'ordered at',
        'placed at',
        'order time',
        'invoice date',
        'purchase date',
        'transaction date',
        'created at',
        'datetime',
      ],
      zh: ['日期', '订单日期', '下单日期', '订单时间', '交易日期', '交易时间', '购买日期', '创建时间', '时间'],
    },
  },
  {
    key: 'status',
    label: { en: 'Order status', zh: '订单状态' },
    synonyms: { en: ['status', 'state'], zh: ['状态', '交易状态'] },
  },
  {
    key: 'channel',
    label: { en: 'Channel', zh: '渠道' },
    synonyms: { en: ['sales channel', 'order channel', 'platform'], zh: ['销售渠道', '下单渠道', '平台'] },
  },
  {
    key: 'product',
    label: { en: 'Product code', zh: '商品编码' },
    synonyms: {
      en: ['product', 'sku', 'stock code', 'product id', 'product no', 'item code', 'item', 'item id', 'article'],
      zh: ['商品', '商品编号', '商品ID', '产品', '产品编号', '产品编码', '货号', '料号'],
    },
  },
  {
    key: 'product_name',
    label: { en: 'Product name', zh: '商品名称' },
    synonyms: {
      en: ['description', 'product description', 'item name', 'title'],
      zh: ['产品名称', '品名', '商品名', '描述'],
    },
  },
  {
    key: 'category',
    label: { en: 'Category', zh: '商品类别' },
    synonyms: { en: ['product category', 'department'], zh: ['类别', '品类', '分类', '商品分类', '产品类别'] },
  },
  {
    key: 'quantity',
    label: { en: 'Quantity', zh: '数量' },
    synonyms: { en: ['qty', 'units', 'pieces'], zh: ['件数', '购买数量', '商品数量'] },
  },
  {
    key: 'price',
    label: { en: 'Unit price', zh: '单价' },
    synonyms: { en: ['price', 'price each', 'unit cost'], zh: ['价格', '商品单价', '售价'] },
  },
  {
    key: 'line_total',
    label: { en: 'Line total', zh: '行金额' },
    synonyms: { en: ['line amount', 'subtotal', 'extended price'], zh: ['小计', '商品金额', '明细金额'] },
  },
  {
    key: 'order_total',
    label: { en: 'Order total', zh: '订单金额' },
    synonyms: {
      en: ['total', 'amount', 'order amount', 'total amount', 'order value', 'grand total', 'revenue', 'sales'],
      zh: ['金额', '总金额', '订单总额', '合计', '总价', '实付金额', '支付金额', '销售额'],
    },
  },
  ...CUSTOMER_COLUMNS_OF_ORDERS.map((key) => {
    const { label, synonyms } = FIELDS[key];
    // A bare "name" beside an order may as well be the product's.
    return key === 'name'
      ? {
          key,
          label: { en: 'Customer name', zh: '客户姓名' },
          synonyms: { en: ['client name', 'buyer name'], zh: ['客户名称', '买家姓名'] },
        }
      : { key, label, synonyms };
  }),
];

/** Columns without which there is no order; beside them some amount: `price` with `quantity`, `line_total` or `order_total`. */
export const REQUIRED_ORDER_COLUMNS = ['order_id', 'customer_id', 'date'] as const;
