import { eventKindOf } from '../catalogue/event-kinds.ts';
import { toMinor } from '../money.ts';
import { type Period, resolvePeriod } from '../period.ts';
import { type Bind, type NowSql, nowSql } from './bind.ts';
import { COMPARISON_OPERATORS } from './comparison.ts';
import type { Bounds, Occurrence, ProductMatch } from './schema.ts';

/** What conditions on events depend on beside themselves. */
export type EventSqlContext = {
  bind: Bind;
  now: Date;
  /** Business time zone. */
  timeZone: string;
  currency: string;
  /** Ids of the products that a match means. */
  productIds: (match: ProductMatch) => readonly number[];
  /** SQL of the ids of the only customers that are asked about; records of others are not looked at. */
  among?: string;
};

/** Conditions on a record of a kind (of an order `o` also by its line `l`): before now, in the period, passing the filter. */
export function eventFilterSql(
  { events, where, period }: Occurrence & { period?: Period | undefined },
  context: EventSqlContext,
  over: 'records' | 'lines',
): string[] {
  const { bind, now, timeZone, among } = context;
  const { at, only, alias } = eventKindOf(events);
  const range = period === undefined ? { fromAt: null, toAt: now } : resolvePeriod(period, now, timeZone);
  return [
    ...(only === undefined ? [] : [only]),
    `${at} < ${bind(range.toAt, 'timestamptz')}`,
    ...(range.fromAt === null ? [] : [`${at} >= ${bind(range.fromAt, 'timestamptz')}`]),
    ...(among === undefined ? [] : [`${alias}.customer_id in (${among})`]),
    ...Object.entries(where ?? {}).flatMap(([key, wanted]) =>
      wanted === undefined ? [] : filterPartSql(events, key, wanted, { ...context, at: nowSql(bind, now) }, over),
    ),
  ];
}

/** A condition on a record by one part of a filter; its texts and figure are as of `at`. */
export function filterPartSql(
  events: Occurrence['events'],
  key: string,
  wanted: unknown,
  context: Pick<EventSqlContext, 'bind' | 'currency' | 'productIds'> & { at: NowSql },
  over: 'records' | 'lines',
): string[] {
  const { bind, currency, at, productIds } = context;
  const { texts, figure, products } = eventKindOf(events);
  if (key === 'product') return [productSql(products!, bind([...productIds(wanted as ProductMatch)], 'int[]'), over)];
  if (key === 'property') {
    const { name, value } = wanted as { name: string; value: string | number | boolean };
    return [`e.properties -> ${bind(name, 'text')} = ${bind(JSON.stringify(value), 'text')}::jsonb`];
  }
  const text = texts[key];
  if (text !== undefined) return [`${text.sql(at)} = ${bind(wanted as string, 'text')}`];
  return (wanted as Bounds).map(({ is, value }) => {
    const bound = figure!.unit === 'money' ? toMinor(value, currency) : value;
    return `${figure!.sql(at)} ${COMPARISON_OPERATORS[is]} ${bind(bound, 'float8')}`;
  });
}

function productSql(products: string, ids: string, over: 'records' | 'lines'): string {
  if (products !== 'lines') return `${products} = any(${ids})`;
  const isWanted = `l.product_id = any(${ids})`;
  return over === 'lines' ? isWanted : `exists (select 1 from order_lines l where l.order_id = o.id and ${isWanted})`;
}
