import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import { type EventKindEntry, eventKindOf } from '../../domain/catalogue/event-kinds.ts';
import type { ConsentFacts, EventFacts, ImportantDateFacts } from '../../domain/customer-facts.ts';
import type { EventKind } from '../../domain/event-kind.ts';

type OfCustomer<Fact> = Promise<Map<number, Fact[]>>;

/** Records of one kind before now of each of the customers, the earliest first, as the table of event kinds reads them. */
export async function readEvents(
  database: Queryable,
  kind: EventKind,
  customers: readonly number[],
  now: Date,
): OfCustomer<EventFacts> {
  const { bind, values } = createBinder();
  const entry = eventKindOf(kind);
  const { alias, at, from, only = 'true', texts, figure } = entry;
  const moment = { now: bind(now, 'timestamptz') };
  const written = Object.entries(texts).map(([key, { sql }]) => `'${key}', ${sql(moment)}`);
  const rows = await database.query<EventFacts & { customer: number }>(
    `select ${alias}.customer_id as customer, ${at} as at, json_build_object(${written.join(', ')}) as texts,
        (${figure?.sql(moment) ?? 'null'})::float8 as figure${recordDetailsSql(kind, entry)}
      from ${from} where ${only} and ${at} < ${moment.now} and ${alias}.customer_id = any(${bind(customers, 'int[]')})
      order by ${at}, ${alias}.id`,
    values,
  );
  return byCustomer(rows);
}

/** SQL: what only some kinds of record have beside time, texts and figure. */
export function recordDetailsSql(kind: EventKind, { products }: EventKindEntry): string {
  if (products === 'lines') {
    return `, o.units, (select coalesce(json_agg(json_build_object('sku', p.sku, 'quantity', l.quantity, 'totalMinor', l.total_minor)
        order by l.position), '[]') from order_lines l join products p on p.id = l.product_id where l.order_id = o.id) as lines`;
  }
  if (products !== undefined) return `, (select p.sku from products p where p.id = ${products}) as sku`;
  return kind === 'events' ? ', e.properties' : '';
}

/** What each of the customers said before now, in the order of recording. */
export async function readConsents(
  database: Queryable,
  customers: readonly number[],
  now: Date,
): OfCustomer<ConsentFacts> {
  return byCustomer(
    await database.query<ConsentFacts & { customer: number }>(
      `select customer_id as customer, channel, purpose, status, captured_at as "capturedAt", expires_at as "expiresAt"
        from consents where customer_id = any($1::int[]) and captured_at < $2 order by id`,
      [customers, now],
    ),
  );
}

/** The important dates of each of the customers. */
export async function readImportantDates(
  database: Queryable,
  customers: readonly number[],
): OfCustomer<ImportantDateFacts> {
  return byCustomer(
    await database.query<ImportantDateFacts & { customer: number }>(
      `select customer_id as customer, kind, on_day as "onDay", yearly
        from important_dates where customer_id = any($1::int[]) order by on_day, id`,
      [customers],
    ),
  );
}

function byCustomer<Fact>(rows: readonly (Fact & { customer: number })[]): Map<number, Fact[]> {
  const facts = rows.map(({ customer, ...fact }) => ({ customer, fact: fact as unknown as Fact }));
  return new Map(
    [...Map.groupBy(facts, ({ customer }) => customer)].map(([customer, of]) => [customer, of.map(({ fact }) => fact)]),
  );
}
