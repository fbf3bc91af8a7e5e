import type { Database, Queryable } from '../../src/db/database.ts';
import type { Asker } from '../../src/domain/asker.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { changeSettings } from '../../src/services/deployment/change-settings.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshMetrics } from '../../src/services/metrics/refresh-metrics.ts';
import { insertRecords, type MadeRecords } from './made-records.ts';
import { makePredictions } from './predictions.ts';

type MadeLine = { sku: string; quantity?: number; totalMinor?: number };

export type MadeOrder = {
  placedAt: string;
  status?: 'completed' | 'cancelled' | 'returned';
  channel?: string | null;
  /** Default: the sum of the lines. */
  totalMinor?: number;
  lines?: readonly MadeLine[];
};

/** A customer to insert; columns by their PostgreSQL names. */
export type MadeCustomer = {
  id: string;
  owner?: string | null;
  orders?: readonly MadeOrder[];
  columns?: Readonly<Record<string, unknown>>;
} & MadeRecords;

type MadeStaff = { email: string; name?: string; role: Asker['role']; team?: string | null };

export type MadeCompany = {
  currency?: string;
  timeZone?: string;
  products?: readonly { sku: string; name: string; category?: string | null }[];
  staff?: readonly MadeStaff[];
  customers: readonly MadeCustomer[];
};

/** Writes a company into an empty database and brings its metrics up to `now`; its settings. */
export async function makeCompany(database: Database, company: MadeCompany, now: Date): Promise<Settings> {
  await database.transaction(async (transaction) => {
    await changeSettings(transaction, {
      currency: company.currency ?? 'GBP',
      timeZone: company.timeZone ?? 'Europe/London',
    });
    for (const { sku, name, category = null } of company.products ?? []) {
      await transaction.execute('insert into products (sku, name, category) values ($1, $2, $3)', [
        sku,
        name,
        category,
      ]);
    }
    for (const { email, name = email, role, team = null } of company.staff ?? []) {
      await transaction.execute('insert into staff (email, name, role, team) values ($1, $2, $3, $4)', [
        email,
        name,
        role,
        team,
      ]);
    }
    for (const customer of company.customers) await insertCustomer(transaction, customer);
    await insertRecords(transaction, company.customers);
    await refreshMetrics(transaction, { now, full: true });
    await makePredictions(transaction, now);
  });
  return readSettings(database);
}

let invoice = 0;

async function insertCustomer(
  transaction: Queryable,
  { id, owner = null, orders = [], columns = {} }: MadeCustomer,
): Promise<void> {
  const names = ['external_id', ...Object.keys(columns)];
  const places = names.map((_, index) => `$${index + 2}`).join(', ');
  const [row] = await transaction.query<{ id: number }>(
    `insert into customers (owner_id, ${names.join(', ')}) values ((select id from staff where email = $1), ${places}) returning id`,
    [owner, id, ...Object.values(columns)],
  );
  for (const order of orders) await insertOrder(transaction, row!.id, order);
}

async function insertOrder(transaction: Queryable, customer: number, order: MadeOrder): Promise<void> {
  const lines = (order.lines ?? []).map(({ sku, quantity = 1, totalMinor = 100 }) => ({ sku, quantity, totalMinor }));
  invoice += 1;
  await transaction.execute(
    `with placed as (
      insert into orders (customer_id, external_id, placed_at, status, channel, total_minor, units)
      values ($1, $2, $3, $4, $5, $6, $7) returning id
    )
    insert into order_lines (customer_id, order_id, position, product_id, quantity, unit_price, total_minor)
    select $1, placed.id, l.position, p.id, l.quantity, l.total / 100 / l.quantity, l.total
    from placed, unnest($8::text[], $9::int[], $10::numeric[]) with ordinality as l(sku, quantity, total, position)
    join products p on p.sku = l.sku`,
    [
      customer,
      `I${invoice}`,
      order.placedAt,
      order.status ?? 'completed',
      order.channel ?? null,
      order.totalMinor ?? Math.round(lines.reduce((sum, line) => sum + line.totalMinor, 0)),
      lines.reduce((sum, { quantity }) => sum + quantity, 0),
      lines.map(({ sku }) => sku),
      lines.map(({ quantity }) => quantity),
      lines.map(({ totalMinor }) => totalMinor),
    ],
  );
}

/** A member of staff of a made company, as a question's asker. */
export async function askerOf(database: Queryable, email: string): Promise<Asker> {
  const [asker] = await database.query<Asker>(
    'select id as "staffId", email, name, role, team, time_zone as "timeZone" from staff where email = $1',
    [email],
  );
  return asker!;
}

/** Sees everything, without being staff. */
export const ADMINISTRATOR: Asker = { staffId: null, email: 'console', name: 'Console', role: 'admin', team: null };
