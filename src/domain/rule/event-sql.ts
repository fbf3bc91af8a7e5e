import { toMinor } from '../money.ts';
import { resolvePeriod } from '../period.ts';
import { COMPARISON_OPERATORS, compare } from './comparison.ts';
import { type EventSqlContext, eventFilterSql } from './event-filter-sql.ts';
import { presenceOf } from './presence.ts';
import type { EventCondition } from './schema.ts';

type Aggregate = EventCondition['aggregate'];

/** What metrics hold of all orders or returns, over `m`. */
const STORED: Record<EventCondition['events'], Partial<Record<Aggregate, string>>> = {
  orders: {
    count: 'm.orders',
    revenue: 'm.revenue_minor',
    units: 'm.units',
    largest: 'm.largest_order_minor',
    average: 'm.revenue_minor::numeric / nullif(m.orders, 0)',
  },
  returns: { count: 'm.returns', revenue: 'm.refunds_minor' },
};

/** A condition on a customer's orders or returns, over metrics `m` where they hold the answer; never null. */
export function eventSql(condition: EventCondition, context: EventSqlContext & { customerKey: string }): string {
  return storedSql(condition, context) ?? existsSql(condition, context);
}

function storedSql(condition: EventCondition, { bind, now, timeZone, currency }: EventSqlContext): string | undefined {
  const { events, where, period, aggregate, is } = condition;
  if (where !== undefined && Object.values(where).some((value) => value !== undefined)) return undefined;
  const stored = STORED[events][aggregate];
  if (period === undefined) {
    const value = comparedValue(condition, currency);
    return stored && `(${stored} ${COMPARISON_OPERATORS[is]} ${bind(value, 'float8')}) is true`;
  }
  const { fromAt, toAt } = resolvePeriod(period, now, timeZone);
  // Of a time up to now, the last order says whether there was one.
  const presence = presenceOf(condition);
  if (events !== 'orders' || presence === undefined || fromAt === null || toAt < now) return undefined;
  return `(m.last_order_at >= ${bind(fromAt, 'timestamptz')}) is ${presence === 'some' ? 'true' : 'not true'}`;
}

function existsSql(condition: EventCondition, context: EventSqlContext & { customerKey: string }): string {
  const { aggregate, where, is } = condition;
  const presence = presenceOf(condition);
  const countsLines = aggregate === 'revenue' || aggregate === 'units' || presence !== undefined;
  const isOfLines = where?.product !== undefined && countsLines;
  const from = isOfLines ? 'order_lines l join orders o on o.id = l.order_id' : 'orders o';
  const filters = eventFilterSql(condition, context, isOfLines ? 'lines' : 'orders').join(' and ');
  // Always under an alias of its own: the customer's id may come from an outer `o`, which an inner one would hide.
  if (presence !== undefined) {
    // The line's own customer: with the product it is one look into an index.
    const owner = isOfLines ? 'l.customer_id' : 'o.customer_id';
    const some = `exists (select 1 from (select ${owner} from ${from} where ${filters}) e where e.customer_id = ${context.customerKey})`;
    return presence === 'some' ? some : `not ${some}`;
  }
  const value = comparedValue(condition, context.currency);
  const holds = `${aggregateSql(aggregate, isOfLines)} ${COMPARISON_OPERATORS[is]} ${context.bind(value, 'float8')}`;
  // A grouped relation, which PostgreSQL may compute once and hash, or look into customer by customer.
  const matching = (having: string) => `exists (select 1 from (
      select o.customer_id from ${from} where ${filters} group by o.customer_id having ${having}) e where e.customer_id = ${context.customerKey})`;
  // The sum of nothing is zero: where zero satisfies the comparison, customers without any such event are in.
  const isOfNoneZero = aggregate === 'count' || aggregate === 'revenue' || aggregate === 'units';
  return isOfNoneZero && compare(0, is, value) ? `not ${matching(`not (${holds})`)}` : matching(holds);
}

function comparedValue({ aggregate, value }: EventCondition, currency: string): number {
  return aggregate === 'count' || aggregate === 'units' ? value : toMinor(value, currency);
}

function aggregateSql(aggregate: Aggregate, isOfLines: boolean): string {
  switch (aggregate) {
    case 'count':
      return 'count(*)';
    case 'revenue':
      return isOfLines ? 'round(sum(l.total_minor))' : 'sum(o.total_minor)';
    case 'units':
      return isOfLines ? 'sum(l.quantity)' : 'sum(o.units)';
    case 'largest':
      return 'max(o.total_minor)';
    case 'average':
      return 'avg(o.total_minor)';
  }
}
