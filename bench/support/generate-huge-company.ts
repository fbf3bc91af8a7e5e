import type { Database, Transaction } from '../../src/db/database.ts';
import { withoutIndexesWhenEmpty } from '../../src/services/imports/without-indexes.ts';
import { generatePeople, HISTORY_DAYS } from './generate-people.ts';

const PRODUCTS = 2000;

/**
 * Fills an empty database with customers, ten orders for each, and records of other kinds for some, made in SQL, the same each time. One order
 * in ten has lines: no total is read from them. Metrics are left to the caller.
 */
export async function generateHugeCompany(database: Database, customers: number, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    // Foreign keys are checked by a trigger a row, and these rows are right by the way they are made.
    await transaction.execute('set local session_replication_role = replica');
    await transaction.execute("set local maintenance_work_mem = '512MB'");
    await generatePeople(transaction, { customers, products: PRODUCTS }, now);
    const tables: Record<string, string> = {
      orders: ORDERS,
      order_lines: LINES,
      cases: CASES,
      survey_responses: SURVEYS,
      interactions: INTERACTIONS,
      events: EVENTS,
      consents: CONSENTS,
    };
    for (const [table, sql] of Object.entries(tables)) await fill(transaction, table, sql, customers, now);
  });
  await database.execute('vacuum analyze');
}

async function fill(transaction: Transaction, table: string, sql: string, customers: number, now: Date): Promise<void> {
  const text = sql.replaceAll(':customers', String(customers)).replaceAll(':now', `timestamptz '${now.toISOString()}'`);
  await withoutIndexesWhenEmpty(transaction, table, () => transaction.execute(text));
}

/** Customers have the ids from 1 on; few of them do much, and one in twenty never ordered. */
const BUSY_CUSTOMER = '1 + floor(:customers * 0.95 * random() ^ 1.7)::int';
const PAST = `:now - random() * interval '${HISTORY_DAYS} days'`;

const ORDERS = `insert into orders (customer_id, external_id, placed_at, status, channel, total_minor, units)
  select ${BUSY_CUSTOMER}, 'O' || g, ${PAST},
    case when g % 25 = 0 then 'returned' when g % 60 = 0 then 'cancelled' else 'completed' end,
    (array['web', 'store', 'phone'])[1 + g % 3], 500 + floor(20000 * random() ^ 3)::int, 1 + floor(6 * random() ^ 2)::int
  from generate_series(1, 10 * :customers) g`;

const LINES = `insert into order_lines (customer_id, order_id, position, product_id, quantity, unit_price, total_minor)
  select o.customer_id, o.id, 1, 1 + floor(${PRODUCTS} * random() ^ 2)::int, o.units, o.total_minor / 100.0 / o.units, o.total_minor
  from orders o where o.id % 10 = 0`;

const CASES = `insert into cases (customer_id, external_id, type, status, severity, opened_at, resolved_at)
  select customer_id, external_id, type, 'open', severity, opened_at, case when is_settled and opened_at + took < :now then opened_at + took end
  from (
    select ${BUSY_CUSTOMER} as customer_id, 'T' || g as external_id, (array['complaint', 'question', 'request', 'return', 'other'])[1 + g % 5] as type,
      (array['low', 'normal', 'normal', 'high', 'urgent'])[1 + g % 5] as severity, ${PAST} as opened_at,
      random() ^ 2 * interval '20 days' as took, g % 30 <> 0 as is_settled
    from generate_series(1, 3 * :customers / 10) g
  ) made`;

const SURVEYS = `insert into survey_responses (customer_id, external_id, kind, score, at)
  select ${BUSY_CUSTOMER}, 'V' || g, case when g % 2 = 0 then 'csat' else 'nps' end,
    case when g % 2 = 0 then 1 + floor(5 * random() ^ 0.6)::int else floor(11 * random() ^ 0.5)::int end, ${PAST}
  from generate_series(1, 3 * :customers / 10) g`;

const INTERACTIONS = `insert into interactions (customer_id, external_id, channel, direction, at, outcome)
  select ${BUSY_CUSTOMER}, 'I' || g, (array['call', 'email', 'chat', 'visit', 'social', 'form'])[1 + g % 6],
    case when g % 3 = 0 then 'incoming' else 'outgoing' end, ${PAST}, (array['reached', 'no answer', null])[1 + g % 3]
  from generate_series(1, 3 * :customers / 10) g`;

const EVENTS = `insert into events (customer_id, external_id, name, at)
  select ${BUSY_CUSTOMER}, 'E' || g, (array['page_view', 'page_view', 'login', 'add_to_cart'])[1 + g % 4], ${PAST}
  from generate_series(1, :customers / 2) g`;

const CONSENTS = `insert into consents (customer_id, channel, purpose, status, captured_at, expires_at)
  select g, (array['email', 'sms', 'phone'])[1 + g % 3], 'marketing', (array['granted', 'granted', 'denied', 'withdrawn'])[1 + floor(4 * random())::int],
    ${PAST}, case when g % 5 = 0 then :now + random() * interval '365 days' end
  from generate_series(1, :customers) g where g % 2 = 0`;
