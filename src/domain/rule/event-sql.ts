import { eventKindOf } from '../catalogue/event-kinds.ts';
import { localDay, resolvePeriod } from '../period.ts';
import { resolveDay } from '../relative-day.ts';
import { type Bind, nowSql } from './bind.ts';
import { COMPARISON_OPERATORS, compare } from './comparison.ts';
import { type EventSqlContext, eventFilterSql } from './event-filter-sql.ts';
import { presenceOf } from './presence.ts';
import type { Aggregate, EventCondition } from './schema.ts';
import { wantedNumber } from './wanted-number.ts';

type Context = EventSqlContext & { customerKey: string };

/** What metrics hold of all orders or returns, over `m`. */
const STORED: Record<'orders' | 'returns', Partial<Record<Aggregate | 'units', string>>> = {
  orders: {
    count: 'm.orders',
    sum: 'm.revenue_minor',
    units: 'm.units',
    maximum: 'm.largest_order_minor',
    average: 'm.revenue_minor::numeric / nullif(m.orders, 0)',
    first: 'm.first_order_on',
    last: 'm.last_order_on',
  },
  returns: { count: 'm.returns', sum: 'm.refunds_minor' },
};

/** A condition on a customer's records of one kind, over metrics `m` where they hold the answer; never null. */
export function eventSql(condition: EventCondition, context: Context): string {
  return storedSql(condition, context) ?? existsSql(condition, context);
}

function storedSql(condition: EventCondition, context: EventSqlContext): string | undefined {
  const { events, where, period, aggregate, of, is } = condition;
  if (events !== 'orders' && events !== 'returns') return undefined;
  if (where !== undefined && Object.values(where).some((value) => value !== undefined)) return undefined;
  if (period === undefined) {
    const stored = of === 'units' ? aggregate === 'sum' && STORED[events].units : STORED[events][aggregate];
    return stored ? `(${stored} ${COMPARISON_OPERATORS[is]} ${valueSql(condition, context)}) is true` : undefined;
  }
  const { bind, now, timeZone } = context;
  const { fromAt, toAt } = resolvePeriod(period, now, timeZone);
  // Of a time up to now, the last order says whether there was one.
  const presence = presenceOf(condition);
  if (events !== 'orders' || presence === undefined || fromAt === null || toAt < now) return undefined;
  return `(m.last_order_at >= ${bind(fromAt, 'timestamptz')}) is ${presence === 'some' ? 'true' : 'not true'}`;
}

function existsSql(condition: EventCondition, context: Context): string {
  const { events, aggregate, is } = condition;
  const presence = presenceOf(condition);
  const { from, alias, products } = eventKindOf(events);
  const ofProduct = products === 'lines' && (condition.where as { product?: unknown } | undefined)?.product;
  const isOfLines = ofProduct !== undefined && ofProduct !== false && (aggregate === 'sum' || presence !== undefined);
  const relation = isOfLines ? 'order_lines l join orders o on o.id = l.order_id' : from;
  const filters = eventFilterSql(condition, context, isOfLines ? 'lines' : 'records').join(' and ');
  // Always under an alias of its own: the customer's id may come from an outer alias, which an inner one would hide.
  if (presence !== undefined) {
    // The line's own customer: with the product it is one look into an index.
    const owner = isOfLines ? 'l.customer_id' : `${alias}.customer_id`;
    const some = `exists (select 1 from (select ${owner} from ${relation} where ${filters}) k where k.customer_id = ${context.customerKey})`;
    return presence === 'some' ? some : `not ${some}`;
  }
  const holds = `${aggregateSql(condition, isOfLines, context)} ${COMPARISON_OPERATORS[is]} ${valueSql(condition, context)}`;
  // A grouped relation, which PostgreSQL may compute once and hash, or look into customer by customer.
  const matching = (having: string) => `exists (select 1 from (
      select ${alias}.customer_id from ${relation} where ${filters} group by ${alias}.customer_id having ${having}) k where k.customer_id = ${context.customerKey})`;
  // The sum of nothing is zero: where zero satisfies the comparison, customers without any such record are in.
  const isOfNoneZero = aggregate === 'count' || aggregate === 'sum';
  return isOfNoneZero && compare(0, is, wantedNumber(condition, context.currency))
    ? `not ${matching(`not (${holds})`)}`
    : matching(holds);
}

/** The placeholder of what a condition compares with. */
function valueSql(condition: EventCondition, { bind, currency, now, timeZone }: EventSqlContext): string {
  const { value } = condition;
  return typeof value === 'number'
    ? bind(wantedNumber(condition, currency), 'float8')
    : bind(resolveDay(value, localDay(now, timeZone)), 'date');
}

function aggregateSql(
  { events, aggregate, of }: EventCondition,
  isOfLines: boolean,
  { bind, now, timeZone }: { bind: Bind; now: Date; timeZone: string },
): string {
  const { at, alias, figure } = eventKindOf(events);
  const value = () => (of === 'units' ? `${alias}.units` : (figure?.sql(nowSql(bind, now)) ?? 'null'));
  switch (aggregate) {
    case 'count':
      return 'count(*)';
    case 'sum':
      if (isOfLines) return of === 'units' ? 'sum(l.quantity)' : 'round(sum(l.total_minor))';
      return `coalesce(sum(${value()}), 0)`;
    case 'average':
      return `avg(${value()})`;
    case 'minimum':
      return `min(${value()})`;
    case 'maximum':
      return `max(${value()})`;
    case 'first':
      return `(min(${at}) at time zone ${bind(timeZone, 'text')})::date`;
    case 'last':
      return `(max(${at}) at time zone ${bind(timeZone, 'text')})::date`;
  }
}
