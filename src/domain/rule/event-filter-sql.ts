import { toMinor } from '../money.ts';
import { type Period, resolvePeriod } from '../period.ts';
import type { Bind } from './bind.ts';
import { COMPARISON_OPERATORS } from './comparison.ts';
import type { EventCondition, OrderFilter, ProductMatch } from './schema.ts';

/** What conditions on orders depend on beside themselves. */
export type EventSqlContext = {
  bind: Bind;
  now: Date;
  /** Business time zone. */
  timeZone: string;
  currency: string;
  /** Ids of the products that a match means. */
  productIds: (match: ProductMatch) => readonly number[];
};

const STATUS = { orders: 'completed', returns: 'returned' } as const;

/** Conditions on order `o` (and, over lines, its line `l`): completed or returned before now, in the period, passing the filter. */
export function eventFilterSql(
  {
    events,
    period,
    where,
  }: { events: EventCondition['events']; period?: Period | undefined; where?: OrderFilter | undefined },
  context: EventSqlContext,
  over: 'orders' | 'lines',
): string[] {
  const { bind, now, timeZone } = context;
  const range = period === undefined ? { fromAt: null, toAt: now } : resolvePeriod(period, now, timeZone);
  return [
    `o.status = '${STATUS[events]}'`,
    `o.placed_at < ${bind(range.toAt, 'timestamptz')}`,
    ...(range.fromAt === null ? [] : [`o.placed_at >= ${bind(range.fromAt, 'timestamptz')}`]),
    ...(where === undefined ? [] : orderFilterSql(where, context, over)),
  ];
}

function orderFilterSql(
  { product, channel, total }: OrderFilter,
  { bind, currency, productIds }: EventSqlContext,
  over: 'orders' | 'lines',
): string[] {
  const conditions: string[] = [];
  if (product !== undefined) {
    const isWanted = `l.product_id = any(${bind([...productIds(product)], 'int[]')})`;
    conditions.push(
      over === 'lines' ? isWanted : `exists (select 1 from order_lines l where l.order_id = o.id and ${isWanted})`,
    );
  }
  if (channel !== undefined) conditions.push(`o.channel = ${bind(channel, 'text')}`);
  for (const { is, value } of total ?? []) {
    conditions.push(`o.total_minor ${COMPARISON_OPERATORS[is]} ${bind(toMinor(value, currency), 'float8')}`);
  }
  return conditions;
}
