import type { Mapping } from './import-column.ts';
import { isPlausibleMoney, parseMoney, parseQuantity } from './parse-amount.ts';
import { createInstantParser } from './parse-instant.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { cellOf, LONGEST_ID, type NumberFormat, plainId, type RowReader } from './row-reader.ts';
import type { STAGED_ORDER_COLUMNS, StagedOrder } from './staged-order.ts';

export const ONLINE_RETAIL_REQUIRED = [
  'order_id',
  'customer_id',
  'date',
  'product',
  'quantity',
  'price',
  'country',
] as const;

/**
 * Rows of the UCI data set "Online Retail" and its like: an invoice whose number begins with C is a return; lines of an ordinary
 * invoice without a positive quantity and price tell of the customer and the product, but are no order lines.
 */
export function createOnlineRetailReader(
  mapping: Mapping,
  format: NumberFormat,
): RowReader<keyof typeof STAGED_ORDER_COLUMNS> {
  const dates = createInstantParser();
  const at = (key: string) => mapping.get(key);
  const [orderAt, customerAt, dateAt, productAt] = [at('order_id'), at('customer_id'), at('date'), at('product')];
  const [nameAt, quantityAt, priceAt, countryAt] = [at('product_name'), at('quantity'), at('price'), at('country')];
  return {
    dates: dates.evidence,
    read(cells): StagedOrder | Refusal {
      const customer = cellOf(cells, customerAt);
      if (customer === null) return refuse('no_customer');
      const order = cellOf(cells, orderAt);
      if (order === null) return refuse('no_order');
      const sku = cellOf(cells, productAt)?.toUpperCase() ?? null;
      if (order.length > LONGEST_ID || customer.length > LONGEST_ID || (sku?.length ?? 0) > LONGEST_ID)
        return refuse('too_long');
      const date = cellOf(cells, dateAt);
      const placed = date === null ? null : dates.parse(date);
      if (placed === null) return date === null ? refuse('no_date') : refuse('bad_date', date);
      const quantity = parseQuantity(cellOf(cells, quantityAt), format);
      if (isRefusal(quantity)) return quantity;
      const price = parseMoney(cellOf(cells, priceAt), format);
      if (isRefusal(price)) return price;
      if (!isPlausibleMoney(quantity * Number(price))) return refuse('bad_number', `${quantity} × ${price}`);
      const isReturn = order.startsWith('C');
      return {
        order_id: order,
        customer_id: plainId(customer),
        placed_at: placed.at,
        placed_at_month_first: placed.monthFirstAt,
        status: isReturn ? 'returned' : 'completed',
        counts: isReturn ? String(quantity !== 0) : String(quantity > 0 && Number(price) > 0),
        sku,
        product_name: cellOf(cells, nameAt),
        category: null,
        quantity: String(Math.abs(quantity)),
        price: price.replace('-', ''),
        line_total: null,
        order_total: null,
        channel: null,
        name: null,
        country: cellOf(cells, countryAt),
        region: null,
        city: null,
        email: null,
        phone: null,
      };
    },
  };
}
