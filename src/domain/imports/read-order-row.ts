import type { Mapping } from './import-column.ts';
import { isPlausibleMoney, parseMoney, parseQuantity } from './parse-amount.ts';
import { createChoiceParser, ORDER_STATUSES } from './parse-choice.ts';
import { createInstantParser } from './parse-instant.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { cellOf, LONGEST_ID, type NumberFormat, plainId, type RowReader } from './row-reader.ts';
import type { STAGED_ORDER_COLUMNS, StagedOrder } from './staged-order.ts';

type Amounts = Pick<StagedOrder, 'quantity' | 'price' | 'line_total' | 'order_total'>;

/** Rows of any order file: a row is a line of an order or a whole order. Without a status every order is completed. */
export function createOrderReader(
  mapping: Mapping,
  format: NumberFormat,
): RowReader<keyof typeof STAGED_ORDER_COLUMNS> {
  const dates = createInstantParser();
  const statusOf = createChoiceParser(ORDER_STATUSES);
  const readAmounts = createAmountsReader(mapping, format);
  const at = (cells: readonly string[], key: string) => cellOf(cells, mapping.get(key));
  return {
    dates: dates.evidence,
    read(cells): StagedOrder | Refusal {
      const customer = at(cells, 'customer_id');
      if (customer === null) return refuse('no_customer');
      const order = at(cells, 'order_id');
      if (order === null) return refuse('no_order');
      const name = at(cells, 'product_name');
      const sku = (at(cells, 'product') ?? name)?.toUpperCase() ?? null;
      if ([order, customer, sku ?? ''].some((id) => id.length > LONGEST_ID)) return refuse('too_long');
      const date = at(cells, 'date');
      const placed = date === null ? null : dates.parse(date);
      if (placed === null) return date === null ? refuse('no_date') : refuse('bad_date', date);
      const statusCell = at(cells, 'status');
      const status = mapping.has('status') ? statusOf(statusCell ?? '') : 'completed';
      if (status === undefined) return refuse('unknown_status', statusCell ?? '');
      const amounts = readAmounts(cells, status === 'returned');
      if (isRefusal(amounts)) return amounts;
      return {
        order_id: plainId(order),
        customer_id: plainId(customer),
        placed_at: placed.at,
        placed_at_month_first: placed.monthFirstAt,
        status,
        counts: 'true',
        // An order's total tells nothing of what a line was worth.
        sku: amounts.price === null && amounts.line_total === null ? null : sku,
        product_name: name,
        category: at(cells, 'category'),
        ...amounts,
        channel: at(cells, 'channel'),
        name: at(cells, 'name'),
        country: at(cells, 'country'),
        region: at(cells, 'region'),
        city: at(cells, 'city'),
        email: at(cells, 'email'),
        phone: at(cells, 'phone'),
      };
    },
  };
}

/** Amounts of a row, positive also in a return; a missing quantity is 1. */
function createAmountsReader(mapping: Mapping, format: NumberFormat) {
  return (cells: readonly string[], isReturn: boolean): Amounts | Refusal => {
    const amounts: Amounts = { quantity: '1', price: null, line_total: null, order_total: null };
    const quantityCell = cellOf(cells, mapping.get('quantity'));
    const quantity = quantityCell === null ? 1 : parseQuantity(quantityCell, format);
    if (isRefusal(quantity)) return quantity;
    if (quantity === 0 || (quantity < 0 && !isReturn)) return refuse('not_positive', quantityCell ?? '');
    amounts.quantity = String(Math.abs(quantity));
    for (const key of ['price', 'line_total', 'order_total'] as const) {
      const cell = cellOf(cells, mapping.get(key));
      if (cell === null) continue;
      const value = parseMoney(cell, format);
      if (isRefusal(value)) return value;
      if (Number(value) < 0 && !isReturn) return refuse('not_positive', cell);
      if (key === 'price' && !isPlausibleMoney(quantity * Number(value)))
        return refuse('bad_number', `${quantity} × ${value}`);
      amounts[key] = value.replace('-', '');
    }
    const isWithoutAmount = amounts.price === null && amounts.line_total === null && amounts.order_total === null;
    return isWithoutAmount ? refuse('no_amount') : amounts;
  };
}
