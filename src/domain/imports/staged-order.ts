import type { StagedRow } from './row-reader.ts';

/** What a row of an order file says, and the PostgreSQL type of each; money in major units. */
export const STAGED_ORDER_COLUMNS = {
  order_id: 'text',
  customer_id: 'text',
  placed_at: 'timestamptz',
  placed_at_month_first: 'timestamptz',
  status: 'text',
  /** Whether the row counts for the order's total and date. */
  counts: 'boolean',
  /** Product of the line; null for an amount without a product. */
  sku: 'text',
  product_name: 'text',
  category: 'text',
  quantity: 'int',
  price: 'numeric(18, 6)',
  line_total: 'numeric(20, 6)',
  order_total: 'numeric(20, 6)',
  channel: 'text',
  name: 'text',
  country: 'text',
  region: 'text',
  city: 'text',
  email: 'text',
  phone: 'text',
} as const;

export type StagedOrder = StagedRow<keyof typeof STAGED_ORDER_COLUMNS>;
